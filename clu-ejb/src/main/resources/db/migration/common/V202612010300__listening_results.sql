-- What people make of a comment: what it is about, whether it may be published, until when its own words are kept.
alter table listening_comment add column publishable boolean default false not null;
alter table listening_comment add column confirmed boolean default false not null;
alter table listening_comment add column kept_until date;
alter table listening_comment add column erased_on date;

create table listening_comment_code (
    id bigint not null primary key,
    version integer not null,
    label varchar(60) not null,
    withdrawn boolean not null,
    constraint listening_comment_code_once unique (label)
);

create table listening_comment_coded (
    comment_id bigint not null references listening_comment (id) on delete cascade,
    code_id bigint not null references listening_comment_code (id),
    constraint listening_comment_coded_once primary key (comment_id, code_id)
);
create index listening_comment_coded_code on listening_comment_coded (code_id);

insert into listening_comment_code (id, version, label, withdrawn) values (-1, 0, 'accessibilité', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-2, 0, 'amabilité', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-3, 0, 'attente', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-4, 0, 'autre', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-5, 0, 'clarté', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-6, 0, 'horaires', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-7, 0, 'locaux', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-8, 0, 'site internet', false);
insert into listening_comment_code (id, version, label, withdrawn) values (-9, 0, 'téléphone', false);

-- What the report of a campaign says beside its figures.
create table listening_campaign_synthesis (
    id bigint not null primary key,
    version integer not null,
    campaign_id bigint not null references listening_campaign (id),
    remarks varchar(10000) not null,
    leads varchar(10000) not null,
    conclusion varchar(10000) not null,
    constraint listening_campaign_synthesis_once unique (campaign_id)
);
