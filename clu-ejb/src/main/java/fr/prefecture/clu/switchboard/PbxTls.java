package fr.prefecture.clu.switchboard;

/** How far the way to a switchboard's database is protected. */
public enum PbxTls {
    NONE,
    /** Nobody may listen; who answers is not proved. */
    REQUIRED,
    /** Who answers has to prove it by a certificate that this server trusts. */
    VERIFIED
}
