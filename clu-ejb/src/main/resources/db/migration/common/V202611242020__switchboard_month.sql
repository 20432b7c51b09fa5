-- Whether a log that was read is still to be published, or to be left out for good: its days are not final.
alter table switchboard_log add column waiting boolean not null default false;
update switchboard_log set waiting = true
where published = false and file_id in (select id from night_file where state in ('READ', 'HELD'));

-- The sum of the days of a month, first day of the month.
create table switchboard_month (
    queue_id bigint not null references switchboard_queue (id),
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
    constraint switchboard_month_identity check (entered = answered + abandoned + timed_out + key_exits + empty_exits + withdrawn
        + failed + unresolved),
    constraint switchboard_month_answered_waits check (answered = answered_5 + answered_10 + answered_15 + answered_20 + answered_30 + answered_45
        + answered_60 + answered_90 + answered_120 + answered_180 + answered_300 + answered_more),
    constraint switchboard_month_abandoned_waits check (abandoned = abandoned_5 + abandoned_10 + abandoned_15 + abandoned_20 + abandoned_30 + abandoned_45
        + abandoned_60 + abandoned_90 + abandoned_120 + abandoned_180 + abandoned_300 + abandoned_more),
    primary key (queue_id, month_start)
);

insert into switchboard_month (queue_id, month_start,
    entered, answered, incomplete, abandoned, short_abandoned, timed_out, key_exits, empty_exits, withdrawn, failed,
    unresolved, refused_closed, refused_full, refused_join_empty, refused_diverted, wait_answered, wait_abandoned,
    wait_timed_out, wait_key_exits, wait_empty_exits, wait_withdrawn, talk, calls, calls_in_queue_day, calls_in_day,
    answered_5, answered_10, answered_15, answered_20, answered_30, answered_45, answered_60, answered_90, answered_120,
    answered_180, answered_300, answered_more, abandoned_5, abandoned_10, abandoned_15, abandoned_20, abandoned_30,
    abandoned_45, abandoned_60, abandoned_90, abandoned_120, abandoned_180, abandoned_300, abandoned_more)
select queue_id, cast(date_trunc('month', entered_on) as date),
    sum(entered), sum(answered), sum(incomplete), sum(abandoned), sum(short_abandoned), sum(timed_out), sum(key_exits),
    sum(empty_exits), sum(withdrawn), sum(failed), sum(unresolved), sum(refused_closed), sum(refused_full),
    sum(refused_join_empty), sum(refused_diverted), sum(wait_answered), sum(wait_abandoned), sum(wait_timed_out),
    sum(wait_key_exits), sum(wait_empty_exits), sum(wait_withdrawn), sum(talk), sum(calls), sum(calls_in_queue_day),
    sum(calls_in_day), sum(answered_5), sum(answered_10), sum(answered_15), sum(answered_20), sum(answered_30),
    sum(answered_45), sum(answered_60), sum(answered_90), sum(answered_120), sum(answered_180), sum(answered_300),
    sum(answered_more), sum(abandoned_5), sum(abandoned_10), sum(abandoned_15), sum(abandoned_20), sum(abandoned_30),
    sum(abandoned_45), sum(abandoned_60), sum(abandoned_90), sum(abandoned_120), sum(abandoned_180), sum(abandoned_300),
    sum(abandoned_more)
from switchboard_day group by queue_id, cast(date_trunc('month', entered_on) as date);
