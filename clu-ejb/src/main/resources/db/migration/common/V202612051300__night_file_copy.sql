-- Files that another holds altogether: all of them go when that one is published.
create table night_file_copy (
    file_id bigint not null references night_file (id),
    copy_id bigint not null references night_file (id),
    primary key (file_id, copy_id)
);
create index night_file_copy_copy on night_file_copy (copy_id);
