-- A file given to a thing of any feature, named by kind and key. Its bytes stand in parts, so that none is ever whole in memory.
create table shared_attachment (
    id bigint not null primary key,
    version integer not null,
    subject_kind varchar(60) not null,
    subject_key varchar(60) not null,
    name varchar(200) not null,
    type varchar(10) not null,
    byte_count bigint not null,
    sha256 varchar(64) not null,
    description varchar(500) not null,
    kept_by varchar(60) not null,
    kept_at timestamp with time zone not null
);
create index shared_attachment_subject on shared_attachment (subject_kind, subject_key);

create table shared_attachment_part (
    attachment_id bigint not null references shared_attachment (id),
    part integer not null,
    content bytea not null,
    primary key (attachment_id, part)
);

-- The services that actions are given to; the key is the name without case, accents and signs.
create table actions_service (
    id bigint not null primary key,
    version integer not null,
    name varchar(120) not null,
    name_key varchar(120) not null unique
);

-- One row: those who open actions wait for one another on it, so that numbers have no gap and an origin opens one action.
create table actions_counter (
    id integer not null primary key,
    opened bigint not null
);
insert into actions_counter (id, opened) values (1, 0);

create table actions_item (
    id bigint not null primary key,
    version integer not null,
    opened_year integer not null,
    opened_number integer not null,
    origin_kind varchar(60) not null,
    origin_key varchar(120) not null,
    origin_text varchar(200) not null,
    origin_path varchar(200) not null,
    title varchar(200) not null,
    detail varchar(4000) not null,
    place varchar(200) not null,
    service_id bigint references actions_service (id),
    owner_login varchar(60),
    due_first date,
    due_last date,
    state varchar(20) not null,
    progress varchar(2000) not null,
    finished_on date,
    outcome varchar(2000) not null,
    escalation_note varchar(4000),
    escalation_sent_on date,
    escalation_answered_on date,
    escalation_answer varchar(4000),
    searched varchar(8000) not null,
    opened_by varchar(60) not null,
    opened_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint actions_item_number unique (opened_year, opened_number),
    constraint actions_item_origin unique (origin_kind, origin_key)
);
create index actions_item_due on actions_item (finished_on, due_last);

create table actions_comment (
    id bigint not null primary key,
    version integer not null,
    item_id bigint not null references actions_item (id),
    content varchar(4000) not null,
    written_by varchar(60) not null,
    written_at timestamp with time zone not null
);
create index actions_comment_item on actions_comment (item_id, written_at);
