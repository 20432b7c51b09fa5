-- Whether a person has confirmed the target of a rule; until then nobody has.
alter table website_rule add column target_status varchar(20) default 'TO_VALIDATE' not null;
update website_rule set source_text = 'Règle annoncée au comité local des usagers ; objectif proposé par l’application'
    where source_text = 'Règle annoncée au comité local des usagers ; objectif de 90 % à valider';
