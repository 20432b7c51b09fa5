-- The rule books of the administration, each with its versions, as their files say them.
create table quality_framework (
    id bigint not null primary key,
    version integer not null,
    code varchar(60) not null unique,
    name varchar(120) not null
);
create table quality_edition (
    id bigint not null primary key,
    version integer not null,
    framework_id bigint not null references quality_framework (id),
    code varchar(30) not null,
    title varchar(800) not null,
    published_on date,
    valid_from date not null,
    valid_until date,
    replaces varchar(120),
    source_text varchar(800) not null,
    status varchar(20) not null,
    constraint quality_edition_once unique (framework_id, code)
);
create table quality_module (
    id bigint not null primary key,
    version integer not null,
    edition_id bigint not null references quality_edition (id),
    code varchar(30) not null,
    name varchar(300) not null,
    compulsory boolean not null,
    position integer not null,
    source_text varchar(800) not null,
    status varchar(20) not null,
    withdrawn boolean not null,
    constraint quality_module_once unique (edition_id, code)
);
-- What evidence and audits point at is never deleted: it is withdrawn.
create table quality_commitment (
    id bigint not null primary key,
    version integer not null,
    module_id bigint not null references quality_module (id),
    parent_id bigint references quality_commitment (id),
    code varchar(30) not null,
    wording varchar(2000) not null,
    position integer not null,
    source_text varchar(800) not null,
    status varchar(20) not null,
    withdrawn boolean not null
);
create index quality_commitment_module on quality_commitment (module_id);

-- reference_text: a commitment of another framework, "framework/version#code", loaded or not.
create table quality_correspondence (
    id bigint not null primary key,
    version integer not null,
    commitment_id bigint not null references quality_commitment (id),
    reference_text varchar(160) not null,
    source_text varchar(800) not null,
    status varchar(20) not null,
    constraint quality_correspondence_once unique (commitment_id, reference_text)
);

-- The indicators that a version names, and the commitments that they measure.
create table quality_indicator (
    id bigint not null primary key,
    version integer not null,
    edition_id bigint not null references quality_edition (id),
    code varchar(80) not null,
    name varchar(300) not null,
    unit varchar(20) not null,
    constraint quality_indicator_once unique (edition_id, code)
);
create table quality_measure (
    id bigint not null primary key,
    version integer not null,
    commitment_id bigint not null references quality_commitment (id),
    indicator_code varchar(80) not null,
    constraint quality_measure_once unique (commitment_id, indicator_code)
);
create index quality_measure_indicator on quality_measure (indicator_code);

create table quality_target (
    id bigint not null primary key,
    version integer not null,
    edition_id bigint not null references quality_edition (id),
    indicator_code varchar(80) not null,
    valid_from date not null,
    valid_until date,
    comparison varchar(20) not null,
    threshold numeric(12, 3) not null,
    unit varchar(20) not null,
    source_text varchar(800) not null,
    status varchar(20) not null,
    constraint quality_target_once unique (edition_id, indicator_code, valid_from)
);
create index quality_target_indicator on quality_target (indicator_code, valid_from);

-- Those that apply for a label: which version, with which modules, units and sites, and what they were given.
create table quality_structure (
    id bigint not null primary key,
    version integer not null,
    code varchar(30) not null unique,
    name varchar(150) not null,
    kind varchar(20) not null,
    edition_id bigint references quality_edition (id)
);
create table quality_scope (
    id bigint not null primary key,
    version integer not null,
    structure_id bigint not null references quality_structure (id),
    module_id bigint not null references quality_module (id),
    unit_name varchar(150) not null,
    site varchar(150) not null,
    constraint quality_scope_once unique (structure_id, module_id, unit_name, site)
);
create table quality_award (
    id bigint not null primary key,
    version integer not null,
    structure_id bigint not null references quality_structure (id),
    edition_id bigint not null references quality_edition (id),
    label varchar(150) not null,
    awarded_on date not null,
    valid_until date not null,
    body varchar(150) not null
);
create index quality_award_structure on quality_award (structure_id);

-- The file of a framework, from its preview to its confirmation.
create table quality_import (
    id bigint not null primary key,
    version integer not null,
    file_name varchar(255) not null,
    content bytea not null,
    received_by varchar(60) not null,
    received_at timestamp with time zone not null
);
