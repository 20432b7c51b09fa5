-- What files hold, each content once, known by its hash; files lead to it.
create table shared_content (
    sha256 varchar(64) not null primary key,
    byte_count bigint not null,
    kept_at timestamp with time zone not null
);
insert into shared_content (sha256, byte_count, kept_at)
    select sha256, min(byte_count), min(kept_at) from shared_attachment group by sha256;

create table shared_content_part (
    sha256 varchar(64) not null references shared_content (sha256),
    part integer not null,
    content bytea not null,
    primary key (sha256, part)
);
insert into shared_content_part (sha256, part, content)
    select a.sha256, p.part, p.content
    from shared_attachment_part p
    join shared_attachment a on a.id = p.attachment_id
    where a.id in (select min(b.id) from shared_attachment b group by b.sha256);
drop table shared_attachment_part;

alter table shared_attachment
    add constraint shared_attachment_content foreign key (sha256) references shared_content (sha256);
create index shared_attachment_sha256 on shared_attachment (sha256);

-- Who needs a content for a while, whatever becomes of the files that have it.
create table shared_content_hold (
    sha256 varchar(64) not null references shared_content (sha256),
    holder varchar(60) not null,
    primary key (sha256, holder)
);

-- One row: those who keep or remove contents wait for one another on it, so that each is kept once.
create table shared_content_turn (
    id integer not null primary key,
    taken bigint not null
);
insert into shared_content_turn (id, taken) values (1, 0);
