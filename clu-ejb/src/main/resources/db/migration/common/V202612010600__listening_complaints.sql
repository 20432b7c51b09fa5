-- Complaints, suggestions and reports about accessibility; nothing of who made them.

-- Why people write: codes that stay, names that may change; what is no longer used is withdrawn.
create table listening_reason (
    id bigint not null primary key,
    version integer not null,
    code varchar(30) not null unique,
    name varchar(80) not null,
    position integer not null,
    withdrawn_on date
);
insert into listening_reason (id, version, code, name, position) values (-1, 0, 'attente', 'Attente', 1);
insert into listening_reason (id, version, code, name, position) values (-2, 0, 'horaires', 'Horaires d’ouverture', 2);
insert into listening_reason (id, version, code, name, position) values (-3, 0, 'amabilite', 'Amabilité', 3);
insert into listening_reason (id, version, code, name, position) values (-4, 0, 'information', 'Information, orientation', 4);
insert into listening_reason (id, version, code, name, position) values (-5, 0, 'telephone', 'Téléphone', 5);
insert into listening_reason (id, version, code, name, position) values (-6, 0, 'site', 'Site internet, prise de rendez-vous', 6);
insert into listening_reason (id, version, code, name, position) values (-7, 0, 'delai', 'Délai de traitement', 7);
insert into listening_reason (id, version, code, name, position) values (-8, 0, 'locaux', 'Locaux', 8);
insert into listening_reason (id, version, code, name, position) values (-9, 0, 'accessibilite', 'Accessibilité', 9);
insert into listening_reason (id, version, code, name, position) values (-10, 0, 'courrier', 'Courrier, courriel reçu', 10);
insert into listening_reason (id, version, code, name, position) values (-11, 0, 'autre', 'Autre', 11);

-- How long an answer may take, and how long a text is kept once closed, from a day on; who says so.
create table listening_limit (
    id bigint not null primary key,
    version integer not null,
    subject varchar(20) not null,
    valid_from date not null,
    amount integer not null,
    unit varchar(20) not null,
    source_text varchar(300) not null,
    status varchar(20) not null,
    constraint listening_limit_once unique (subject, valid_from)
);
insert into listening_limit (id, version, subject, valid_from, amount, unit, source_text, status)
values (-1, 0, 'ANSWER', date '2000-01-01', 15, 'WORKING_DAYS',
    'Usage souvent constaté, sans source : délai de Qual-e-pref à vérifier', 'TO_VALIDATE');
insert into listening_limit (id, version, subject, valid_from, amount, unit, source_text, status)
values (-2, 0, 'ACCESSIBILITY', date '2000-01-01', 7, 'CALENDAR_DAYS',
    'Engagement de l’application, sans source : une réponse sous sept jours, comptés en jours calendaires', 'TO_VALIDATE');
insert into listening_limit (id, version, subject, valid_from, amount, unit, source_text, status)
values (-3, 0, 'ERASURE', date '2000-01-01', 12, 'MONTHS',
    'Proposition de l’application, sans source : à accorder avec la déléguée ou le délégué à la protection des données', 'TO_VALIDATE');

-- Whoever gives a number waits here for the others.
create table listening_counter (
    id integer not null primary key,
    opened bigint not null
);
insert into listening_counter (id, opened) values (1, 0);

create table listening_complaint (
    id bigint not null primary key,
    version integer not null,
    entry varchar(60) not null unique,
    opened_year integer not null,
    opened_number integer not null,
    kind varchar(20) not null,
    received_on date not null,
    channel varchar(20) not null,
    service_id bigint references actions_service (id),
    reason_id bigint not null references listening_reason (id),
    second_reason_id bigint references listening_reason (id),
    told_text varchar(5000),
    answer_wanted boolean not null,
    due_on date,
    answered_on date,
    answer_channel varchar(20),
    answer_template varchar(40) not null,
    answer_summary varchar(500),
    closed_on date,
    closing_note varchar(300) not null,
    redacted_text varchar(5000),
    redacted_on date,
    erased_on date,
    entered_by varchar(60) not null,
    entered_on date not null,
    constraint listening_complaint_number unique (opened_year, opened_number)
);
create index listening_complaint_received on listening_complaint (received_on);
create index listening_complaint_due on listening_complaint (due_on);

-- A lack of respect, whoever it came from: nothing about a person.
create table listening_incident (
    id bigint not null primary key,
    version integer not null,
    entry varchar(60) not null unique,
    happened_on date not null,
    channel varchar(20) not null,
    kind varchar(30) not null,
    service_id bigint references actions_service (id),
    measure varchar(30) not null,
    entered_by varchar(60) not null
);
create index listening_incident_happened on listening_incident (happened_on);
