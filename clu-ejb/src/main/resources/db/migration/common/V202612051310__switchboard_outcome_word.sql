-- What a word of a switchboard's imported tables means of a call, as somebody has said.
create table switchboard_outcome_word (
    id bigint not null primary key,
    version integer not null,
    source_name varchar(60) not null,
    word_key varchar(120) not null,
    word varchar(60) not null,
    meaning varchar(20) not null,
    constraint switchboard_outcome_word_once unique (source_name, word_key)
);
