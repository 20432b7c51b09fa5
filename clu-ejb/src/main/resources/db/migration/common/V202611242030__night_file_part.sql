-- Where a file stops being read: what follows is another file's.
alter table night_file add column end_offset bigint;
update night_file set end_offset = byte_count;
alter table night_file alter column end_offset set not null;
alter table night_file add constraint night_file_part check (committed_offset <= end_offset and end_offset <= byte_count);
