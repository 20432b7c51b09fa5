package fr.prefecture.clu.website;

/** The same nights on PostgreSQL give the same figures. */
class PostgresWebsiteNightIT extends WebsiteNightCases {}
