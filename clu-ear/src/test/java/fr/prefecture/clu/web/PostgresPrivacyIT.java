package fr.prefecture.clu.web;

/** The same on PostgreSQL, whose history the product's account can neither change nor remove. */
class PostgresPrivacyIT extends PrivacyE2E {}
