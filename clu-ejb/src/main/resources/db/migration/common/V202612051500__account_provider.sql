-- Who comes from a provider of identities: who is invited, who is known by it, and the way in.
alter table account_user add column provider_subject varchar(512);
alter table account_user add constraint account_user_provider_subject unique (provider_subject);

create table account_invitation (
    id bigint not null primary key,
    version integer not null,
    email varchar(254) not null unique,
    login varchar(60),
    invited_by varchar(60) not null,
    invited_at timestamp with time zone not null
);

create table account_invitation_role (
    invitation_id bigint not null references account_invitation (id),
    role_name varchar(30) not null,
    primary key (invitation_id, role_name)
);

create table account_ticket (
    id bigint not null primary key,
    version integer not null,
    digest varchar(64) not null unique,
    user_id bigint references account_user (id),
    refusal varchar(30),
    email varchar(254) not null,
    id_token varchar(16000) not null,
    departure varchar(2000) not null,
    expires_at timestamp with time zone not null
);
