package fr.prefecture.clu.shared;

/** How much an alert matters, the most serious first. */
public enum AlertLevel {
    /** Something failed; figures are missing until someone acts. */
    ERROR,
    /** Something is to be looked at. */
    WARNING,
    /** Good to know. */
    INFORMATION
}
