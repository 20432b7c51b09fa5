-- One index for what an origin tells and for the days it tells of: the foreign key's own and the days' before.
create table website_told (
    origin_id bigint not null,
    page_id bigint not null,
    moment bigint not null,
    timed boolean not null,
    happened_on date not null,
    kind varchar(10) not null,
    urgent boolean not null,
    primary key (page_id, moment, origin_id)
);
insert into website_told select origin_id, page_id, moment, timed, happened_on, kind, urgent from website_update;
drop table website_update;
alter table website_told rename to website_update;
create index website_update_origin on website_update (origin_id, happened_on);
alter table website_update add constraint website_update_told_by foreign key (origin_id) references website_origin (id);
alter table website_update add constraint website_update_page foreign key (page_id) references website_page (id);
