-- In the order of the list of actions (ACT-10), whose first page is read from it without sorting all of them.
-- It answers what the index before it answered: what is not finished, and due before a day.
create index actions_item_listed on actions_item (finished_on desc nulls first, due_last asc nulls last, id);
drop index actions_item_due;
