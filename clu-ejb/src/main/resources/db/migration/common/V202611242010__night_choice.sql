-- What an administrator decided about files: of two that tell of the same time, which counts; or, without a second
-- file, that a file counts in spite of its refused lines. Figures are a function of the files and of these rows.
create table night_choice (
    id bigint not null primary key,
    version integer not null,
    kept bigint not null references night_file (id),
    dropped bigint references night_file (id),
    reason varchar(500) not null,
    chosen_by varchar(60) not null,
    chosen_at timestamp with time zone not null,
    constraint night_choice_pair unique (kept, dropped)
);
create index night_choice_dropped on night_choice (dropped);
