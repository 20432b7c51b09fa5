-- Lists as somebody looks at them often: filters, order and columns under a name of their own.
create table list_view (
    id bigint not null primary key,
    version integer not null,
    login varchar(60) not null,
    list_path varchar(200) not null,
    name varchar(60) not null,
    name_key varchar(60) not null,
    asked_query varchar(2000) not null,
    opens_list boolean not null,
    unique (login, list_path, name_key)
);
