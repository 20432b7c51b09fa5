-- What people removed, for 30 days. The rows themselves are kept as data: tables know nothing of the bin.
create table shared_binned (
    id bigint not null primary key,
    version integer not null,
    subject varchar(60) not null,
    subject_key varchar(120) not null,
    title varchar(300) not null,
    state varchar(4000) not null,
    page varchar(200) not null,
    place varchar(200) not null,
    roles varchar(200) not null,
    removed_at timestamp with time zone not null,
    removed_by varchar(60) not null
);
create index shared_binned_removed on shared_binned (removed_at);
create index shared_binned_page on shared_binned (page);

-- content: nothing where the column held nothing. line: the order in which the rows come back.
create table shared_binned_field (
    binned_id bigint not null references shared_binned (id) on delete cascade,
    line integer not null,
    place integer not null,
    table_name varchar(60) not null,
    column_name varchar(60) not null,
    kind varchar(10) not null,
    content varchar(100000),
    constraint shared_binned_field_once primary key (binned_id, line, place)
);

-- The history is read by day, person and subject; it grows for ever.
create index shared_change_by on shared_change (changed_by, changed_at);
create index shared_change_subject_at on shared_change (subject, changed_at);
