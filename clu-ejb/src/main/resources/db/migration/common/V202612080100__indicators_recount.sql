-- Under how many cases a typed value is not judged; what was typed so far keeps its verdict.
alter table indicators_definition add column fewest integer default 0 not null;

-- What the first computation of a release that counts otherwise has changed.
create table indicators_recount (
    id bigint not null primary key,
    version integer not null,
    ended_at timestamp with time zone,
    read_at timestamp with time zone
);
create table indicators_recounted_month (
    id bigint not null primary key,
    version integer not null,
    recount_id bigint not null references indicators_recount (id),
    indicator_id bigint not null references indicators_indicator (id),
    month_start date not null,
    value_before numeric(19, 4),
    verdict_before varchar(20) not null,
    value_after numeric(19, 4),
    verdict_after varchar(20) not null,
    coverage_known integer,
    coverage_expected integer,
    coverage_lost integer,
    coverage_unit varchar(10),
    lower_bound boolean default false not null,
    not_counted bigint default 0 not null,
    expired bigint default 0 not null,
    fewest bigint default 0 not null,
    unique (recount_id, indicator_id, month_start)
);
create index indicators_recounted_month_indicator on indicators_recounted_month (indicator_id);

insert into indicators_recount (id, version)
select -1, 0 from indicators_indicator i
where i.kind = 'COMPUTED' and exists (select 1 from indicators_measurement m where m.indicator_id = i.id)
fetch first 1 row only;
