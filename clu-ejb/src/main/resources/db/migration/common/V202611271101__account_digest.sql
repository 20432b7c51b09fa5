alter table account_user add column email varchar(254) not null default '';
alter table account_user add column digest boolean not null default false;

-- What a person was told by e-mail on a day, or that there was nothing to tell (no text): turn 1 in the morning, 2 for what has
-- come up since. The row makes it once, whatever node looks and however often.
create table account_digest (
    id bigint not null primary key,
    version integer not null,
    login varchar(60) not null,
    told_on date not null,
    turn integer not null,
    alert_keys varchar(4000) not null,
    subject_line varchar(250) not null,
    plain_text varchar(20000) not null,
    page_text varchar(40000) not null,
    unique (login, told_on, turn)
);
