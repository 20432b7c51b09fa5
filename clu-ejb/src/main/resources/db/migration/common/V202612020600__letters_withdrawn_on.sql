-- Since when a template is withdrawn: as the history tells it, or else since now.

alter table letters_template add column withdrawn_on date;

update letters_template set withdrawn_on = coalesce(
    (select cast(max(c.changed_at) as date) from shared_change c
        where c.subject = 'letters.template' and c.subject_key = cast(letters_template.id as varchar(120))
            and c.state_after like '%; withdrawn: %' and c.state_before not like '%; withdrawn: %'),
    current_date)
    where withdrawn;
