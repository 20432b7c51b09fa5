-- What was removed in time, rule by rule and night by night; who was erased is not said.

create table privacy_purge (
    id bigint not null primary key,
    version integer not null,
    purge_rule varchar(30) not null,
    night_on date not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    purged integer not null,
    constraint privacy_purge_once unique (night_on, purge_rule)
);

create table privacy_erasure (
    id bigint not null primary key,
    version integer not null,
    erased_at timestamp with time zone not null,
    erased_by varchar(60) not null,
    removed integer not null,
    replaced integer not null,
    kept integer not null,
    words integer not null
);
