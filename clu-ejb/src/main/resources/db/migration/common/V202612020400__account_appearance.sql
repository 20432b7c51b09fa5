-- How a person wants the pages to look; nobody has chosen yet.
alter table account_user add column brightness varchar(20) not null default 'SYSTEM';
alter table account_user add column text_size varchar(20) not null default 'NORMAL';
alter table account_user add column motion_reduced boolean not null default false;
alter table account_user add column shortcuts_on boolean not null default false;
