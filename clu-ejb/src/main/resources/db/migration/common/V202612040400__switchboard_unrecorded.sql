-- What a file cannot tell, such as ABANDONED,WAIT: shown as not recorded, which is not 0.
alter table switchboard_log add column unrecorded varchar(120) not null default '';
