-- The table of a switchboard's own database that nights read; of its password only the name of an environment variable.
create table switchboard_pbx (
    id bigint not null primary key,
    version integer not null,
    source_id bigint not null references switchboard_source (id),
    kind varchar(20) not null,
    host varchar(255) not null,
    port integer not null,
    base_name varchar(63) not null,
    schema_name varchar(63),
    queue_table varchar(63) not null,
    login varchar(63) not null,
    secret varchar(63),
    clock varchar(20) not null,
    tls varchar(20) not null,
    read_from date,
    constraint switchboard_pbx_once unique (source_id)
);

-- How far nights have come with it, and what stopped the last one.
create table switchboard_pbx_progress (
    id bigint not null primary key,
    version integer not null,
    pbx_id bigint not null references switchboard_pbx (id),
    up_to timestamp with time zone,
    last_number bigint,
    last_rows varchar(8000),
    tried_at timestamp with time zone,
    read_at timestamp with time zone,
    rows_read bigint not null,
    problem varchar(30),
    problem_since timestamp with time zone,
    constraint switchboard_pbx_progress_once unique (pbx_id)
);
