-- How each movement stands, kept so that lists need not compute it for all of them. It follows from the other tables and
-- is never asked for the truth: what a list shows is computed anew. It may be emptied and filled again at will. What follows from
-- the record lies in a schema of its own: every table of the record itself only grows.
create schema derived;

create table derived.kept_state (
    movement_id  text primary key,
    serial       bigint      not null unique,
    status       text        not null,
    overdue      boolean     not null,
    alerted      boolean     not null,
    -- Id, reference number, holder and containers, in upper case, a line each.
    searched     text        not null,
    state_sha256 text        not null,
    -- Between these the clock alone does not change the state.
    valid_from   timestamptz not null,
    valid_until  timestamptz not null
);
create index kept_state_filter on derived.kept_state (status, overdue, alerted, serial desc);
create index kept_state_from on derived.kept_state (valid_from);
create index kept_state_until on derived.kept_state (valid_until);

-- Requests whose effect is not yet in kept_state. A row appears with the commit of its request, whenever that is, so
-- nothing can be passed by.
create table derived.unkept_request (
    request_key text not null
);

insert into derived.unkept_request select request_key from request where not refused;

create function mark_unkept() returns trigger language plpgsql as $$
begin
    insert into derived.unkept_request values (new.request_key);
    return null;
end
$$;

create trigger mark_unkept after insert on request for each row when (not new.refused) execute function mark_unkept();

-- Part of a name is found through an index where the server has one for it; else by looking at all rows.
do $$
begin
    create extension if not exists pg_trgm;
    create index kept_state_searched on derived.kept_state using gin (searched gin_trgm_ops);
exception when others then
    raise notice 'no index for the search by part of a name: %', sqlerrm;
end
$$;
