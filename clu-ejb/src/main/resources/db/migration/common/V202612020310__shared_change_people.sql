-- Who has changed something of what may be read, found person by person.
create index shared_change_by_subject on shared_change (changed_by, subject);
