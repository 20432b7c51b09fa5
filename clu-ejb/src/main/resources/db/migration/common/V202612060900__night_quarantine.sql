-- What besides its content decides how a file is read: a file set apart is tried again when that changes.
alter table night_file add column read_under varchar(64);

-- How many of the files that a night found are apart: they could not be read, and count nothing.
alter table night_execution add column quarantined integer default 0 not null;
update night_execution set quarantined = (
    select count(*) from night_arrival a left join night_file f on f.id = a.file_id
    where a.execution_id = night_execution.id
    and (a.file_id is null or f.state = 'FAILED'));
