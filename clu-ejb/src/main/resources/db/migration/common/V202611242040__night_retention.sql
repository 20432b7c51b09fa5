-- When a masked copy was written, and which night deleted it because it had been kept long enough.
alter table night_file add column archived_at timestamp with time zone;
alter table night_file add column archive_deleted_in bigint references night_execution (id);
update night_file set archived_at = done_at where archive_name is not null;
create index night_file_archive_deleted_in on night_file (archive_deleted_in);
