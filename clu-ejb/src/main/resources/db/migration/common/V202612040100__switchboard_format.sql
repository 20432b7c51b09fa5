-- As what a file was read; and, where the night retold it, the identity of what was delivered and the zone in which its
-- local times were read. replaces_all: what the replaced file continues is replaced with it.
alter table night_file add column file_format varchar(20);
alter table night_file add column original_sha256 varchar(64);
alter table night_file add column original_bytes bigint;
alter table night_file add column told_zone varchar(60);
alter table night_file add column replaces_all boolean default false not null;
update night_file set file_format = 'QUEUE_LOG' where job = 'switchboard';
create index night_file_original on night_file (job, source, original_sha256);

-- What somebody has said that a content is: the last word holds.
create table night_rereading (
    id bigint not null primary key,
    version integer not null,
    job varchar(30) not null,
    source varchar(60) not null,
    sha256 varchar(64) not null,
    byte_count bigint not null,
    file_format varchar(20) not null,
    decided_by varchar(60) not null,
    decided_at timestamp with time zone not null,
    constraint night_rereading_content unique (job, source, sha256)
);

-- Which formats the folder of a source may deliver (nothing before its first file), and what its files leave unsaid.
alter table switchboard_source add column formats varchar(100);
alter table switchboard_source add column gmt boolean default false not null;
alter table switchboard_source add column column_order varchar(500);
update switchboard_source set formats = 'QUEUE_LOG';
