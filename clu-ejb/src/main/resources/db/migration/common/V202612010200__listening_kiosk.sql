-- Sheets that were begun on a tablet and given up: no answer, only counted.
create table listening_unfinished_sheet (
    id bigint primary key,
    version integer not null,
    campaign_id bigint not null references listening_campaign (id),
    reference varchar(60) not null,
    given_up_on date not null,
    constraint listening_unfinished_sheet_once unique (campaign_id, reference)
);
create index listening_unfinished_sheet_on on listening_unfinished_sheet (campaign_id, given_up_on);

-- With what the logins are hidden in the marks of a staff campaign; gone when it ends.
create table listening_staff_secret (
    campaign_id bigint primary key references listening_campaign (id),
    secret varchar(64) not null
);

-- Who has answered a staff campaign, as nobody can read it: no number, no day, no order.
create table listening_staff_mark (
    mark varchar(64) primary key,
    campaign_id bigint not null references listening_campaign (id)
);
create index listening_staff_mark_of on listening_staff_mark (campaign_id);
