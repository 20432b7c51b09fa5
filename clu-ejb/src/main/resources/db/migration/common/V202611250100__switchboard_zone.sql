-- The zone that somebody has chosen for a source and that the next night gives it, or the file because of which a night
-- could not: its masked copy is gone, or does not count as its original did.
alter table switchboard_source add column next_zone varchar(60);
alter table switchboard_source add column zone_obstacle varchar(255);
