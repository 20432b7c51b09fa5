-- The committee is asked what it thinks of some templates, until a day that is always said.
create table letters_consultation (
    id bigint not null primary key,
    version integer not null,
    title varchar(150) not null,
    closes_on date not null,
    state varchar(10) not null,
    subject varchar(150) not null,
    words varchar(2000) not null,
    opened_by varchar(60) not null,
    opened_at timestamp with time zone not null,
    sent_by varchar(60),
    sent_at timestamp with time zone,
    closed_by varchar(60),
    closed_at timestamp with time zone
);

create table letters_consulted_text (
    id bigint not null primary key,
    version integer not null,
    consultation_id bigint not null references letters_consultation (id),
    number integer not null,
    version_id bigint not null references letters_version (id),
    unique (consultation_id, number),
    unique (consultation_id, version_id)
);

-- Who is asked, as their record said when the consultation was prepared.
create table letters_consulted_member (
    id bigint not null primary key,
    version integer not null,
    consultation_id bigint not null references letters_consultation (id),
    place integer not null,
    member_key varchar(40) not null,
    person_name varchar(200) not null,
    person_function varchar(200) not null,
    body_name varchar(300) not null,
    email varchar(320) not null,
    postal_address varchar(1000) not null,
    print varchar(10) not null,
    plain_text boolean not null,
    posted_on date,
    reminded_on date,
    unique (consultation_id, member_key)
);

create table letters_observation (
    id bigint not null primary key,
    version integer not null,
    consultation_id bigint not null references letters_consultation (id),
    member_id bigint not null references letters_consulted_member (id),
    text_id bigint references letters_consulted_text (id),
    channel varchar(10) not null,
    received_on date not null,
    content varchar(20000) not null,
    mail_id bigint,
    noted_by varchar(60) not null,
    noted_at timestamp with time zone not null,
    follow_up varchar(20) not null,
    reason varchar(2000) not null,
    followed_by varchar(60),
    followed_at timestamp with time zone
);

create index letters_observation_consultation on letters_observation (consultation_id);
