package fr.prefecture.clu.quality;

/** What agents of a service learn. */
public enum TrainingSubject {
    RECEPTION,
    TELEPHONE,
    DISABILITY,
    /** Spoken at the desk. */
    LANGUAGES,
    COACHING,
    OTHER
}
