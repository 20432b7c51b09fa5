package fr.prefecture.clu.web;

/** The same bin on PostgreSQL: rows come back with the same days, instants and truths. */
class PostgresBinIT extends BinE2E {}
