-- Until when a source of figures is awaited, where somebody has said so.
create table deliveries_source (
    id bigint not null primary key,
    version integer not null,
    kind varchar(20) not null,
    name varchar(120) not null,
    ended_from date,
    successor varchar(120),
    awaited_since date,
    alerted_after integer default 3 not null,
    unique (kind, name)
);

-- The days that a source will never deliver; of the CERT, the Mondays of weeks.
create table deliveries_lost_day (
    id bigint not null primary key,
    version integer not null,
    kind varchar(20) not null,
    name varchar(120) not null,
    lost_on date not null,
    reason varchar(500) not null,
    declared_by varchar(60) not null,
    declared_at timestamp with time zone not null,
    unique (kind, name, lost_on)
);
create index deliveries_lost_day_on on deliveries_lost_day (kind, lost_on);
