-- In the orders of the list of audits, whose pages are read from these without sorting all rows.
alter table quality_audit add column begins_on date;
update quality_audit set begins_on = coalesce(actual_from, planned_from);
create index quality_audit_by_beginning on quality_audit (begins_on asc nulls last, id asc nulls last);
create index quality_audit_by_plan on quality_audit (planned_from asc nulls last, id asc nulls last);
