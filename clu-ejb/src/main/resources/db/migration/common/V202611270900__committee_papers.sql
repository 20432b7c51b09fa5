-- The last day on which observations on the minutes are received; null until it is set.
alter table committee_meeting add column observations_until date;

-- The date of the next meeting, as the signed record names it.
alter table committee_meeting add column next_first date;
alter table committee_meeting add column next_last date;

-- Minutes that are on the website: the number of the update that was declared there.
create table committee_publication (
    id bigint not null primary key,
    version integer not null,
    meeting_id bigint not null references committee_meeting (id),
    declaration_id bigint not null,
    page varchar(500) not null,
    published_on date not null,
    published_by varchar(60) not null,
    published_at timestamp with time zone not null,
    withdrawn_by varchar(60),
    withdrawn_at timestamp with time zone
);

create index committee_publication_meeting on committee_publication (meeting_id);
