-- One row where the demonstration has made this database: nothing else may be filled with what is fictitious.
create table shared_demonstration (
    id        integer                  not null primary key check (id = 1),
    marked_at timestamp with time zone not null
);

insert into shared_demonstration (id, marked_at)
select 1, current_timestamp
where ${demonstration};
