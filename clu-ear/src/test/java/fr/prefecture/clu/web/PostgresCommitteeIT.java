package fr.prefecture.clu.web;

/** The same year on PostgreSQL. */
class PostgresCommitteeIT extends CommitteeYearE2E {}
