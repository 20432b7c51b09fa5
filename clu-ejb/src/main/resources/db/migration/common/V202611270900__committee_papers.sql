-- The last day on which observations on the minutes are received; null until it is set.
alter table committee_meeting add column observations_until date;

-- The date of the next meeting, as the signed record names it.
alter table committee_meeting add column next_first date;
alter table committee_meeting add column next_last date;

-- What a declared update tells of, by the name that another feature gave it.
alter table website_declaration add column subject varchar(100);

create index website_declaration_subject on website_declaration (subject);
