-- What periods of years are added up from: the years of a queue, and the months of a source, all its queues together.
create table switchboard_year (
    queue_id bigint not null references switchboard_queue (id),
    year_start date not null,
    entered bigint not null, answered bigint not null, incomplete bigint not null, abandoned bigint not null,
    short_abandoned bigint not null, timed_out bigint not null, key_exits bigint not null,
    empty_exits bigint not null, withdrawn bigint not null, failed bigint not null, unresolved bigint not null,
    refused_closed bigint not null, refused_full bigint not null, refused_join_empty bigint not null,
    refused_diverted bigint not null, wait_answered bigint not null, wait_abandoned bigint not null,
    wait_timed_out bigint not null, wait_key_exits bigint not null, wait_empty_exits bigint not null,
    wait_withdrawn bigint not null, talk bigint not null, calls bigint not null, calls_in_queue_day bigint not null,
    calls_in_day bigint not null, answered_5 bigint not null, answered_10 bigint not null,
    answered_15 bigint not null, answered_20 bigint not null, answered_30 bigint not null,
    answered_45 bigint not null, answered_60 bigint not null, answered_90 bigint not null,
    answered_120 bigint not null, answered_180 bigint not null, answered_300 bigint not null,
    answered_more bigint not null, abandoned_5 bigint not null, abandoned_10 bigint not null,
    abandoned_15 bigint not null, abandoned_20 bigint not null, abandoned_30 bigint not null,
    abandoned_45 bigint not null, abandoned_60 bigint not null, abandoned_90 bigint not null,
    abandoned_120 bigint not null, abandoned_180 bigint not null, abandoned_300 bigint not null,
    abandoned_more bigint not null,
    constraint switchboard_year_identity check (entered = answered + abandoned + timed_out + key_exits + empty_exits + withdrawn
        + failed + unresolved),
    constraint switchboard_year_answered_waits check (answered = answered_5 + answered_10 + answered_15 + answered_20 + answered_30 + answered_45
        + answered_60 + answered_90 + answered_120 + answered_180 + answered_300 + answered_more),
    constraint switchboard_year_abandoned_waits check (abandoned = abandoned_5 + abandoned_10 + abandoned_15 + abandoned_20 + abandoned_30 + abandoned_45
        + abandoned_60 + abandoned_90 + abandoned_120 + abandoned_180 + abandoned_300 + abandoned_more),
    primary key (queue_id, year_start)
);

create table switchboard_source_month (
    source_id bigint not null references switchboard_source (id),
    month_start date not null,
    entered bigint not null, answered bigint not null, incomplete bigint not null, abandoned bigint not null,
    short_abandoned bigint not null, timed_out bigint not null, key_exits bigint not null,
    empty_exits bigint not null, withdrawn bigint not null, failed bigint not null, unresolved bigint not null,
    refused_closed bigint not null, refused_full bigint not null, refused_join_empty bigint not null,
    refused_diverted bigint not null, wait_answered bigint not null, wait_abandoned bigint not null,
    wait_timed_out bigint not null, wait_key_exits bigint not null, wait_empty_exits bigint not null,
    wait_withdrawn bigint not null, talk bigint not null, calls bigint not null, calls_in_queue_day bigint not null,
    calls_in_day bigint not null, answered_5 bigint not null, answered_10 bigint not null,
    answered_15 bigint not null, answered_20 bigint not null, answered_30 bigint not null,
    answered_45 bigint not null, answered_60 bigint not null, answered_90 bigint not null,
    answered_120 bigint not null, answered_180 bigint not null, answered_300 bigint not null,
    answered_more bigint not null, abandoned_5 bigint not null, abandoned_10 bigint not null,
    abandoned_15 bigint not null, abandoned_20 bigint not null, abandoned_30 bigint not null,
    abandoned_45 bigint not null, abandoned_60 bigint not null, abandoned_90 bigint not null,
    abandoned_120 bigint not null, abandoned_180 bigint not null, abandoned_300 bigint not null,
    abandoned_more bigint not null,
    constraint switchboard_source_month_identity check (entered = answered + abandoned + timed_out + key_exits + empty_exits + withdrawn
        + failed + unresolved),
    constraint switchboard_source_month_answered_waits check (answered = answered_5 + answered_10 + answered_15 + answered_20 + answered_30 + answered_45
        + answered_60 + answered_90 + answered_120 + answered_180 + answered_300 + answered_more),
    constraint switchboard_source_month_abandoned_waits check (abandoned = abandoned_5 + abandoned_10 + abandoned_15 + abandoned_20 + abandoned_30 + abandoned_45
        + abandoned_60 + abandoned_90 + abandoned_120 + abandoned_180 + abandoned_300 + abandoned_more),
    primary key (source_id, month_start)
);

