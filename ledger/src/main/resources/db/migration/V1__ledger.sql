-- What is remembered. Rows are only ever added: facts as they were claimed, decisions as they were taken, requests with
-- the answer they got. The state of a movement is computed, never stored.

-- One order for the whole ledger. A number is drawn before its commit, so a reader may see a higher one first.
create sequence ledger_position;

create sequence movement_serial;

-- The declaration as lodged.
create table movement (
    movement_id text primary key,
    serial      bigint      not null unique,
    lodged_at   timestamptz not null,
    holder      text        not null,
    holder_capacity text    not null,
    origin      text        not null,
    destination text        not null,
    subdivision text        not null,
    trade       text        not null,
    hs          text        not null,
    teu         numeric     not null,
    tonnes      numeric     not null,
    value_cny   numeric,
    exit_post   text,
    transit_port text,
    entry_port  text,
    exit_day    date        not null,
    plan        text        not null,
    plan_sha256 text        not null
);

create table movement_unit (
    movement_id text    not null references movement,
    ordinal     integer not null,
    container   text    not null,
    seal        text,
    packages    integer not null,
    kilograms   numeric not null,
    primary key (movement_id, ordinal),
    unique (movement_id, container)
);
create index movement_unit_container on movement_unit (container);

create table decision (
    position    bigint primary key default nextval('ledger_position'),
    movement_id text        not null references movement,
    kind        text        not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    capacity    text        not null,
    request_key text        not null unique,
    reason      text,
    reference   text unique,
    deadline    timestamptz,
    standing    text,
    grounds     text,
    law_sha256  text,
    outcome     text
);
create index decision_movement on decision (movement_id, position);

-- A fact names its movement and container as the claimant wrote them, which need not be ones we know; the keys are the
-- same names spelt in one way.
create table fact (
    position      bigint primary key default nextval('ledger_position'),
    learnt_at     timestamptz not null,
    request_key   text        not null,
    ordinal       integer     not null,
    claimant      text        not null,
    capacity      text        not null,
    movement      text,
    movement_key  text,
    container     text,
    container_key text,
    kind          text        not null,
    milestone     text,
    seal          text,
    old_seal      text,
    supervisor    text,
    supervisor_capacity text,
    packages      integer,
    kilograms     numeric,
    place         text,
    happened_at   timestamptz not null,
    source        text        not null,
    unique (request_key, ordinal)
);
create index fact_movement on fact (movement_key) where movement_key is not null;
create index fact_container on fact (container_key, happened_at) where movement_key is null;

-- Which facts belong to which movement: those that name it by id or reference number, and those that name no movement
-- but a container of it, and happened after it was lodged, before it ended and before that container was lodged again.
create view fact_of_movement as
select m.movement_id, f.position
  from movement m
  join fact f on f.movement_key = m.movement_id
union
select d.movement_id, f.position
  from decision d
  join fact f on f.movement_key = d.reference
union
select m.movement_id, f.position
  from movement m
  join movement_unit u on u.movement_id = m.movement_id
  join fact f on f.movement_key is null and f.container_key = u.container and f.happened_at >= m.lodged_at
 where not exists (select 1
                     from movement_unit again
                     join movement later on later.movement_id = again.movement_id
                    where again.container = u.container
                      and later.serial > m.serial
                      and later.lodged_at <= f.happened_at)
   and not exists (select 1
                     from decision ended
                    where ended.movement_id = m.movement_id
                      and ended.kind in ('DISCHARGED', 'CANCELLED')
                      and ended.decided_at < f.happened_at);

-- Every request that was ever answered. The answer is the decision, facts or refusals that bear its key.
create table request (
    request_key    text primary key,
    operation      text        not null,
    content_sha256 text        not null,
    answered_at    timestamptz not null,
    movement_id    text,
    refused        boolean     not null
);

create table refusal (
    request_key text    not null references request,
    ordinal     integer not null,
    rule        text    not null,
    legal_text  text    not null,
    field       text    not null,
    seen        text    not null,
    passes      text    not null,
    primary key (request_key, ordinal)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger only grows: % on table % is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end
$$;

do $$
declare
    protected text;
begin
    foreach protected in array array['movement', 'movement_unit', 'decision', 'fact', 'request', 'refusal'] loop
        execute format('create trigger only_grows before update or delete or truncate on %I '
                       'for each statement execute function refuse_change()', protected);
    end loop;
end
$$;
