-- By the negated serial number, which no other index is in the order of: else a plan walks down the movements from the
-- newest in search of a combination that none of them has.
drop index derived.kept_state_filter;
create index kept_state_filter on derived.kept_state (status, overdue, alerted, (-serial));
