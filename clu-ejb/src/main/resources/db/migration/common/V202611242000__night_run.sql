-- The one run of the job that may write for the night, and the server on which it runs.
alter table night_execution add column run_id bigint;
alter table night_execution add column node varchar(120);
