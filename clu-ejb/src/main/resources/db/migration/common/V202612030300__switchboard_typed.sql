-- A day of which somebody tells the figures, where no log does: beside the logs, never in their figures.
create table switchboard_typed_day (
    id bigint not null primary key,
    version integer not null,
    entered_on date not null,
    typed_by varchar(60) not null,
    typed_at timestamp with time zone not null,
    constraint switchboard_typed_day_once unique (entered_on)
);

-- Its half-hours; one without a start is the whole day. What is not known is null, which is not 0.
create table switchboard_typed_line (
    id bigint not null primary key,
    version integer not null,
    typed_day_id bigint not null references switchboard_typed_day (id),
    starts_at time,
    entered bigint not null,
    answered bigint not null,
    abandoned bigint,
    dissuaded bigint,
    constraint switchboard_typed_line_once unique (typed_day_id, starts_at),
    constraint switchboard_typed_line_counts check (
        answered >= 0 and entered >= answered + coalesce(abandoned, 0)
        and coalesce(abandoned, 0) >= 0 and coalesce(dissuaded, 0) >= 0)
);

-- What happened on certain days at the switchboard.
create table switchboard_note (
    id bigint not null primary key,
    version integer not null,
    from_day date not null,
    to_day date not null,
    note_text varchar(500) not null,
    said_by varchar(60) not null,
    said_at timestamp with time zone not null
);
create index switchboard_note_days on switchboard_note (from_day, to_day);
