create table letters_template (
    id bigint not null primary key,
    version integer not null,
    code varchar(12) not null unique,
    kind varchar(20) not null,
    channel varchar(10) not null,
    owner_service varchar(120) not null,
    request_phrases varchar(1000) not null,
    editions integer not null,
    withdrawn boolean not null,
    withdrawal_reason varchar(400) not null
);

-- Every text that a template ever had; nothing is removed from here.
create table letters_version (
    id bigint not null primary key,
    version integer not null,
    template_id bigint not null references letters_template (id),
    edition integer not null,
    subject varchar(200) not null,
    content varchar(20000) not null,
    change_note varchar(400) not null,
    state varchar(10) not null,
    written_by varchar(60) not null,
    written_at timestamp with time zone not null,
    validated_at timestamp with time zone,
    unique (template_id, edition)
);

-- How often a template served: nothing of whom it was written to.
create table letters_use (
    id bigint not null primary key,
    version integer not null,
    template_id bigint not null references letters_template (id),
    used_on date not null,
    service_name varchar(120) not null,
    uses integer not null,
    unique (template_id, used_on, service_name)
);
