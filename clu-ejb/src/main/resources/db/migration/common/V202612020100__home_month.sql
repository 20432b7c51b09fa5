-- Who freezes a month takes the one row: two who do so at once take turns.
create table home_turn (
    id integer not null primary key,
    taken bigint not null
);
insert into home_turn (id, taken) values (1, 0);

-- A month as its tiles showed it; frozen_by is nobody when it froze by itself, sent_at when those who asked for it were sent it.
create table home_month (
    id bigint not null primary key,
    version integer not null,
    month_start date not null unique,
    frozen_at timestamp with time zone not null,
    frozen_by varchar(60),
    sent_at timestamp with time zone
);

create table home_tile (
    month_id bigint not null references home_month (id),
    tile varchar(30) not null,
    counted_in varchar(20) not null,
    numerator numeric(19, 4),
    denominator numeric(19, 4),
    target_at_least boolean,
    target_threshold numeric(19, 4),
    target_within numeric(19, 4),
    verdict varchar(20) not null,
    data_date date,
    next_on date,
    aside_count bigint,
    word_key varchar(80) not null,
    page_path varchar(250) not null,
    value_before numeric(19, 4),
    primary key (month_id, tile)
);

-- What those who asked for a month are told, and the paper that goes with it.
create table home_letter (
    id bigint not null primary key,
    version integer not null,
    month_start date not null unique,
    subject_line varchar(250) not null,
    plain_text varchar(20000) not null,
    page_text varchar(40000) not null,
    paper_name varchar(60) not null,
    paper_title varchar(200) not null,
    paper_text varchar(40000) not null
);
