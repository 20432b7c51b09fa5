-- Who has asked a running night to end before its time; and the one file at which a night looks again.
alter table night_execution add column stop_asked_by varchar(60);
alter table night_execution add column stop_asked_at timestamp with time zone;
alter table night_execution add column only_file bigint references night_file (id);

-- The lines of a log's masked copy that hold what a stretch contributes (from_offset: its block), 1 being the first.
-- What was read before this table has no row: its lines were not recorded.
create table switchboard_stretch (
    file_id bigint not null references night_file (id),
    from_offset bigint not null,
    first_line bigint not null,
    last_line bigint not null,
    constraint switchboard_stretch_lines check (first_line >= 1 and last_line >= first_line),
    primary key (file_id, from_offset)
);
