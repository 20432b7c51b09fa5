-- Who told: a file of a night, an import, somebody typing; only published ones count, the latest first.
create table cert_origin (
    id bigint not null primary key,
    version integer not null,
    kind varchar(10) not null,
    reference bigint not null,
    name varchar(255) not null,
    told_by varchar(60) not null,
    told_at timestamp with time zone not null,
    published boolean not null,
    constraint cert_origin_once unique (kind, reference)
);

-- One origin's word for a day or an ISO week of a territory and title. Null: not available, which is not 0.
create table cert_statement (
    origin_id bigint not null references cert_origin (id),
    territory_id bigint not null references cert_territory (id),
    title_type_id bigint not null references cert_title_type (id),
    from_day date not null,
    to_day date not null,
    received integer,
    resubmitted integer,
    accepted integer,
    refused integer,
    closed_files integer,
    sent_back integer,
    backlog integer,
    aged_to_7 integer,
    aged_to_15 integer,
    aged_to_30 integer,
    aged_to_60 integer,
    aged_beyond integer,
    oldest_on date,
    received_to_opened_mean numeric(9, 2),
    received_to_opened_median numeric(9, 2),
    received_to_opened_ninth numeric(9, 2),
    received_to_opened_files integer,
    complete_to_decided_mean numeric(9, 2),
    complete_to_decided_median numeric(9, 2),
    complete_to_decided_ninth numeric(9, 2),
    complete_to_decided_files integer,
    decided_in_time integer,
    fraud_suspected integer,
    fraud_confirmed integer,
    appeals integer,
    etpt numeric(9, 2),
    primary key (territory_id, title_type_id, from_day, to_day, origin_id)
);
create index cert_statement_origin on cert_statement (origin_id);

-- Why a declared backlog does not follow from the flows; it holds for that size only.
create table cert_explanation (
    id bigint not null primary key,
    version integer not null,
    territory_id bigint not null references cert_territory (id),
    title_type_id bigint not null references cert_title_type (id),
    from_day date not null,
    to_day date not null,
    mismatch integer not null,
    reason varchar(500) not null,
    said_by varchar(60) not null,
    said_at timestamp with time zone not null
);
create index cert_explanation_statement on cert_explanation (territory_id, title_type_id, from_day);

-- What happened on certain days, everywhere or in one département.
create table cert_note (
    id bigint not null primary key,
    version integer not null,
    territory_id bigint references cert_territory (id),
    from_day date not null,
    to_day date not null,
    note_text varchar(500) not null,
    said_by varchar(60) not null,
    said_at timestamp with time zone not null
);
create index cert_note_days on cert_note (from_day, to_day);

-- EXAMINATION: the mean examination time aimed at. ANNOUNCED: the time told to people. In calendar days.
create table cert_target (
    id bigint not null primary key,
    version integer not null,
    indicator varchar(20) not null,
    valid_from date not null,
    threshold numeric(6, 2) not null,
    source_text varchar(200) not null,
    status varchar(20) not null,
    constraint cert_target_from unique (indicator, valid_from)
);
insert into cert_target (id, version, indicator, valid_from, threshold, source_text, status)
values (-1, 0, 'EXAMINATION', date '2017-11-06', 15, 'Proposé par l’application', 'TO_VALIDATE');
insert into cert_target (id, version, indicator, valid_from, threshold, source_text, status)
values (-2, 0, 'ANNOUNCED', date '2017-11-06', 19,
    'Projet de loi de finances 2018 : 85 % des permis en 19 jours', 'TO_VALIDATE');
