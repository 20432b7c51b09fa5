-- In the orders of the plan of action, whose pages are read from these without sorting all rows.
alter table actions_item add column service_key varchar(120);
update actions_item set service_key = (select s.name_key from actions_service s where s.id = actions_item.service_id);
create index actions_item_by_due on actions_item (finished_on desc nulls first, due_last asc nulls last, id asc nulls last);
drop index actions_item_listed;
create index actions_item_by_service on actions_item
    (service_key asc nulls last, finished_on desc nulls first, due_last asc nulls last, id asc nulls last);
create index actions_item_by_number on actions_item (opened_year asc nulls last, opened_number asc nulls last, id asc nulls last);
