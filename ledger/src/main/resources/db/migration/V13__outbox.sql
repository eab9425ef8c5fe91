-- Who is told what is new, and how far each has been told. This changes all the time and is no part of the record, so it lies
-- in a schema of its own; emptied, it loses whom to tell, and nothing that happened.
create schema outbox;

create sequence outbox.subscription_serial;

create table outbox.subscription (
    subscription_id text primary key,
    serial          bigint      not null unique,
    -- The same request again finds the same subscription.
    request_key     text        not null unique,
    url             text        not null,
    -- Such as 'decision' or 'fact.exited'; none for all.
    kinds           text[]      not null,
    movement        text,
    created_at      timestamptz not null,
    -- Why nothing is delivered until somebody resumes it; null while it runs.
    paused          text,
    -- The last position that needs no delivery any more.
    delivered       bigint      not null,
    -- Failures one after the other of the notice that comes next, since when, and when it is tried again.
    failures        integer     not null default 0,
    failing_since   timestamptz,
    due_at          timestamptz not null,
    -- One deliverer at a time: whoever holds the newest lease. By the clock of the database, the only one that all share.
    lease           bigint      not null default 0,
    leased_until    timestamptz
);

-- Enciphered by a key of the data folder. The one without an end is the newest; others sign beside it until their end.
create table outbox.secret (
    subscription_id text        not null references outbox.subscription on delete cascade,
    serial          bigint      not null generated always as identity,
    enciphered      bytea       not null,
    ends_at         timestamptz,
    primary key (subscription_id, serial)
);

-- The last deliveries of each, with the last answer.
create table outbox.delivery (
    subscription_id text        not null references outbox.subscription on delete cascade,
    position        bigint      not null,
    attempts        integer     not null,
    sent_at         timestamptz not null,
    delivered       boolean     not null,
    answer          text        not null,
    primary key (subscription_id, position)
);
