package fr.prefecture.clu.web;

/** The same plan of action on PostgreSQL, files and all. */
class PostgresActionsIT extends ActionsE2E {}
