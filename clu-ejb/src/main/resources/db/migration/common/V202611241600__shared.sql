-- EclipseLink takes the first value as the end of the first block of 50.
create sequence clu_sequence start with 50 increment by 50;

create table shared_change (
    id bigint not null primary key,
    changed_at timestamp with time zone not null,
    changed_by varchar(60) not null,
    subject varchar(60) not null,
    subject_key varchar(120) not null,
    kind varchar(20) not null,
    state_before varchar(4000),
    state_after varchar(4000)
);
create index shared_change_subject on shared_change (subject, subject_key);
create index shared_change_at on shared_change (changed_at);

create table shared_closing_day (
    id bigint not null primary key,
    version integer not null,
    closed_on date not null unique,
    label varchar(120) not null
);
