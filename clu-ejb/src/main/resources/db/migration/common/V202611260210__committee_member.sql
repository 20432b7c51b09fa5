-- An organisation that sits in the committee. name_key: its name without case, accents and signs. import_id: the import
-- that added it, if one did.
create table committee_body (
    id bigint not null primary key,
    version integer not null,
    name varchar(160) not null,
    name_key varchar(200) not null,
    college varchar(20) not null,
    seats integer not null,
    archived boolean not null,
    import_id bigint,
    constraint committee_body_name unique (name_key)
);

-- A person on a seat of an organisation; what serves to write to somebody is empty once archived.
create table committee_member (
    id bigint not null primary key,
    version integer not null,
    body_id bigint not null references committee_body (id),
    seat integer not null,
    seat_rank varchar(20) not null,
    name varchar(120) not null,
    name_key varchar(160) not null,
    held_function varchar(160) not null,
    email varchar(254) not null,
    phone varchar(30) not null,
    postal_address varchar(500) not null,
    preferred_channel varchar(10) not null,
    preferred_format varchar(20) not null,
    mandate_from date not null,
    mandate_until date,
    archived boolean not null,
    import_id bigint
);
create index committee_member_body on committee_member (body_id);
create index committee_member_import on committee_member (import_id);
create index committee_body_import on committee_body (import_id);

-- What a member asks for so as to take part; never why.
create table committee_member_arrangement (
    member_id bigint not null references committee_member (id),
    arrangement varchar(30) not null,
    constraint committee_member_arrangement_once primary key (member_id, arrangement)
);
