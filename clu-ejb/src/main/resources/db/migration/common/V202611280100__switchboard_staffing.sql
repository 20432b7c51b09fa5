-- How many people were present at the switchboard on a half-day: head counts, no name.
create table switchboard_presence (
    id bigint not null primary key,
    version integer not null,
    present_on date not null,
    half_day varchar(20) not null,
    titulars integer not null,
    temporaries integer not null,
    constraint switchboard_presence_once unique (present_on, half_day),
    constraint switchboard_presence_counts check (titulars >= 0 and temporaries >= 0)
);

-- A day on which temporary agents were trained: how many, no name.
create table switchboard_training (
    id bigint not null primary key,
    version integer not null,
    trained_on date not null,
    temporaries integer not null,
    constraint switchboard_training_once unique (trained_on),
    constraint switchboard_training_counts check (temporaries > 0)
);
