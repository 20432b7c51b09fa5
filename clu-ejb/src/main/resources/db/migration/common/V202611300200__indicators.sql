-- What is measured; COMPUTED from what the features count, or MANUAL.
create table indicators_indicator (
    id bigint not null primary key,
    version integer not null,
    code varchar(60) not null unique,
    kind varchar(20) not null,
    unit varchar(20) not null,
    frequency varchar(20) not null,
    owner varchar(120) not null
);

-- What it means from the first day of a month on, until the next one.
create table indicators_definition (
    id bigint not null primary key,
    version integer not null,
    indicator_id bigint not null references indicators_indicator (id),
    edition integer not null,
    valid_from date not null,
    name varchar(200) not null,
    meaning varchar(2000) not null,
    formula varchar(2000) not null,
    source_text varchar(500) not null,
    constraint indicators_definition_edition unique (indicator_id, edition),
    constraint indicators_definition_from unique (indicator_id, valid_from)
);

-- The value of a month; no row: not available, which is not 0. Denominator 0: there was nothing to count.
create table indicators_measurement (
    id bigint not null primary key,
    version integer not null,
    indicator_id bigint not null references indicators_indicator (id),
    definition_id bigint not null references indicators_definition (id),
    month_start date not null,
    numerator numeric(20, 4) not null,
    denominator numeric(20, 4),
    data_date date,
    author varchar(60) not null,
    proof varchar(1000) not null,
    computed_at timestamp with time zone not null,
    target_at_least boolean,
    target_threshold numeric(12, 4),
    target_within numeric(12, 4),
    constraint indicators_measurement_once unique (indicator_id, month_start)
);
create index indicators_measurement_definition on indicators_measurement (definition_id);

-- A run over all months; running is null once it is over, so that one runs at a time.
create table indicators_computation (
    id bigint not null primary key,
    version integer not null,
    running varchar(10) unique,
    state varchar(20) not null,
    started_by varchar(60) not null,
    started_at timestamp with time zone not null,
    beat_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    month_count integer not null
);
create index indicators_computation_started on indicators_computation (started_at);
