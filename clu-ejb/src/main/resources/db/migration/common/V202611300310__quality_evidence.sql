-- How long each kind of document is of use, and what becomes of it then; validity_months is only proposed.
create table quality_retention (
    id bigint not null primary key,
    version integer not null,
    code varchar(30) not null unique,
    name varchar(150) not null,
    years integer not null,
    starts varchar(20) not null,
    disposition varchar(20) not null,
    validity_months integer,
    source_text varchar(400) not null,
    status varchar(20) not null
);
insert into quality_retention (id, version, code, name, years, starts, disposition, validity_months, source_text, status)
values (-1, 0, 'enregistrement', 'Enregistrement qualité clos (contrôle, enquête, liste, compte rendu)', 5, 'OBTAINED', 'SELECTION', 12,
    'Exemple d’un autre service de l’État (Var, 2015) : 5 ans puis tri ; à accorder avec les archives départementales', 'TO_VALIDATE');
insert into quality_retention (id, version, code, name, years, starts, disposition, validity_months, source_text, status)
values (-2, 0, 'document-perime', 'Document qualité périmé (procédure, guide, consigne remplacés)', 5, 'END_OF_VALIDITY', 'SELECTION', null,
    'Exemple d’un autre service de l’État (Var, 2015) : 5 ans puis tri ; à accorder avec les archives départementales', 'TO_VALIDATE');
insert into quality_retention (id, version, code, name, years, starts, disposition, validity_months, source_text, status)
values (-3, 0, 'manuel', 'Manuel qualité et consignes en vigueur', 0, 'END_OF_VALIDITY', 'DESTRUCTION', null,
    'Exemple d’un autre service de l’État (Var, 2015) : durée de validité puis destruction, en gardant l’adaptation locale', 'TO_VALIDATE');
insert into quality_retention (id, version, code, name, years, starts, disposition, validity_months, source_text, status)
values (-4, 0, 'releve', 'Relevé de décisions d’un comité', 0, 'OBTAINED', 'PERMANENT', 12,
    'Usage, sans source : conservation définitive, à accorder avec les archives départementales', 'TO_VALIDATE');
insert into quality_retention (id, version, code, name, years, starts, disposition, validity_months, source_text, status)
values (-5, 0, 'photographie', 'Photographie d’un lieu ou d’un affichage', 5, 'OBTAINED', 'SELECTION', 12,
    'Par analogie avec les enregistrements qualité, sans source ; à accorder avec les archives départementales', 'TO_VALIDATE');
insert into quality_retention (id, version, code, name, years, starts, disposition, validity_months, source_text, status)
values (-6, 0, 'information-pratique', 'Contrôle trimestriel des informations pratiques', 5, 'OBTAINED', 'SELECTION', 3,
    'Validité : contrôle chaque trimestre (Qual-e-pref, engagement 1.2) ; durée par analogie avec les enregistrements qualité', 'TO_VALIDATE');

-- What the archives are asked to let go of, as it stood when the slip was made.
create table quality_elimination (
    id bigint not null primary key,
    version integer not null,
    made_year integer not null,
    made_number integer not null,
    made_on date not null,
    made_by varchar(60) not null,
    visa_on date,
    visa_text varchar(200) not null,
    visa_by varchar(60) not null,
    constraint quality_elimination_once unique (made_year, made_number)
);

create table quality_evidence (
    id bigint not null primary key,
    version integer not null,
    entry varchar(60) unique,
    title varchar(200) not null,
    kind varchar(20) not null,
    description varchar(1000) not null,
    service_id bigint references actions_service (id),
    obtained_on date not null,
    valid_until date,
    structure_id bigint references quality_structure (id),
    link varchar(500) not null,
    retention_id bigint references quality_retention (id),
    withdrawn_on date,
    withdrawn_by varchar(60) not null,
    withdrawal_reason varchar(500) not null,
    retained boolean not null,
    elimination_id bigint references quality_elimination (id),
    eliminated_on date
);
create table quality_evidence_commitment (
    evidence_id bigint not null references quality_evidence (id),
    commitment_id bigint not null references quality_commitment (id),
    primary key (evidence_id, commitment_id)
);
create index quality_evidence_commitment_of on quality_evidence_commitment (commitment_id);

-- What stays of the files of a piece that was eliminated.
create table quality_evidence_trace (
    evidence_id bigint not null references quality_evidence (id),
    position integer not null,
    name varchar(200) not null,
    byte_count bigint not null,
    sha256 varchar(64) not null,
    primary key (evidence_id, position)
);

create table quality_elimination_line (
    id bigint not null primary key,
    version integer not null,
    elimination_id bigint not null references quality_elimination (id),
    position integer not null,
    evidence_id bigint not null references quality_evidence (id),
    title varchar(200) not null,
    service varchar(120) not null,
    obtained_on date not null,
    rule_name varchar(150) not null,
    years integer not null,
    disposition varchar(20) not null,
    due_on date not null,
    withdrawal_reason varchar(500) not null,
    file_count integer not null,
    byte_count bigint not null,
    retained boolean not null,
    constraint quality_elimination_line_once unique (elimination_id, position)
);
create index quality_elimination_line_evidence on quality_elimination_line (evidence_id);

-- One row: those who enter a piece or make a slip wait for one another on it, so that nothing is entered twice.
create table quality_evidence_turn (
    id integer not null primary key,
    taken bigint not null
);
insert into quality_evidence_turn (id, taken) values (1, 0);
