-- From which position whoever subscribed wanted to be told; null when nothing was said, and of older subscriptions. The same
-- request again is compared with it.
alter table outbox.subscription add column stated_after bigint;
