-- What is posted where, in which version, and who looked whether it still is.
create table quality_display (
    id bigint not null primary key,
    version integer not null,
    entry_key varchar(60) not null unique,
    subject varchar(20) not null,
    title varchar(200) not null,
    place varchar(20) not null,
    place_text varchar(200) not null,
    text_version varchar(100) not null,
    posted_on date not null,
    link varchar(500) not null,
    remark varchar(2000) not null,
    next_check_on date not null,
    to_replace boolean not null,
    taken_down_on date,
    replaced_by_id bigint references quality_display (id)
);

create table quality_display_check (
    id bigint not null primary key,
    version integer not null,
    display_id bigint not null references quality_display (id),
    checked_on date not null,
    checked_by varchar(60) not null,
    outcome varchar(20) not null,
    remark varchar(1000) not null
);
create index quality_display_check_display on quality_display_check (display_id);

-- Trainings and guides of a service: heads are counted, never named.
create table quality_training (
    id bigint not null primary key,
    version integer not null,
    entry_key varchar(60) not null unique,
    kind varchar(10) not null,
    subject varchar(20) not null,
    service_id bigint not null references actions_service (id),
    title varchar(200) not null,
    planned_first date,
    planned_last date,
    done_on date,
    planned_count integer,
    attended_count integer,
    head_count integer,
    guide_version varchar(100) not null,
    remark varchar(2000) not null
);
