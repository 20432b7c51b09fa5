-- What limits a figure, beside it: how much was delivered, that it is a bound, what was not counted or has expired, and under how
-- many cases it is not judged.
alter table indicators_measurement add column coverage_known integer;
alter table indicators_measurement add column coverage_expected integer;
alter table indicators_measurement add column coverage_lost integer;
alter table indicators_measurement add column coverage_unit varchar(10);
alter table indicators_measurement add column lower_bound boolean default false not null;
alter table indicators_measurement add column not_counted bigint default 0 not null;
alter table indicators_measurement add column expired bigint default 0 not null;
alter table indicators_measurement add column fewest bigint default 0 not null;
alter table indicators_board_figure add column coverage_known integer;
alter table indicators_board_figure add column coverage_expected integer;
alter table indicators_board_figure add column coverage_lost integer;
alter table indicators_board_figure add column coverage_unit varchar(10);
alter table indicators_board_figure add column lower_bound boolean default false not null;
alter table indicators_board_figure add column not_counted bigint default 0 not null;
alter table indicators_board_figure add column expired bigint default 0 not null;
alter table indicators_board_figure add column fewest bigint default 0 not null;
alter table home_tile add column coverage_known integer;
alter table home_tile add column coverage_expected integer;
alter table home_tile add column coverage_lost integer;
alter table home_tile add column coverage_unit varchar(10);
alter table home_tile add column lower_bound boolean default false not null;
alter table home_tile add column not_counted bigint default 0 not null;
alter table home_tile add column expired bigint default 0 not null;
alter table home_tile add column fewest bigint default 0 not null;

-- Frozen months and published boards stay as they were read: rounded to one decimal, and judged by that.
alter table home_tile add column value_shown numeric(19, 4);
update home_tile set value_shown = case
    when counted_in = 'COUNT' then numerator
    when counted_in in ('PERCENT', 'POINTS') then round(numerator * 100 / nullif(denominator, 0), 1)
    else round(numerator / nullif(denominator, 0), 1) end;

alter table indicators_board_figure add column value_shown numeric(19, 4);
alter table indicators_board_figure add column verdict varchar(20) default 'UNAVAILABLE' not null;
update indicators_board_figure set value_shown = case
    when unit = 'COUNT' then numerator
    when unit in ('PERCENT', 'POINTS') then round(numerator * 100 / nullif(denominator, 0), 1)
    else round(numerator / nullif(denominator, 0), 1) end;
update indicators_board_figure set verdict = case
    when aim_threshold is null then 'UNJUDGED'
    when (case when aim_at_least = true then aim_threshold - value_shown else value_shown - aim_threshold end) <= 0 then 'REACHED'
    when (case when aim_at_least = true then aim_threshold - value_shown else value_shown - aim_threshold end) <= aim_within
        then 'WATCHED'
    else 'MISSED' end
where state = 'KNOWN' and value_shown is not null;
