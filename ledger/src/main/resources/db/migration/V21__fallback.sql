-- Reference numbers given out in advance, for use while the record cannot be reached. Their own twelve characters begin with
-- an F, which those of movements accepted here never do; two blocks share none, whoever writes.
create table reference_block (
    block_id    text primary key,
    holder      text        not null,
    country     text        not null,
    year        integer     not null,
    serials     int8range   not null check (not isempty(serials)),
    -- Public key of whoever issues under these numbers.
    verifier    text        not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    reserved_by text        not null,
    capacity    text        not null,
    person      text,
    request_key text        not null unique,
    rule_pack_sha256 text   not null,
    constraint given_out_once exclude using gist (serials with &&)
);

create trigger only_grows before update or delete or truncate on reference_block
    for each statement execute function refuse_change();

-- Documents that were presented under a reference number.
create index fact_document on fact (in_reply_to) where kind = 'PRESENTED';
