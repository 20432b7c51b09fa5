package fr.prefecture.clu.web;

/** The same imports on PostgreSQL are shown, taken and undone alike. */
class PostgresImportsIT extends ImportsE2E {}
