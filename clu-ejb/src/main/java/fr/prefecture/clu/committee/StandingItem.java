package fr.prefecture.clu.committee;

/** The points that every agenda is proposed, in their order. */
public enum StandingItem {
    /** What was promised and done since the last meeting. */
    PROMISES,
    RESULTS,
    SURVEYS,
    /** Letter templates submitted to the members. */
    TEMPLATES,
    SUGGESTIONS,
    OUTLOOK,
    NEWS
}
