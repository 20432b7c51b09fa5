-- An audit: what was planned and what took place are both kept.
create table quality_audit (
    id bigint not null primary key,
    version integer not null,
    entry_key varchar(40) not null unique,
    structure_id bigint not null references quality_structure (id),
    edition_id bigint not null references quality_edition (id),
    kind varchar(10) not null,
    planned_from date not null,
    planned_to date not null,
    actual_from date,
    actual_to date,
    auditors varchar(200) not null,
    lead_function varchar(200) not null,
    perimeter varchar(3000) not null,
    headcount integer,
    headcount_affected integer,
    sites integer,
    prefect_function varchar(200) not null,
    secretary_function varchar(200) not null,
    officer_function varchar(200) not null,
    opening_hours varchar(1000) not null,
    plan_text varchar(3000) not null,
    evaluation_text varchar(3000) not null,
    closing_text varchar(3000) not null,
    closed_on date,
    last_finding integer default 0 not null
);
create index quality_audit_structure on quality_audit (structure_id, planned_from);

-- What an audit found. A number is given once: a finding that is taken off leaves a gap.
create table quality_finding (
    id bigint not null primary key,
    version integer not null,
    audit_id bigint not null references quality_audit (id),
    finding_number integer not null,
    entry_key varchar(40) not null,
    kind varchar(12) not null,
    grade varchar(5),
    commitment_id bigint references quality_commitment (id),
    finding_text varchar(2000) not null,
    evidence_text varchar(1500) not null,
    action_id bigint,
    noted_by varchar(60) not null,
    changed_by varchar(60) not null,
    changed_at timestamp with time zone not null,
    unique (audit_id, finding_number),
    unique (audit_id, entry_key)
);

-- The sheet of a deviation: from its cause to its verification.
create table quality_deviation (
    id bigint not null primary key,
    version integer not null,
    finding_id bigint not null unique references quality_finding (id),
    description varchar(3000) not null,
    cause varchar(3000) not null,
    treatment varchar(3000) not null,
    corrective_action varchar(3000) not null,
    due_on date,
    verification varchar(3000) not null,
    closed_on date
);
create index quality_deviation_open on quality_deviation (closed_on, due_on);

-- What the audited structure has to hand over about one month before.
create table quality_requested_document (
    id bigint not null primary key,
    version integer not null,
    audit_id bigint not null references quality_audit (id),
    label varchar(200) not null,
    label_key varchar(200) not null,
    holder varchar(200) not null,
    due_on date not null,
    given_on date,
    evidence_number varchar(60) not null,
    unique (audit_id, label_key)
);

-- Once a year a structure says of itself how it keeps its commitments.
create table quality_self_assessment (
    id bigint not null primary key,
    version integer not null,
    structure_id bigint not null references quality_structure (id),
    edition_id bigint not null references quality_edition (id),
    assessed_year integer not null,
    opened_by varchar(60) not null,
    opened_at timestamp with time zone not null,
    closed_by varchar(60),
    closed_on date,
    unique (structure_id, edition_id, assessed_year)
);

-- What was carried over from the year before waits for somebody to confirm it.
create table quality_self_rating (
    id bigint not null primary key,
    version integer not null,
    assessment_id bigint not null references quality_self_assessment (id),
    commitment_id bigint not null references quality_commitment (id),
    compliance varchar(15),
    remark varchar(1500) not null,
    improvement varchar(1500) not null,
    carried boolean not null,
    unique (assessment_id, commitment_id)
);
