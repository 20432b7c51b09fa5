-- Which logs of a source tell of some of the time between two instants, and when the newest event was: answered
-- without reading the logs of all years, whose rows carry their edges.
create index switchboard_log_time on switchboard_log (source_id, published, last_event, first_event);
drop index switchboard_log_line;
