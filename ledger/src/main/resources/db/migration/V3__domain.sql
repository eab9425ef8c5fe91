-- Corrections, withdrawals and places we do not know; who signed; by which rule pack; amendments; guarantees.

-- What a fact corrects or withdraws is named by the SHA-256 of that fact's canonical form, which is the same in whatever
-- order the two were learnt.
alter table fact
    add column claimant_person text,
    add column stated_place    text,
    add column in_reply_to     text,
    add column corrects        text,
    add column words           text;

alter table decision
    add column person           text,
    add column rule_pack_sha256 text,
    add column certificate      text,
    add column amount           numeric,
    add column currency         text,
    add column detail           text;

-- A declaration as it was amended, whole.
create table amendment (
    position    bigint primary key,
    movement_id text        not null references movement,
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
    plan        text        not null
);
create index amendment_movement on amendment (movement_id);

create table amendment_unit (
    position    bigint  not null references amendment,
    movement_id text    not null references movement,
    ordinal     integer not null,
    container   text    not null,
    seal        text,
    packages    integer not null,
    kilograms   numeric not null,
    primary key (position, ordinal),
    unique (position, container)
);
create index amendment_unit_container on amendment_unit (container);

-- Every container that a movement ever declared.
create view declared_container as
select movement_id, container from movement_unit
union
select movement_id, container from amendment_unit;

create or replace view fact_of_movement as
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
  join declared_container u on u.movement_id = m.movement_id
  join fact f on f.movement_key is null and f.container_key = u.container and f.happened_at >= m.lodged_at
 where not exists (select 1
                     from declared_container again
                     join movement later on later.movement_id = again.movement_id
                    where again.container = u.container
                      and later.serial > m.serial
                      and later.lodged_at <= f.happened_at)
   and not exists (select 1
                     from decision ended
                    where ended.movement_id = m.movement_id
                      and ended.kind in ('DISCHARGED', 'CANCELLED', 'CLOSED')
                      and ended.decided_at < f.happened_at);

-- A guarantee that a guarantor gave, and the account of its money.
create table certificate (
    certificate text primary key,
    guarantor   text        not null,
    holder      text        not null,
    amount      numeric     not null check (amount > 0),
    currency    text        not null,
    valid_from  date        not null,
    valid_until date,
    opened_at   timestamptz not null,
    opened_by   text        not null,
    capacity    text        not null,
    person      text,
    request_key text        not null unique
);

-- Double entry: a movement of money is two rows with one transfer number, and their amounts sum to zero. The serial counts
-- the rows of one account of one certificate; since it is unique, two writers can never both build on the same balance,
-- and since no balance but that of the limit may fall below zero, a certificate is never over-used, whoever writes.
create sequence guarantee_transfer;

create table guarantee_entry (
    position    bigint primary key default nextval('ledger_position'),
    transfer    bigint      not null,
    certificate text        not null references certificate,
    account     text        not null check (account in ('LIMIT', 'FREE', 'RESERVED', 'CLAIMED')),
    serial      bigint      not null,
    amount      numeric     not null check (amount <> 0),
    balance     numeric     not null constraint never_over_used check (account = 'LIMIT' or balance >= 0),
    movement_id text references movement,
    reason      text        not null,
    entered_at  timestamptz not null,
    request_key text        not null,
    unique (certificate, account, serial)
);
create index guarantee_entry_movement on guarantee_entry (movement_id);

create function draw_balance() returns trigger language plpgsql as $$
declare
    last record;
begin
    perform 1 from certificate c where c.certificate = new.certificate for no key update;
    select e.serial, e.balance into last
      from guarantee_entry e
     where e.certificate = new.certificate and e.account = new.account
     order by e.serial desc
     limit 1;
    new.serial := coalesce(last.serial, 0) + 1;
    new.balance := coalesce(last.balance, 0) + new.amount;
    return new;
end
$$;
create trigger draw_balance before insert on guarantee_entry for each row execute function draw_balance();

create function sums_to_zero() returns trigger language plpgsql as $$
begin
    if (select sum(e.amount) <> 0 or count(*) <> 2 from guarantee_entry e where e.transfer = new.transfer) then
        raise exception 'transfer % is not two entries that sum to zero', new.transfer
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create index guarantee_entry_transfer on guarantee_entry (transfer);
create constraint trigger sums_to_zero after insert on guarantee_entry
    deferrable initially deferred for each row execute function sums_to_zero();

do $$
declare
    protected text;
begin
    foreach protected in array array['amendment', 'amendment_unit', 'certificate', 'guarantee_entry'] loop
        execute format('create trigger only_grows before update or delete or truncate on %I '
                       'for each statement execute function refuse_change()', protected);
    end loop;
end
$$;
