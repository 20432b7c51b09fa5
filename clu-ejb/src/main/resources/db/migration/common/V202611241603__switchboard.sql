create table switchboard_source (
    id bigint not null primary key,
    version integer not null,
    name varchar(60) not null unique,
    zone varchar(60) not null
);

create table switchboard_queue (
    id bigint not null primary key,
    version integer not null,
    source_id bigint not null references switchboard_source (id),
    name varchar(80) not null,
    constraint switchboard_queue_name unique (source_id, name)
);

-- What one file says of its own time: the instants it spans, and the calls that begin or end outside it.
create table switchboard_log (
    file_id bigint not null primary key references night_file (id),
    source_id bigint not null references switchboard_source (id),
    first_event bigint,
    last_event bigint,
    first_day date not null,
    last_day date not null,
    edges bytea not null,
    published boolean not null
);
create index switchboard_log_source on switchboard_log (source_id, published);

-- What one file adds to a queue's half-hour (from_offset: the block of the file; -1: the joining of calls across
-- files). Counters may be negative in a row, never in a sum. Half-hours are UTC: seconds since 1970 / 1800.
create table switchboard_contribution (
    file_id bigint not null references night_file (id),
    from_offset bigint not null,
    queue_id bigint not null references switchboard_queue (id),
    half_hour bigint not null,
    entered_on date not null,
    entered bigint not null, answered bigint not null, incomplete bigint not null, abandoned bigint not null,
    short_abandoned bigint not null, timed_out bigint not null, key_exits bigint not null,
    empty_exits bigint not null, withdrawn bigint not null, failed bigint not null, unresolved bigint not null,
    refused_closed bigint not null, refused_full bigint not null, refused_join_empty bigint not null,
    refused_diverted bigint not null, wait_answered bigint not null, wait_abandoned bigint not null,
    wait_timed_out bigint not null, wait_key_exits bigint not null, wait_empty_exits bigint not null,
    wait_withdrawn bigint not null, talk bigint not null, calls bigint not null, calls_in_queue_day bigint not null,
    calls_in_day bigint not null, answered_5 bigint not null, answered_10 bigint not null,
    answered_15 bigint not null, answered_20 bigint not null, answered_30 bigint not null,
    answered_45 bigint not null, answered_60 bigint not null, answered_90 bigint not null,
    answered_120 bigint not null, answered_180 bigint not null, answered_300 bigint not null,
    answered_more bigint not null, abandoned_5 bigint not null, abandoned_10 bigint not null,
    abandoned_15 bigint not null, abandoned_20 bigint not null, abandoned_30 bigint not null,
    abandoned_45 bigint not null, abandoned_60 bigint not null, abandoned_90 bigint not null,
    abandoned_120 bigint not null, abandoned_180 bigint not null, abandoned_300 bigint not null,
    abandoned_more bigint not null,
    constraint switchboard_contribution_identity check (entered = answered + abandoned + timed_out + key_exits + empty_exits + withdrawn
        + failed + unresolved),
    constraint switchboard_contribution_answered_waits check (answered = answered_5 + answered_10 + answered_15 + answered_20 + answered_30 + answered_45
        + answered_60 + answered_90 + answered_120 + answered_180 + answered_300 + answered_more),
    constraint switchboard_contribution_abandoned_waits check (abandoned = abandoned_5 + abandoned_10 + abandoned_15 + abandoned_20 + abandoned_30 + abandoned_45
        + abandoned_60 + abandoned_90 + abandoned_120 + abandoned_180 + abandoned_300 + abandoned_more),
    primary key (file_id, from_offset, queue_id, half_hour)
);
create index switchboard_contribution_when on switchboard_contribution (queue_id, entered_on);

-- The sum of the published contributions of a local day.
create table switchboard_day (
    queue_id bigint not null references switchboard_queue (id),
    entered_on date not null,
    entered bigint not null, answered bigint not null, incomplete bigint not null, abandoned bigint not null,
    short_abandoned bigint not null, timed_out bigint not null, key_exits bigint not null,
    empty_exits bigint not null, withdrawn bigint not null, failed bigint not null, unresolved bigint not null,
    refused_closed bigint not null, refused_full bigint not null, refused_join_empty bigint not null,
    refused_diverted bigint not null, wait_answered bigint not null, wait_abandoned bigint not null,
    wait_timed_out bigint not null, wait_key_exits bigint not null, wait_empty_exits bigint not null,
    wait_withdrawn bigint not null, talk bigint not null, calls bigint not null, calls_in_queue_day bigint not null,
    calls_in_day bigint not null, answered_5 bigint not null, answered_10 bigint not null,
    answered_15 bigint not null, answered_20 bigint not null, answered_30 bigint not null,
    answered_45 bigint not null, answered_60 bigint not null, answered_90 bigint not null,
    answered_120 bigint not null, answered_180 bigint not null, answered_300 bigint not null,
    answered_more bigint not null, abandoned_5 bigint not null, abandoned_10 bigint not null,
    abandoned_15 bigint not null, abandoned_20 bigint not null, abandoned_30 bigint not null,
    abandoned_45 bigint not null, abandoned_60 bigint not null, abandoned_90 bigint not null,
    abandoned_120 bigint not null, abandoned_180 bigint not null, abandoned_300 bigint not null,
    abandoned_more bigint not null,
    constraint switchboard_day_identity check (entered = answered + abandoned + timed_out + key_exits + empty_exits + withdrawn
        + failed + unresolved),
    constraint switchboard_day_answered_waits check (answered = answered_5 + answered_10 + answered_15 + answered_20 + answered_30 + answered_45
        + answered_60 + answered_90 + answered_120 + answered_180 + answered_300 + answered_more),
    constraint switchboard_day_abandoned_waits check (abandoned = abandoned_5 + abandoned_10 + abandoned_15 + abandoned_20 + abandoned_30 + abandoned_45
        + abandoned_60 + abandoned_90 + abandoned_120 + abandoned_180 + abandoned_300 + abandoned_more),
    primary key (queue_id, entered_on)
);

-- A start whose end no file has brought yet: its day stays provisional.
create table switchboard_open_visit (
    source_id bigint not null references switchboard_source (id),
    entered_at bigint not null,
    entered_on date not null,
    visits integer not null,
    primary key (source_id, entered_at)
);

create table switchboard_target (
    id bigint not null primary key,
    version integer not null,
    indicator varchar(40) not null,
    valid_from date not null,
    operator varchar(4) not null,
    threshold numeric(6, 2) not null,
    unit varchar(20) not null,
    source_text varchar(200) not null,
    status varchar(20) not null,
    constraint switchboard_target_from unique (indicator, valid_from)
);
insert into switchboard_target (id, version, indicator, valid_from, operator, threshold, unit, source_text, status)
values (1, 0, 'ANSWER_RATE', date '2021-01-01', 'GE', 85, 'PERCENT',
    'Services Publics + ; plan téléphone de l’État (cible nationale, fin 2024)', 'TO_VALIDATE');
