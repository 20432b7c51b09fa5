package fr.prefecture.clu.letters;

/** How far a consultation has come. */
public enum ConsultationState {
    /** What is asked, and whom, can still be changed. */
    PREPARED,
    SENT,
    CLOSED
}
