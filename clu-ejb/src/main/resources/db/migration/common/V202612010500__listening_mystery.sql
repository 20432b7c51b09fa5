-- A survey by calls or e-mails that nobody announces: a partner tests our services, or we test theirs.
create table listening_mystery_survey (
    id bigint not null primary key,
    version integer not null,
    entry_key varchar(40) not null unique,
    reference varchar(40) not null,
    direction varchar(6) not null,
    title varchar(200) not null,
    medium varchar(9) not null,
    partner varchar(200) not null,
    begins_on date not null,
    ends_on date not null,
    opens_at time not null,
    closes_at time not null,
    pause_from time,
    pause_to time,
    last_contact integer not null,
    last_draw integer not null,
    closed_on date,
    unique (reference, direction)
);

-- What is tested: a service's number or address, never a person's.
create table listening_mystery_tested (
    id bigint not null primary key,
    version integer not null,
    survey_id bigint not null references listening_mystery_survey (id),
    place integer not null,
    code varchar(20) not null,
    service_name varchar(200) not null,
    reach varchar(200) not null,
    unique (survey_id, code)
);

create table listening_mystery_scenario (
    id bigint not null primary key,
    version integer not null,
    survey_id bigint not null references listening_mystery_survey (id),
    place integer not null,
    code varchar(20) not null,
    title varchar(200) not null,
    situation varchar(2000) not null,
    expected varchar(2000) not null,
    unique (survey_id, code)
);

create table listening_mystery_criterion (
    id bigint not null primary key,
    version integer not null,
    survey_id bigint not null references listening_mystery_survey (id),
    place integer not null,
    code varchar(20) not null,
    wording varchar(400) not null,
    weight integer not null,
    most integer not null,
    may_not_apply boolean not null,
    reachability boolean not null,
    commitment varchar(20) not null,
    status varchar(12) not null,
    unique (survey_id, code)
);

-- Every draw is kept with what it was made from, so that it can be made again.
create table listening_mystery_draw (
    id bigint not null primary key,
    version integer not null,
    survey_id bigint not null references listening_mystery_survey (id),
    draw_number integer not null,
    seed bigint not null,
    contacts integer not null,
    kept integer not null,
    drawn_by varchar(60) not null,
    drawn_at timestamp with time zone not null,
    unique (survey_id, draw_number)
);

-- A code is given once: a contact that a second draw takes away leaves a gap.
create table listening_mystery_contact (
    id bigint not null primary key,
    version integer not null,
    survey_id bigint not null references listening_mystery_survey (id),
    code varchar(20) not null,
    tested_id bigint not null references listening_mystery_tested (id),
    scenario_id bigint not null references listening_mystery_scenario (id),
    planned_on date not null,
    planned_at time not null,
    draft boolean not null,
    made_on date,
    made_at time,
    outcome varchar(20),
    rings integer,
    seconds integer,
    acknowledged_on date,
    answered_on date,
    remark varchar(1000) not null,
    nobody_named boolean not null,
    saved integer not null,
    unique (survey_id, code)
);
create index listening_mystery_contact_made on listening_mystery_contact (made_on);

-- A mark of -1 says that the criterion does not apply.
create table listening_mystery_mark (
    contact_id bigint not null references listening_mystery_contact (id),
    criterion_id bigint not null references listening_mystery_criterion (id),
    mark integer not null,
    primary key (contact_id, criterion_id)
);

-- A partner's file between its preview and its confirmation.
create table listening_mystery_waiting (
    id bigint not null primary key,
    version integer not null,
    file_name varchar(255) not null,
    content bytea not null,
    received_by varchar(60) not null,
    received_at timestamp with time zone not null
);
