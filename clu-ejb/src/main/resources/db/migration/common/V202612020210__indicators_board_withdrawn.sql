-- A version that was withdrawn stays withdrawn when another one is published.
alter table indicators_board_edition add column withdrawn_at timestamp with time zone;
update indicators_board_edition
    set withdrawn_at = (
        select b.withdrawn_at from indicators_board b
        where b.id = indicators_board_edition.board_id)
    where exists (
        select 1 from indicators_board b
        where b.id = indicators_board_edition.board_id
            and b.withdrawn_at >= indicators_board_edition.published_at);
update indicators_board set withdrawal_reason = '' where state = 'PUBLISHED';
