-- The code of the column that is wrong in a refused line; nothing where it is not one.
alter table night_refusal add column told_column varchar(40);