insert into switchboard_year (queue_id, year_start,
    entered, answered, incomplete, abandoned, short_abandoned, timed_out, key_exits, empty_exits, withdrawn, failed,
    unresolved, refused_closed, refused_full, refused_join_empty, refused_diverted, wait_answered, wait_abandoned,
    wait_timed_out, wait_key_exits, wait_empty_exits, wait_withdrawn, talk, calls, calls_in_queue_day, calls_in_day,
    answered_5, answered_10, answered_15, answered_20, answered_30, answered_45, answered_60, answered_90, answered_120,
    answered_180, answered_300, answered_more, abandoned_5, abandoned_10, abandoned_15, abandoned_20, abandoned_30,
    abandoned_45, abandoned_60, abandoned_90, abandoned_120, abandoned_180, abandoned_300, abandoned_more)
select queue_id, cast(date_trunc('year', month_start) as date),
    sum(entered), sum(answered), sum(incomplete), sum(abandoned), sum(short_abandoned), sum(timed_out), sum(key_exits),
    sum(empty_exits), sum(withdrawn), sum(failed), sum(unresolved), sum(refused_closed), sum(refused_full),
    sum(refused_join_empty), sum(refused_diverted), sum(wait_answered), sum(wait_abandoned), sum(wait_timed_out),
    sum(wait_key_exits), sum(wait_empty_exits), sum(wait_withdrawn), sum(talk), sum(calls), sum(calls_in_queue_day),
    sum(calls_in_day), sum(answered_5), sum(answered_10), sum(answered_15), sum(answered_20), sum(answered_30),
    sum(answered_45), sum(answered_60), sum(answered_90), sum(answered_120), sum(answered_180), sum(answered_300),
    sum(answered_more), sum(abandoned_5), sum(abandoned_10), sum(abandoned_15), sum(abandoned_20), sum(abandoned_30),
    sum(abandoned_45), sum(abandoned_60), sum(abandoned_90), sum(abandoned_120), sum(abandoned_180), sum(abandoned_300),
    sum(abandoned_more)
from switchboard_month group by queue_id, cast(date_trunc('year', month_start) as date);

insert into switchboard_source_month (source_id, month_start,
    entered, answered, incomplete, abandoned, short_abandoned, timed_out, key_exits, empty_exits, withdrawn, failed,
    unresolved, refused_closed, refused_full, refused_join_empty, refused_diverted, wait_answered, wait_abandoned,
    wait_timed_out, wait_key_exits, wait_empty_exits, wait_withdrawn, talk, calls, calls_in_queue_day, calls_in_day,
    answered_5, answered_10, answered_15, answered_20, answered_30, answered_45, answered_60, answered_90, answered_120,
    answered_180, answered_300, answered_more, abandoned_5, abandoned_10, abandoned_15, abandoned_20, abandoned_30,
    abandoned_45, abandoned_60, abandoned_90, abandoned_120, abandoned_180, abandoned_300, abandoned_more)
select q.source_id, m.month_start,
    sum(entered), sum(answered), sum(incomplete), sum(abandoned), sum(short_abandoned), sum(timed_out), sum(key_exits),
    sum(empty_exits), sum(withdrawn), sum(failed), sum(unresolved), sum(refused_closed), sum(refused_full),
    sum(refused_join_empty), sum(refused_diverted), sum(wait_answered), sum(wait_abandoned), sum(wait_timed_out),
    sum(wait_key_exits), sum(wait_empty_exits), sum(wait_withdrawn), sum(talk), sum(calls), sum(calls_in_queue_day),
    sum(calls_in_day), sum(answered_5), sum(answered_10), sum(answered_15), sum(answered_20), sum(answered_30),
    sum(answered_45), sum(answered_60), sum(answered_90), sum(answered_120), sum(answered_180), sum(answered_300),
    sum(answered_more), sum(abandoned_5), sum(abandoned_10), sum(abandoned_15), sum(abandoned_20), sum(abandoned_30),
    sum(abandoned_45), sum(abandoned_60), sum(abandoned_90), sum(abandoned_120), sum(abandoned_180), sum(abandoned_300),
    sum(abandoned_more)
