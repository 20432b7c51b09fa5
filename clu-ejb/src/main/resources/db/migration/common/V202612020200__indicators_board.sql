-- The results boards that hang in the hall and stand on the website.
create table indicators_board (
    id bigint not null primary key,
    version integer not null,
    entry_key varchar(60) not null unique,
    title varchar(150) not null,
    first_day date not null,
    last_day date not null,
    state varchar(20) not null,
    opened_by varchar(60) not null,
    opened_at timestamp with time zone not null,
    withdrawn_by varchar(60),
    withdrawn_at timestamp with time zone,
    withdrawal_reason varchar(500) not null
);

-- What a board shows, in its order, and in which words.
create table indicators_board_entry (
    id bigint not null primary key,
    version integer not null,
    board_id bigint not null references indicators_board (id),
    indicator_id bigint not null references indicators_indicator (id),
    place integer not null,
    public_name varchar(200) not null,
    public_meaning varchar(2000) not null,
    unique (board_id, indicator_id)
);

-- What was published, as it was that day.
create table indicators_board_edition (
    id bigint not null primary key,
    version integer not null,
    board_id bigint not null references indicators_board (id),
    edition integer not null,
    title varchar(150) not null,
    published_by varchar(60) not null,
    published_at timestamp with time zone not null,
    unique (board_id, edition)
);

create table indicators_board_figure (
    id bigint not null primary key,
    version integer not null,
    edition_id bigint not null references indicators_board_edition (id),
    place integer not null,
    code varchar(60) not null,
    public_name varchar(200) not null,
    public_meaning varchar(2000) not null,
    formula varchar(2000) not null,
    source_text varchar(500) not null,
    unit varchar(20) not null,
    state varchar(20) not null,
    definition_edition integer not null,
    numerator numeric(19, 4),
    denominator numeric(19, 4),
    known_months integer not null,
    due_months integer not null,
    data_date date,
    aim_at_least boolean,
    aim_threshold numeric(19, 4),
    aim_within numeric(19, 4),
    aim_by varchar(1000) not null,
    earlier_value numeric(19, 4)
);
create index indicators_board_figure_edition on indicators_board_figure (edition_id);
