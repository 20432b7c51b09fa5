package fr.prefecture.clu.quality;

/** What a piece of evidence is made of. */
public enum EvidenceKind {
    FILE,
    LINK,
    /** One that the product makes: it is led to, never copied. */
    DOCUMENT,
    PHOTOGRAPH
}
