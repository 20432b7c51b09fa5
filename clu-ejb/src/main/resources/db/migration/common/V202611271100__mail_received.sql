-- An e-mail that came back and was dropped on a page. subject_kind and subject_key name what it is about, in the words of the
-- feature; mail_key is its Message-ID, or the hash of its file, so that the same e-mail is kept once beside one thing.
-- All of it goes after kept_until.
create table mail_received (
    id bigint not null primary key,
    version integer not null,
    subject_kind varchar(60) not null,
    subject_key varchar(60) not null,
    mail_key varchar(420) not null,
    kind varchar(20) not null,
    sender_name varchar(200) not null,
    sender_address varchar(254) not null,
    sent_at timestamp with time zone,
    subject_line varchar(400) not null,
    content varchar(20000) not null,
    calendar_reply varchar(20),
    remarks varchar(1000) not null,
    unkept_files varchar(4000) not null,
    recipient_key varchar(60) not null,
    recognition varchar(20),
    bounce_reason varchar(20),
    bounce_diagnostic varchar(300) not null,
    bounce_address varchar(254) not null,
    times integer not null,
    state varchar(20) not null,
    closed_by varchar(60),
    closed_at timestamp with time zone,
    received_by varchar(60) not null,
    received_at timestamp with time zone not null,
    kept_until date not null,
    unique (subject_kind, subject_key, mail_key)
);

-- What became of each file that was dropped, for whoever dropped it.
create table mail_dropped_file (
    id bigint not null primary key,
    version integer not null,
    subject_kind varchar(60) not null,
    subject_key varchar(60) not null,
    drop_key varchar(40) not null,
    position integer not null,
    file_name varchar(200) not null,
    outcome varchar(20) not null,
    refusal varchar(100),
    refusal_arguments varchar(500) not null,
    received_id bigint,
    dropped_at timestamp with time zone not null,
    unique (subject_kind, subject_key, drop_key, position)
);
