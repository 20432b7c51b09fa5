-- Whether the person wants to be sent the home page each month.
alter table account_user add column monthly boolean not null default false;
