-- Local accounts: since when a password is what it is, until when a temporary one is good, those before it, the last log-in,
-- and a number that makes the sessions before it end.
alter table account_user add column password_since timestamp with time zone;
alter table account_user add column temporary_until timestamp with time zone;
alter table account_user add column passwords_before varchar(600) default '' not null;
alter table account_user add column last_log_in timestamp with time zone;
alter table account_user add column session_edition integer default 0 not null;
update account_user set password_since = created_at;
