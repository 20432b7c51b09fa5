-- Why people call, as codes that stay; the page of the website that answers, where there is one.
create table switchboard_reason (
    id bigint not null primary key,
    version integer not null,
    code varchar(12) not null unique,
    label varchar(80) not null,
    page varchar(300),
    touch varchar(1) unique,
    position integer not null,
    withdrawn_on date
);
insert into switchboard_reason (id, version, code, label, touch, position) values (-1, 0, 'TITRE', 'Titre de séjour', '1', 1);
insert into switchboard_reason (id, version, code, label, touch, position) values (-2, 0, 'NATURA', 'Naturalisation', '2', 2);
insert into switchboard_reason (id, version, code, label, touch, position) values (-3, 0, 'PERMIS', 'Permis de conduire', '3', 3);
insert into switchboard_reason (id, version, code, label, touch, position) values (-4, 0, 'CARTE-GRISE', 'Carte grise', '4', 4);
insert into switchboard_reason (id, version, code, label, touch, position) values (-5, 0, 'IDENTITE', 'Carte d’identité, passeport', '5', 5);
insert into switchboard_reason (id, version, code, label, touch, position) values (-6, 0, 'RDV', 'Rendez-vous', '6', 6);
insert into switchboard_reason (id, version, code, label, touch, position) values (-7, 0, 'ARMES', 'Armes', '7', 7);
insert into switchboard_reason (id, version, code, label, touch, position) values (-8, 0, 'ASSO', 'Associations', '8', 8);
insert into switchboard_reason (id, version, code, label, touch, position) values (-9, 0, 'SERVICE', 'Autre service de l’État', '9', 9);
insert into switchboard_reason (id, version, code, label, touch, position) values (-10, 0, 'ERREUR', 'Erreur d’aiguillage', 'E', 10);
insert into switchboard_reason (id, version, code, label, touch, position) values (-11, 0, 'AUTRE', 'Autre motif', '0', 11);

-- How many calls of a reason in a half-hour of a day: nothing of who called or who counted.
create table switchboard_reason_count (
    counted_on date not null,
    half_hour integer not null,
    reason_id bigint not null references switchboard_reason (id),
    calls integer not null,
    primary key (counted_on, half_hour, reason_id),
    constraint switchboard_reason_count_calls check (calls > 0),
    constraint switchboard_reason_count_half_hour check (half_hour between 0 and 47)
);
create index switchboard_reason_count_reason on switchboard_reason_count (reason_id, counted_on);

-- The presses of two days, so that one that arrives twice counts once and can be taken back.
create table switchboard_press (
    token varchar(40) not null primary key,
    counted_on date not null,
    half_hour integer not null,
    reason_id bigint not null,
    taken_back boolean not null
);
create index switchboard_press_day on switchboard_press (counted_on);