from switchboard_month m join switchboard_queue q on q.id = m.queue_id group by q.source_id, m.month_start;

-- Which days of a month the published logs of a source cover, as bits from the first day on, by what the logs could tell of them
-- and what not.
create table switchboard_cover (
    source_id bigint not null references switchboard_source (id),
    month_start date not null,
    said varchar(120) not null,
    unsaid varchar(120) not null,
    days integer not null,
    primary key (source_id, month_start, said, unsaid)
);

insert into switchboard_cover (source_id, month_start, said, unsaid, days)
with recursive later (passed) as (
    select 0
    union all
    select passed + 1 from later
    where passed < (select max(cast(last_day - first_day as integer)) from switchboard_log where published = true)
)
select source_id, cast(date_trunc('month', on_day) as date), said, unsaid,
    cast(sum(power(2, extract(day from on_day) - 1)) as integer)
from (
    select source_id, on_day,
        trim(trailing ',' from case when max(case when told = 1 and position('ABANDONED' in unrecorded) = 0 then 1 else 0 end) = 1 then 'ABANDONED,' else '' end
            || case when max(case when told = 1 and position('OVERFLOWED' in unrecorded) = 0 then 1 else 0 end) = 1 then 'OVERFLOWED,' else '' end
            || case when max(case when told = 1 and position('REFUSED' in unrecorded) = 0 then 1 else 0 end) = 1 then 'REFUSED,' else '' end
            || case when max(case when told = 1 and position('CLOSED' in unrecorded) = 0 then 1 else 0 end) = 1 then 'CLOSED,' else '' end
            || case when max(case when told = 1 and position('WAIT' in unrecorded) = 0 then 1 else 0 end) = 1 then 'WAIT,' else '' end
            || case when max(case when told = 1 and position('TALK' in unrecorded) = 0 then 1 else 0 end) = 1 then 'TALK,' else '' end
            || case when max(case when told = 1 and position('CALLS' in unrecorded) = 0 then 1 else 0 end) = 1 then 'CALLS,' else '' end) as said,
        trim(trailing ',' from case when max(case when position('ABANDONED' in unrecorded) > 0 then 1 else 0 end) = 1
            and max(case when told = 1 and position('ABANDONED' in unrecorded) = 0 then 1 else 0 end) = 0 then 'ABANDONED,' else '' end
            || case when max(case when position('OVERFLOWED' in unrecorded) > 0 then 1 else 0 end) = 1 then 'OVERFLOWED,' else '' end
            || case when max(case when position('REFUSED' in unrecorded) > 0 then 1 else 0 end) = 1 then 'REFUSED,' else '' end
            || case when max(case when position('CLOSED' in unrecorded) > 0 then 1 else 0 end) = 1 then 'CLOSED,' else '' end
            || case when max(case when position('WAIT' in unrecorded) > 0 then 1 else 0 end) = 1 then 'WAIT,' else '' end
            || case when max(case when position('TALK' in unrecorded) > 0 then 1 else 0 end) = 1 then 'TALK,' else '' end
            || case when max(case when position('CALLS' in unrecorded) > 0 then 1 else 0 end) = 1 then 'CALLS,' else '' end) as unsaid
    from (
        select l.source_id, l.first_day + d.passed as on_day,
            case when l.first_event is null then 0 else 1 end as told, l.unrecorded
        from switchboard_log l join later d on d.passed <= cast(l.last_day - l.first_day as integer)
        where l.published = true
    ) covered group by source_id, on_day
) days
group by source_id, cast(date_trunc('month', on_day) as date), said, unsaid;

-- Both ends of what a source has delivered, and what it delivered around some days, among the logs of all years.
create index switchboard_log_from on switchboard_log (source_id, published, first_day);
create index switchboard_log_until on switchboard_log (source_id, published, last_day);
create index switchboard_log_line on switchboard_log (source_id, published, last_event);
