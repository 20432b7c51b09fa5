package fr.prefecture.clu.quality;

/** What becomes of a document once it is no longer of use. */
public enum FinalDisposition {
    DESTRUCTION,
    /** The archives choose what they keep of it. */
    SELECTION,
    /** All of it goes to the archives. */
    TRANSFER,
    PERMANENT;

    /** Whether an elimination slip may name it. */
    boolean isEliminated() {
        return this == DESTRUCTION || this == SELECTION;
    }
}
