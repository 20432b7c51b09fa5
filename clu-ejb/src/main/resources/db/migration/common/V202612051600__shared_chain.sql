-- Who stands behind a key of the history. The key follows from salt and login, so that no other person can be put
-- behind it; without this row nobody can be found.
create table shared_pseudonym (
    login varchar(60) not null primary key,
    pseudonym varchar(60) not null,
    salt varchar(32) not null
);
create unique index shared_pseudonym_once on shared_pseudonym (pseudonym);

-- The words of those lines of the history that are about a person; the line keeps their salted digest.
create table shared_change_text (
    change_id bigint not null primary key,
    salt varchar(32) not null,
    state_before varchar(4000),
    state_after varchar(4000)
);
alter table shared_change add column text_digest varchar(64);

-- The chain: which line stands at which place, and the hash of all up to it.
create table shared_change_link (
    place bigint not null primary key,
    change_id bigint not null,
    link_hash varchar(64) not null
);
create unique index shared_change_link_once on shared_change_link (change_id);

create table shared_chain_check (
    id bigint not null primary key,
    checked_at timestamp with time zone not null,
    checked_by varchar(60) not null,
    links bigint not null,
    head varchar(64) not null,
    erased bigint not null,
    fault varchar(20),
    fault_place bigint,
    fault_change bigint,
    fault_at timestamp with time zone
);
create index shared_chain_check_at on shared_chain_check (checked_at);
