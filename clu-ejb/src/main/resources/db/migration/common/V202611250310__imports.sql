-- A file that somebody imports into a feature (target); its rows are the feature's, which keeps this number with them.
create table imports_import (
    id bigint not null primary key,
    version integer not null,
    target varchar(30) not null,
    source varchar(60) not null,
    file_name varchar(255) not null,
    sha256 varchar(64) not null,
    byte_count bigint not null,
    state varchar(20) not null,
    mapping varchar(20000) not null,
    sent_by varchar(60) not null,
    sent_at timestamp with time zone not null,
    confirmed_by varchar(60),
    confirmed_at timestamp with time zone,
    undone_by varchar(60),
    undone_at timestamp with time zone,
    right_rows bigint not null,
    wrong_rows bigint not null,
    duplicate_rows bigint not null,
    known_rows bigint not null
);
create index imports_import_target on imports_import (target, sha256);

-- The headings that were chosen last for a source of a feature.
create table imports_mapping (
    id bigint not null primary key,
    version integer not null,
    target varchar(30) not null,
    source varchar(60) not null,
    mapping varchar(20000) not null,
    constraint imports_mapping_source unique (target, source)
);
