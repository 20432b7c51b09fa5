-- In the orders of the registers, whose pages are read from these without sorting all rows.
create index listening_complaint_by_arrival on listening_complaint
    (received_on asc nulls last, opened_year asc nulls last, opened_number asc nulls last, id asc nulls last);
drop index listening_complaint_received;
create index listening_complaint_by_number on listening_complaint
    (opened_year asc nulls last, opened_number asc nulls last, id asc nulls last);
create index listening_complaint_by_due on listening_complaint (due_on asc nulls last, id asc nulls last);
drop index listening_complaint_due;
create index listening_complaint_own on listening_complaint
    (entered_by, received_on asc nulls last, opened_year asc nulls last, opened_number asc nulls last, id asc nulls last);
create index listening_incident_by_day on listening_incident (happened_on asc nulls last, id asc nulls last);
drop index listening_incident_happened;
create index listening_opinion_by_day on listening_opinion (published_on asc nulls last, id asc nulls last);
drop index listening_opinion_published;
