alter table cert_centre add column ours boolean default false not null;
update cert_centre set ours = true where code = 'CERT-38-PC';

-- Where somebody may live: every département, by INSEE's code.
create table cert_residence (
    code varchar(3) not null primary key,
    name varchar(80) not null unique
);

-- Which centre handles a title. residence_code: nothing when it does so for all of them.
create table cert_competence (
    id bigint not null primary key,
    version integer not null,
    title_type_id bigint not null references cert_title_type (id),
    residence_code varchar(3) references cert_residence (code),
    centre_id bigint not null references cert_centre (id),
    contact varchar(300) not null,
    valid_from date not null,
    valid_until date,
    source_text varchar(200) not null
);
create index cert_competence_title on cert_competence (title_type_id, residence_code);

insert into cert_residence (code, name) values ('01', 'Ain');
insert into cert_residence (code, name) values ('02', 'Aisne');
insert into cert_residence (code, name) values ('03', 'Allier');
insert into cert_residence (code, name) values ('04', 'Alpes-de-Haute-Provence');
insert into cert_residence (code, name) values ('05', 'Hautes-Alpes');
insert into cert_residence (code, name) values ('06', 'Alpes-Maritimes');
insert into cert_residence (code, name) values ('07', 'Ardèche');
insert into cert_residence (code, name) values ('08', 'Ardennes');
insert into cert_residence (code, name) values ('09', 'Ariège');
insert into cert_residence (code, name) values ('10', 'Aube');
insert into cert_residence (code, name) values ('11', 'Aude');
insert into cert_residence (code, name) values ('12', 'Aveyron');
insert into cert_residence (code, name) values ('13', 'Bouches-du-Rhône');
insert into cert_residence (code, name) values ('14', 'Calvados');
insert into cert_residence (code, name) values ('15', 'Cantal');
insert into cert_residence (code, name) values ('16', 'Charente');
insert into cert_residence (code, name) values ('17', 'Charente-Maritime');
insert into cert_residence (code, name) values ('18', 'Cher');
insert into cert_residence (code, name) values ('19', 'Corrèze');
insert into cert_residence (code, name) values ('2A', 'Corse-du-Sud');
insert into cert_residence (code, name) values ('2B', 'Haute-Corse');
insert into cert_residence (code, name) values ('21', 'Côte-d’Or');
insert into cert_residence (code, name) values ('22', 'Côtes-d’Armor');
insert into cert_residence (code, name) values ('23', 'Creuse');
insert into cert_residence (code, name) values ('24', 'Dordogne');
insert into cert_residence (code, name) values ('25', 'Doubs');
insert into cert_residence (code, name) values ('26', 'Drôme');
insert into cert_residence (code, name) values ('27', 'Eure');
insert into cert_residence (code, name) values ('28', 'Eure-et-Loir');
insert into cert_residence (code, name) values ('29', 'Finistère');
insert into cert_residence (code, name) values ('30', 'Gard');
insert into cert_residence (code, name) values ('31', 'Haute-Garonne');
insert into cert_residence (code, name) values ('32', 'Gers');
insert into cert_residence (code, name) values ('33', 'Gironde');
insert into cert_residence (code, name) values ('34', 'Hérault');
insert into cert_residence (code, name) values ('35', 'Ille-et-Vilaine');
insert into cert_residence (code, name) values ('36', 'Indre');
insert into cert_residence (code, name) values ('37', 'Indre-et-Loire');
insert into cert_residence (code, name) values ('38', 'Isère');
insert into cert_residence (code, name) values ('39', 'Jura');
insert into cert_residence (code, name) values ('40', 'Landes');
insert into cert_residence (code, name) values ('41', 'Loir-et-Cher');
insert into cert_residence (code, name) values ('42', 'Loire');
insert into cert_residence (code, name) values ('43', 'Haute-Loire');
insert into cert_residence (code, name) values ('44', 'Loire-Atlantique');
insert into cert_residence (code, name) values ('45', 'Loiret');
insert into cert_residence (code, name) values ('46', 'Lot');
insert into cert_residence (code, name) values ('47', 'Lot-et-Garonne');
insert into cert_residence (code, name) values ('48', 'Lozère');
insert into cert_residence (code, name) values ('49', 'Maine-et-Loire');
insert into cert_residence (code, name) values ('50', 'Manche');
insert into cert_residence (code, name) values ('51', 'Marne');
insert into cert_residence (code, name) values ('52', 'Haute-Marne');
insert into cert_residence (code, name) values ('53', 'Mayenne');
insert into cert_residence (code, name) values ('54', 'Meurthe-et-Moselle');
insert into cert_residence (code, name) values ('55', 'Meuse');
insert into cert_residence (code, name) values ('56', 'Morbihan');
insert into cert_residence (code, name) values ('57', 'Moselle');
insert into cert_residence (code, name) values ('58', 'Nièvre');
insert into cert_residence (code, name) values ('59', 'Nord');
insert into cert_residence (code, name) values ('60', 'Oise');
insert into cert_residence (code, name) values ('61', 'Orne');
insert into cert_residence (code, name) values ('62', 'Pas-de-Calais');
insert into cert_residence (code, name) values ('63', 'Puy-de-Dôme');
insert into cert_residence (code, name) values ('64', 'Pyrénées-Atlantiques');
insert into cert_residence (code, name) values ('65', 'Hautes-Pyrénées');
insert into cert_residence (code, name) values ('66', 'Pyrénées-Orientales');
insert into cert_residence (code, name) values ('67', 'Bas-Rhin');
insert into cert_residence (code, name) values ('68', 'Haut-Rhin');
insert into cert_residence (code, name) values ('69', 'Rhône');
insert into cert_residence (code, name) values ('70', 'Haute-Saône');
insert into cert_residence (code, name) values ('71', 'Saône-et-Loire');
insert into cert_residence (code, name) values ('72', 'Sarthe');
insert into cert_residence (code, name) values ('73', 'Savoie');
insert into cert_residence (code, name) values ('74', 'Haute-Savoie');
insert into cert_residence (code, name) values ('75', 'Paris');
insert into cert_residence (code, name) values ('76', 'Seine-Maritime');
insert into cert_residence (code, name) values ('77', 'Seine-et-Marne');
insert into cert_residence (code, name) values ('78', 'Yvelines');
insert into cert_residence (code, name) values ('79', 'Deux-Sèvres');
insert into cert_residence (code, name) values ('80', 'Somme');
insert into cert_residence (code, name) values ('81', 'Tarn');
insert into cert_residence (code, name) values ('82', 'Tarn-et-Garonne');
insert into cert_residence (code, name) values ('83', 'Var');
insert into cert_residence (code, name) values ('84', 'Vaucluse');
insert into cert_residence (code, name) values ('85', 'Vendée');
insert into cert_residence (code, name) values ('86', 'Vienne');
insert into cert_residence (code, name) values ('87', 'Haute-Vienne');
insert into cert_residence (code, name) values ('88', 'Vosges');
insert into cert_residence (code, name) values ('89', 'Yonne');
insert into cert_residence (code, name) values ('90', 'Territoire de Belfort');
insert into cert_residence (code, name) values ('91', 'Essonne');
insert into cert_residence (code, name) values ('92', 'Hauts-de-Seine');
insert into cert_residence (code, name) values ('93', 'Seine-Saint-Denis');
insert into cert_residence (code, name) values ('94', 'Val-de-Marne');
insert into cert_residence (code, name) values ('95', 'Val-d’Oise');
insert into cert_residence (code, name) values ('971', 'Guadeloupe');
insert into cert_residence (code, name) values ('972', 'Martinique');
insert into cert_residence (code, name) values ('973', 'Guyane');
insert into cert_residence (code, name) values ('974', 'La Réunion');
insert into cert_residence (code, name) values ('976', 'Mayotte');

