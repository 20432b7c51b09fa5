package fr.prefecture.clu.cert;

/** The centre's nights on H2. */
class CertNightIT extends CertNightCases {}
