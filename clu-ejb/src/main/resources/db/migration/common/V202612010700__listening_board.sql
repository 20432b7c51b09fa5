-- What was asked and done, as the board words it; an action stands there once.
create table listening_kept_request (
    id bigint not null primary key,
    version integer not null,
    action_id bigint not null unique references actions_item (id),
    asked varchar(500) not null,
    done varchar(500) not null,
    shown boolean not null
);