insert into cert_title_type (id, version, code, name) values (-11, 0, 'CNI', 'Carte nationale d’identité');
insert into cert_title_type (id, version, code, name) values (-12, 0, 'PSP', 'Passeport');
insert into cert_title_type (id, version, code, name) values (-13, 0, 'CIV', 'Certificat d’immatriculation (carte grise)');
insert into cert_title_type (id, version, code, name) values (-14, 0, 'PCE', 'Permis de conduire étranger ou international');
insert into cert_centre (id, version, code, name) values (-11, 0, 'CERT-42-43-CNI', 'CERT de la Loire et de la Haute-Loire, cartes d’identité et passeports');
insert into cert_centre (id, version, code, name) values (-12, 0, 'CERT-63-CIV', 'CERT du Puy-de-Dôme, certificats d’immatriculation');
insert into cert_centre (id, version, code, name) values (-13, 0, 'CERT-91-PC', 'CERT de l’Essonne, permis de conduire');
insert into cert_centre (id, version, code, name) values (-14, 0, 'CERT-44-PCE', 'CERT de Nantes, permis étrangers et internationaux');

-- Minutes of 31 May 2021; foreign licences: Senate report 413 (2023-2024). Ids far above the sequence, for addresses hold digits.
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000001, 0, t.id, '38', c.id, 'Demande déposée dans une mairie équipée ; la mairie la transmet au centre.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'CNI' and c.code = 'CERT-42-43-CNI';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000002, 0, t.id, '38', c.id, 'Demande déposée dans une mairie équipée ; la mairie la transmet au centre.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'PSP' and c.code = 'CERT-42-43-CNI';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000003, 0, t.id, '38', c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'CIV' and c.code = 'CERT-63-CIV';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000004, 0, t.id, '38', c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'PC' and c.code = 'CERT-91-PC';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000005, 0, t.id, '58', c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'PC' and c.code = 'CERT-38-PC';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000006, 0, t.id, '76', c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'PC' and c.code = 'CERT-38-PC';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000007, 0, t.id, '35', c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'PC' and c.code = 'CERT-38-PC';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000008, 0, t.id, '55', c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Relevé de décisions du comité local des usagers du 31 mai 2021'
    from cert_title_type t, cert_centre c where t.code = 'PC' and c.code = 'CERT-38-PC';
insert into cert_competence (id, version, title_type_id, residence_code, centre_id, contact, valid_from, source_text)
    select 1000000000000009, 0, t.id, null, c.id, 'Demande faite en ligne, sur le service national des titres.', date '2021-05-31', 'Sénat, rapport n° 413 (2023-2024)'
    from cert_title_type t, cert_centre c where t.code = 'PCE' and c.code = 'CERT-44-PCE';
