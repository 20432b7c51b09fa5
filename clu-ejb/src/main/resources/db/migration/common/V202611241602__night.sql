-- A night: one run of a job over what lay in the inbox. running_job is unique: two runs of a job never overlap.
create table night_execution (
    id bigint not null primary key,
    version integer not null,
    job varchar(30) not null,
    running_job varchar(30) unique,
    state varchar(20) not null,
    cause varchar(20) not null,
    started_by varchar(60),
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    heartbeat_at timestamp with time zone not null,
    batch_id bigint,
    files integer not null,
    line_count bigint not null,
    refused bigint not null,
    message_key varchar(120),
    message_detail varchar(500)
);
create index night_execution_started on night_execution (started_at);

-- A file by its content: the SHA-256 of what it holds is its identity; a name proves nothing.
create table night_file (
    id bigint not null primary key,
    version integer not null,
    job varchar(30) not null,
    source varchar(60) not null,
    sha256 varchar(64) not null,
    delivered_sha256 varchar(64) not null,
    file_name varchar(255) not null,
    byte_count bigint not null,
    start_offset bigint not null,
    committed_offset bigint not null,
    open_state bytea,
    state varchar(20) not null,
    continues bigint references night_file (id),
    replaces bigint references night_file (id),
    registered_at timestamp with time zone not null,
    done_at timestamp with time zone,
    archive_name varchar(255),
    line_count bigint not null,
    blank bigint not null,
    refused bigint not null,
    duplicates bigint not null,
    orphans bigint not null,
    message_key varchar(120),
    message_detail varchar(500),
    constraint night_file_identity unique (job, source, sha256),
    constraint night_file_offset check (start_offset <= committed_offset and committed_offset <= byte_count)
);

-- A name in the inbox, as one night found it, and what became of it.
create table night_arrival (
    id bigint not null primary key,
    version integer not null,
    execution_id bigint not null references night_execution (id),
    file_id bigint references night_file (id),
    source varchar(60) not null,
    file_name varchar(255) not null,
    byte_count bigint not null,
    outcome varchar(20) not null,
    message_key varchar(120),
    message_detail varchar(500)
);
create index night_arrival_execution on night_arrival (execution_id);

create table night_refusal (
    id bigint not null primary key,
    version integer not null,
    file_id bigint not null references night_file (id),
    line_number bigint not null,
    masked_text varchar(1000) not null,
    reason varchar(30) not null,
    constraint night_refusal_line unique (file_id, line_number)
);
