-- When and where, as members were told last; what calendars know of it; a meeting that was called off.
alter table committee_meeting add column told_day date;
alter table committee_meeting add column told_time time;
alter table committee_meeting add column told_place varchar(200);
alter table committee_meeting add column told_remote varchar(200);
alter table committee_meeting add column answers_until date;
alter table committee_meeting add column calendar_uid varchar(120);
alter table committee_meeting add column calendar_sequence integer default 0 not null;
alter table committee_meeting add column cancelled_on date;
alter table committee_meeting add column cancelled_by varchar(60);
alter table committee_meeting add column cancelled_why varchar(2000);

-- One sending to the people beside a meeting, prepared first; sent_at is null until it leaves.
create table committee_dispatch (
    id bigint not null primary key,
    version integer not null,
    meeting_id bigint not null references committee_meeting (id),
    kind varchar(20) not null,
    number integer not null,
    subject varchar(150) not null,
    words varchar(2000) not null,
    told_day date,
    told_time time,
    told_place varchar(200),
    told_remote varchar(200),
    sent_at timestamp with time zone,
    sent_by varchar(60),
    constraint committee_dispatch_number unique (meeting_id, kind, number)
);

-- The meeting's files that go with it.
create table committee_dispatch_file (
    dispatch_id bigint not null references committee_dispatch (id),
    attachment_id bigint not null,
    primary key (dispatch_id, attachment_id)
);

-- Whom it is for, when not everybody.
create table committee_dispatch_person (
    dispatch_id bigint not null references committee_dispatch (id),
    participation_id bigint not null,
    primary key (dispatch_id, participation_id)
);

-- What goes by post: to be posted until it has been.
create table committee_letter (
    id bigint not null primary key,
    version integer not null,
    dispatch_id bigint not null references committee_dispatch (id),
    participation_id bigint not null,
    posted_on date,
    constraint committee_letter_person unique (dispatch_id, participation_id)
);
