-- How many letters or e-mails a service received in a week, and how many were replied to in time. Numbers only.
-- to_acknowledge, to_answer: those that had no reply on the day of counting, and still had time for it.
-- Nothing in a column: nobody counted it, which is not zero.
create table letters_inbound (
    id bigint not null primary key,
    version integer not null,
    service_id bigint not null references actions_service (id),
    channel varchar(20) not null,
    monday date not null,
    received integer not null,
    acknowledged integer,
    to_acknowledge integer,
    answered integer,
    to_answer integer,
    counted_on date not null,
    import_id bigint,
    constraint letters_inbound_once unique (service_id, channel, monday)
);
create index letters_inbound_monday on letters_inbound (monday);
create index letters_inbound_import on letters_inbound (import_id);

-- How many days a reply may take, from a day on; who says so.
create table letters_target (
    id bigint not null primary key,
    version integer not null,
    channel varchar(20) not null,
    measure varchar(20) not null,
    valid_from date not null,
    days integer not null,
    day_unit varchar(20) not null,
    source_text varchar(200) not null,
    status varchar(20) not null,
    constraint letters_target_once unique (channel, measure, valid_from)
);
insert into letters_target (id, version, channel, measure, valid_from, days, day_unit, source_text, status)
values (-1, 0, 'POST', 'ACKNOWLEDGEMENT', date '2000-01-01', 14, 'CALENDAR',
    'Services Publics + : accusé de réception d’un courrier sous deux semaines au plus', 'CONFIRMED');
insert into letters_target (id, version, channel, measure, valid_from, days, day_unit, source_text, status)
values (-2, 0, 'ELECTRONIC', 'ACKNOWLEDGEMENT', date '2000-01-01', 7, 'CALENDAR',
    'Services Publics + : accusé de réception d’une demande électronique sous une semaine au plus', 'CONFIRMED');
insert into letters_target (id, version, channel, measure, valid_from, days, day_unit, source_text, status)
values (-3, 0, 'POST', 'ANSWER', date '2000-01-01', 15, 'BUSINESS',
    'Usage souvent constaté, sans source : délai de Qual-e-pref à vérifier', 'TO_VALIDATE');
insert into letters_target (id, version, channel, measure, valid_from, days, day_unit, source_text, status)
values (-4, 0, 'ELECTRONIC', 'ANSWER', date '2000-01-01', 5, 'BUSINESS',
    'Usage souvent constaté, sans source : délai de Qual-e-pref à vérifier', 'TO_VALIDATE');
