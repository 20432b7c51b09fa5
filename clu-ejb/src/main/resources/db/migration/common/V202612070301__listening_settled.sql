-- In the order of the reports about accessibility: those that await an answer first.
alter table listening_complaint add column settled boolean default false not null;
update listening_complaint set settled = true where answered_on is not null or closed_on is not null;
create index listening_complaint_by_waiting on listening_complaint
    (settled asc nulls last, received_on desc nulls first, opened_number desc nulls first, id asc nulls last);
