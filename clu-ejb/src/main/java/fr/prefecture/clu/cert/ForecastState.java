package fr.prefecture.clu.cert;

/** What a forecast can say. */
public enum ForecastState {
    /** The history has too few weeks to tell of the future. */
    TOO_SHORT,
    /** The backlog is not above the target today. */
    REACHED,
    /** At this number of people, no more leaves than comes. */
    NEVER,
    /** The target is reached, in half of the futures beyond what is looked at. */
    BEYOND,
    /** The target is reached within what is looked at. */
    DATED
}
