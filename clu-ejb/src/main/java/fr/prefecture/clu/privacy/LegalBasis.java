package fr.prefecture.clu.privacy;

/** What allows personal data to be kept: article 6(1) of the RGPD. */
public enum LegalBasis {
    /** 6(1)(c) */
    LEGAL_OBLIGATION,
    /** 6(1)(e) */
    PUBLIC_TASK
}
