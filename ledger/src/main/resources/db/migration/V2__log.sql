-- The tamper-evident log. Every lodging, decision, fact and refused request becomes one leaf of a Merkle tree.
--
-- The row is its own entry in the queue: its transaction's number is written with it, in the same statement. Leaf
-- indexes are drawn afterwards, by one sequencer at a time, over what has been committed.

-- Rows that are here already belong to this migration's transaction, so they are taken in like new ones. The index
-- finds what came since: all transactions below a sequenced horizon are over.
alter table decision add column tx xid8 not null default pg_current_xact_id();
alter table fact add column tx xid8 not null default pg_current_xact_id();
alter table request add column tx xid8 not null default pg_current_xact_id();
create index decision_tx on decision (tx);
create index fact_tx on fact (tx);
create index request_tx on request (tx);

-- Whose log it is: the public key, with the name that every checkpoint bears.
create table log_key (
    only_one boolean primary key default true check (only_one),
    verifier text not null
);

-- The leaves in their order. A leaf is of a decision or fact by its position, or of a request without effect by its key.
create table log_entry (
    leaf_index  bigint primary key,
    kind        text   not null,
    position    bigint unique,
    request_key text   unique,
    entry       text   not null,
    leaf_hash   bytea  not null check (octet_length(leaf_hash) = 32),
    check (num_nonnulls(position, request_key) = 1)
);

-- At level n the root of 256 to the power of n leaves, for every full such group (the hashes of C2SP tiles).
create table log_node (
    level      integer not null check (level > 0),
    node_index bigint  not null,
    hash       bytea   not null check (octet_length(hash) = 32),
    primary key (level, node_index)
);

-- One row each time leaves were added: the signed head of the tree. Every transaction below the horizon was over by
-- then. The seal signs the row, so that no part of it can be changed.
create table log_run (
    run       bigint primary key check (run > 0),
    tree_size bigint not null unique,
    signed_at timestamptz not null,
    horizon   xid8   not null,
    checkpoint text  not null,
    seal      bytea  not null
);

-- What witnesses signed of a checkpoint.
create table log_cosignature (
    tree_size bigint not null references log_run (tree_size),
    witness   text   not null,
    line      text   not null,
    primary key (tree_size, witness)
);

do $$
declare
    protected text;
begin
    foreach protected in array array['log_key', 'log_entry', 'log_node', 'log_run', 'log_cosignature'] loop
        execute format('create trigger only_grows before update or delete or truncate on %I '
                       'for each statement execute function refuse_change()', protected);
    end loop;
end
$$;
