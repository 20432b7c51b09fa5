-- A line of the minutes, under a theme. line_key is made where it is typed: the same line comes twice as one.
-- edition counts the texts; written_from and written_turn name the browser's window and the sending that brought the last.
create table committee_orientation (
    id bigint not null primary key,
    version integer not null,
    item_id bigint not null references committee_agenda_item (id),
    line_key varchar(40) not null unique,
    position bigint not null,
    kind varchar(20) not null,
    content varchar(20000) not null,
    speaker_bodies varchar(400) not null,
    adverse boolean not null,
    responsible_service varchar(120) not null,
    due_first date,
    due_last date,
    edition integer not null,
    written_by varchar(60) not null,
    written_at timestamp with time zone not null,
    written_from varchar(40) not null,
    written_turn bigint not null,
    removed_by varchar(60),
    removed_at timestamp with time zone,
    action_id bigint
);
create index committee_orientation_item on committee_orientation (item_id, position);

-- Who types under which theme, for the others to see: one row for each window of a browser.
create table committee_typist (
    id bigint not null primary key,
    version integer not null,
    window_key varchar(40) not null unique,
    meeting_id bigint not null references committee_meeting (id),
    item_id bigint references committee_agenda_item (id),
    login varchar(60) not null,
    person_name varchar(200) not null,
    seen_at timestamp with time zone not null
);
create index committee_typist_meeting on committee_typist (meeting_id, seen_at);

-- What corrects a signed record, which itself never changes.
create table committee_erratum (
    id bigint not null primary key,
    version integer not null,
    meeting_id bigint not null references committee_meeting (id),
    erratum_key varchar(40) not null unique,
    content varchar(4000) not null,
    written_by varchar(60) not null,
    written_at timestamp with time zone not null
);
create index committee_erratum_meeting on committee_erratum (meeting_id, written_at);
