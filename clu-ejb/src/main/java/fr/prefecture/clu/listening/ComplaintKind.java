package fr.prefecture.clu.listening;

/** What somebody gives to read: something that went wrong, an idea, an obstacle to access. */
public enum ComplaintKind {
    COMPLAINT,
    SUGGESTION,
    ACCESSIBILITY
}
