-- A sitting of the committee. planned_first and planned_last differ while its date is vague.
create table committee_meeting (
    id bigint not null primary key,
    version integer not null,
    title varchar(200) not null,
    planned_first date not null,
    planned_last date not null,
    starts_at time,
    place varchar(200) not null,
    remote_access varchar(200) not null,
    chair_name varchar(200) not null,
    state varchar(20) not null,
    convened_on date,
    submitted_at timestamp with time zone,
    submitted_by varchar(60),
    reader_remark varchar(2000),
    signed_at timestamp with time zone,
    signed_by varchar(60),
    distributed_on date
);

-- A theme: a line of the agenda, then a chapter of the minutes. One that was taken off keeps what it holds.
create table committee_agenda_item (
    id bigint not null primary key,
    version integer not null,
    meeting_id bigint not null references committee_meeting (id),
    position integer not null,
    theme varchar(200) not null,
    standing varchar(20),
    rapporteur varchar(200) not null,
    duration_minutes integer,
    removed_by varchar(60),
    removed_at timestamp with time zone
);

create index committee_agenda_item_meeting on committee_agenda_item (meeting_id);

create table committee_agenda_subject (
    item_id bigint not null references committee_agenda_item (id),
    subject varchar(60) not null,
    primary key (item_id, subject)
);

create index committee_agenda_subject_name on committee_agenda_subject (subject);

-- What one person has to do with one meeting; member_id is null for somebody who is no member.
create table committee_participation (
    id bigint not null primary key,
    version integer not null,
    meeting_id bigint not null references committee_meeting (id),
    member_id bigint,
    person_name varchar(200) not null,
    person_function varchar(200) not null,
    body_name varchar(200) not null,
    college varchar(20) not null,
    invited boolean not null,
    recipient boolean not null,
    answer varchar(20) not null,
    represented_by varchar(200),
    answered_by_way varchar(20),
    answered_on date,
    attendance varchar(20) not null,
    constraint committee_participation_member unique (meeting_id, member_id)
);
