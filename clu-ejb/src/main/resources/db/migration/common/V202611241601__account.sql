create table account_user (
    id bigint not null primary key,
    version integer not null,
    login varchar(60) not null unique,
    display_name varchar(120) not null,
    password varchar(200) not null,
    active boolean not null,
    demonstration boolean not null,
    failed_attempts integer not null,
    locked_until timestamp with time zone,
    created_at timestamp with time zone not null
);

create table account_role (
    user_id bigint not null references account_user (id),
    role_name varchar(30) not null,
    primary key (user_id, role_name)
);
