-- A table of calls or of totals that somebody imported. What tells of a queue's day is the last one that does.
create table switchboard_declared_file (
    import_id bigint not null primary key,
    source_id bigint not null references switchboard_source (id),
    file_id bigint references night_file (id),
    kind varchar(20) not null,
    file_name varchar(255) not null,
    sha256 varchar(64) not null,
    imported_by varchar(60) not null,
    imported_at timestamp with time zone not null,
    complete boolean not null
);
create index switchboard_declared_file_source on switchboard_declared_file (source_id);

-- Its calls. Of what a call is called only a digest is kept: a column may hold a number by mistake.
create table switchboard_declared_call (
    import_id bigint not null references switchboard_declared_file (import_id),
    queue_name varchar(80) not null,
    entered_on date not null,
    entered_at bigint not null,
    call_digest varchar(32),
    outcome varchar(20) not null,
    wait_seconds integer not null,
    talk_seconds integer
);
create index switchboard_declared_call_import on switchboard_declared_call (import_id, entered_on);

-- Its totals of a day, or of a part of one that begins then. What is not told is null, which is not 0.
create table switchboard_declared_total (
    import_id bigint not null references switchboard_declared_file (import_id),
    queue_name varchar(80) not null,
    entered_on date not null,
    starts_at time,
    presented bigint not null,
    answered bigint,
    abandoned bigint,
    overflowed bigint,
    refused bigint,
    closed bigint,
    wait_seconds bigint,
    talk_seconds bigint,
    constraint switchboard_declared_total_once unique (import_id, queue_name, entered_on, starts_at),
    constraint switchboard_declared_total_counts check (
        presented >= coalesce(answered, 0) + coalesce(abandoned, 0) + coalesce(overflowed, 0)
        and coalesce(answered, 0) >= 0 and coalesce(abandoned, 0) >= 0 and coalesce(overflowed, 0) >= 0
        and coalesce(refused, 0) >= 0 and coalesce(closed, 0) >= 0)
);
create index switchboard_declared_total_day on switchboard_declared_total (entered_on);

-- Whether a log is a table that somebody imported: nobody waits for the next one.
alter table switchboard_log add column declared boolean not null default false;
