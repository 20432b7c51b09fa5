package fr.prefecture.clu.cert;

/** The same nights on PostgreSQL give the same figures. */
class PostgresCertNightIT extends CertNightCases {}
