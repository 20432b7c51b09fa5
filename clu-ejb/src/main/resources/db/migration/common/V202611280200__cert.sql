-- Départements whose inhabitants' files some centre examines, by INSEE's code.
create table cert_territory (
    id bigint not null primary key,
    version integer not null,
    code varchar(3) not null unique,
    name varchar(80) not null unique
);

create table cert_title_type (
    id bigint not null primary key,
    version integer not null,
    code varchar(10) not null unique,
    name varchar(80) not null unique
);

create table cert_centre (
    id bigint not null primary key,
    version integer not null,
    code varchar(20) not null unique,
    name varchar(160) not null unique
);

-- What this préfecture's own centre examines: another préfecture's is other rows.
create table cert_remit (
    id bigint not null primary key,
    version integer not null,
    territory_id bigint not null references cert_territory (id),
    title_type_id bigint not null references cert_title_type (id),
    valid_from date not null,
    valid_until date,
    constraint cert_remit_once unique (territory_id, title_type_id, valid_from)
);

-- Below 0: ids that the sequence never gives.
-- Minutes of 31 May 2021: the centre examines driving licences for four départements.
insert into cert_territory (id, version, code, name) values (-1, 0, '58', 'Nièvre');
insert into cert_territory (id, version, code, name) values (-2, 0, '76', 'Seine-Maritime');
insert into cert_territory (id, version, code, name) values (-3, 0, '35', 'Ille-et-Vilaine');
insert into cert_territory (id, version, code, name) values (-4, 0, '55', 'Meuse');
insert into cert_title_type (id, version, code, name) values (-1, 0, 'PC', 'Permis de conduire');
insert into cert_centre (id, version, code, name) values (-1, 0, 'CERT-38-PC', 'CERT de l’Isère, permis de conduire');
insert into cert_remit (id, version, territory_id, title_type_id, valid_from) values (-1, 0, -1, -1, date '2017-11-06');
insert into cert_remit (id, version, territory_id, title_type_id, valid_from) values (-2, 0, -2, -1, date '2017-11-06');
insert into cert_remit (id, version, territory_id, title_type_id, valid_from) values (-3, 0, -3, -1, date '2017-11-06');
insert into cert_remit (id, version, territory_id, title_type_id, valid_from) values (-4, 0, -4, -1, date '2017-11-06');
