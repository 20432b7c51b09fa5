-- Where a service receives people by appointment.
create table appointments_desk (
    id bigint not null primary key,
    version integer not null,
    service_name varchar(80) not null,
    desk_name varchar(80) not null,
    constraint appointments_desk_name unique (service_name, desk_name)
);

-- What became of a desk's slots on a day. begins_at: the hour that is counted, -1 for the whole day.
-- By class of lead time: the appointments whose outcome is known, and those of them not honoured.
create table appointments_day (
    id bigint not null primary key,
    version integer not null,
    desk_id bigint not null references appointments_desk (id),
    held_on date not null,
    begins_at integer not null,
    offered integer not null,
    booked integer not null,
    honoured integer not null,
    late_count integer not null,
    cancelled integer not null,
    missed integer not null,
    exceptions integer not null,
    overbooked boolean not null,
    lead_days integer,
    week_known integer not null,
    week_missed integer not null,
    fortnight_known integer not null,
    fortnight_missed integer not null,
    month_known integer not null,
    month_missed integer not null,
    longer_known integer not null,
    longer_missed integer not null,
    import_id bigint,
    constraint appointments_day_once unique (desk_id, held_on, begins_at)
);
create index appointments_day_held on appointments_day (held_on);
create index appointments_day_import on appointments_day (import_id);
