-- E-mails of one kind about one thing, asked for at once. The number makes a double click one mailing; trials have their own.
create table mail_mailing (
    id bigint not null primary key,
    version integer not null,
    kind varchar(60) not null,
    subject_key varchar(60) not null,
    mailing_number integer not null,
    trial_number integer not null,
    title varchar(250) not null,
    page varchar(200) not null,
    automatic boolean not null,
    queued_by varchar(60) not null,
    queued_at timestamp with time zone not null,
    constraint mail_mailing_number unique (kind, subject_key, mailing_number, trial_number)
);
create index mail_mailing_queued on mail_mailing (queued_at);

-- The e-mail of one recipient. Whoever holds the claim, until its end, is the only one that writes or sends it.
create table mail_message (
    id bigint not null primary key,
    version integer not null,
    mailing_id bigint not null references mail_mailing (id),
    recipient_key varchar(60) not null,
    name varchar(200) not null,
    address varchar(320) not null,
    state varchar(20) not null,
    failure varchar(20),
    error varchar(1000) not null,
    attempts integer not null,
    next_at timestamp with time zone,
    sending_at timestamp with time zone,
    sent_at timestamp with time zone,
    message_id varchar(400) not null unique,
    claim varchar(120),
    claimed_until timestamp with time zone,
    constraint mail_message_recipient unique (mailing_id, recipient_key)
);
create index mail_message_due on mail_message (next_at, id);

-- What an e-mail is, byte by byte, packed by gzip.
create table mail_message_part (
    message_id bigint not null references mail_message (id),
    part integer not null,
    content bytea not null,
    primary key (message_id, part)
);

-- One row: those who queue wait for one another on it, and it knows since when no mail server answers.
create table mail_line (
    id integer not null primary key,
    queued bigint not null,
    down_since timestamp with time zone,
    failures integer not null,
    try_at timestamp with time zone,
    error varchar(1000) not null
);
insert into mail_line (id, queued, failures, error) values (1, 0, 0, '');
