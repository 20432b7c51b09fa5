-- Opinions that people published on the State's platform, as they stand now.
create table listening_opinion (
    id bigint not null primary key,
    version integer not null,
    reference varchar(80) not null,
    published_on date not null,
    structure varchar(200) not null,
    feeling varchar(20) not null,
    title varchar(300) not null,
    opinion_text varchar(10000) not null,
    answered boolean not null,
    answered_on date,
    answer_text varchar(10000) not null,
    marked_on date,
    import_id bigint,
    constraint listening_opinion_reference unique (reference)
);
create index listening_opinion_published on listening_opinion (published_on);

-- What each import said of an opinion: undone, what the others said stands again.
create table listening_opinion_arrival (
    id bigint not null primary key,
    version integer not null,
    opinion_id bigint not null references listening_opinion (id),
    import_id bigint,
    published_on date not null,
    structure varchar(200) not null,
    feeling varchar(20) not null,
    title varchar(300) not null,
    opinion_text varchar(10000) not null,
    answered boolean not null,
    answered_on date,
    answer_text varchar(10000) not null
);
create index listening_opinion_arrival_opinion on listening_opinion_arrival (opinion_id);
create index listening_opinion_arrival_import on listening_opinion_arrival (import_id);

-- Headings may be questions in full, a hundred of them.
alter table imports_import alter column mapping set data type varchar(200000);
alter table imports_mapping alter column mapping set data type varchar(200000);
