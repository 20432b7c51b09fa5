-- Who is asked for which figure or proof of a period, and by when.
create table indicators_round (
    id bigint not null primary key,
    version integer not null,
    entry_key varchar(60) not null unique,
    title varchar(150) not null,
    first_day date not null,
    last_day date not null,
    closes_on date not null,
    opened_by varchar(60) not null,
    opened_at timestamp with time zone not null
);

create table indicators_asking (
    id bigint not null primary key,
    version integer not null,
    round_id bigint not null references indicators_round (id),
    kind varchar(10) not null,
    service_id bigint not null references actions_service (id),
    owner_login varchar(60) not null,
    email varchar(320) not null,
    indicator_code varchar(60) not null,
    asked_month date,
    wanted varchar(500) not null,
    commitment_keys varchar(200) not null,
    due_on date not null,
    reason varchar(500) not null,
    first_given_on date
);
create index indicators_asking_round on indicators_asking (round_id);
create index indicators_asking_due on indicators_asking (due_on, first_given_on);

-- What was given, in turn: the last one counts, the others stay to be read.
create table indicators_gift (
    id bigint not null primary key,
    version integer not null,
    asking_id bigint not null references indicators_asking (id),
    numerator numeric(19, 4),
    denominator numeric(19, 4),
    link varchar(500) not null,
    file_names varchar(1000) not null,
    remark varchar(2000) not null,
    given_by varchar(60) not null,
    given_at timestamp with time zone not null
);
create index indicators_gift_asking on indicators_gift (asking_id);

-- Which askings a reminder spoke of; no address when its text was copied by hand.
create table indicators_reminder (
    id bigint not null primary key,
    version integer not null,
    asking_id bigint not null references indicators_asking (id),
    reminder_number integer not null,
    email varchar(320) not null,
    reminded_by varchar(60) not null,
    reminded_at timestamp with time zone not null
);
create index indicators_reminder_asking on indicators_reminder (asking_id);
