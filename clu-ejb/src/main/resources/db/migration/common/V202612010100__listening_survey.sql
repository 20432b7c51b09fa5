-- What is asked of users or of the staff. A questionnaire has editions; one that a campaign uses is frozen.
create table listening_questionnaire (
    id bigint not null primary key,
    version integer not null,
    code varchar(40) not null,
    title varchar(160) not null,
    audience varchar(20) not null,
    constraint listening_questionnaire_once unique (code)
);

create table listening_edition (
    id bigint not null primary key,
    version integer not null,
    questionnaire_id bigint not null references listening_questionnaire (id),
    number integer not null,
    made_on date not null,
    constraint listening_edition_once unique (questionnaire_id, number)
);

-- The languages in which it is asked, French first.
create table listening_edition_language (
    edition_id bigint not null references listening_edition (id) on delete cascade,
    position integer not null,
    language varchar(8) not null,
    constraint listening_edition_language_once primary key (edition_id, language)
);

-- The code of a question stays the same from edition to edition: comparisons go by it.
create table listening_question (
    id bigint not null primary key,
    version integer not null,
    edition_id bigint not null references listening_edition (id),
    position integer not null,
    code varchar(20) not null,
    kind varchar(20) not null,
    theme varchar(80) not null,
    overall boolean not null,
    required boolean not null,
    constraint listening_question_once unique (edition_id, code)
);

create table listening_question_text (
    question_id bigint not null references listening_question (id) on delete cascade,
    language varchar(8) not null,
    wording varchar(500) not null,
    constraint listening_question_text_once primary key (question_id, language)
);

create table listening_choice (
    id bigint not null primary key,
    version integer not null,
    question_id bigint not null references listening_question (id),
    position integer not null,
    code varchar(40) not null,
    appreciation varchar(20) not null,
    constraint listening_choice_once unique (question_id, code)
);

create table listening_choice_text (
    choice_id bigint not null references listening_choice (id) on delete cascade,
    language varchar(8) not null,
    wording varchar(200) not null,
    constraint listening_choice_text_once primary key (choice_id, language)
);

-- When an edition is asked, where and how. closed_on: before its end.
create table listening_campaign (
    id bigint not null primary key,
    version integer not null,
    edition_id bigint not null references listening_edition (id),
    title varchar(160) not null,
    begins_on date not null,
    ends_on date not null,
    place varchar(160) not null,
    fewest integer not null,
    closed_on date
);
create index listening_campaign_edition on listening_campaign (edition_id);

create table listening_campaign_channel (
    campaign_id bigint not null references listening_campaign (id) on delete cascade,
    channel varchar(20) not null,
    constraint listening_campaign_channel_once primary key (campaign_id, channel)
);

-- What one person answered; nobody's name, and for the staff no day either.
create table listening_response (
    id bigint not null primary key,
    version integer not null,
    campaign_id bigint not null references listening_campaign (id),
    reference varchar(80) not null,
    channel varchar(20) not null,
    language varchar(8) not null,
    answered_on date,
    import_id bigint,
    constraint listening_response_once unique (campaign_id, reference)
);
create index listening_response_channel on listening_response (campaign_id, channel);
create index listening_response_import on listening_response (import_id);

create table listening_mark (
    response_id bigint not null references listening_response (id) on delete cascade,
    question_id bigint not null references listening_question (id),
    choice_id bigint not null references listening_choice (id),
    constraint listening_mark_once primary key (response_id, choice_id)
);
create index listening_mark_choice on listening_mark (choice_id);
create index listening_mark_question on listening_mark (question_id);

-- redacted: what may be published of it, once somebody has said so.
create table listening_comment (
    id bigint not null primary key,
    version integer not null,
    response_id bigint not null references listening_response (id) on delete cascade,
    question_id bigint not null references listening_question (id),
    text varchar(5000) not null,
    redacted varchar(5000),
    constraint listening_comment_once unique (response_id, question_id)
);
create index listening_comment_question on listening_comment (question_id);
