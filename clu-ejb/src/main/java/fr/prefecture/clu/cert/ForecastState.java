package fr.prefecture.clu.cert;

/** What a forecast can say. */
public enum ForecastState {
    /** The history has too few weeks to tell of the future. */
    TOO_SHORT,
    /** The backlog is not above the target today. */
    REACHED,
    /** Nearly no future reaches the target, and on average no more leaves than comes. */
    NEVER,
    /** Fewer than half of the futures reach the target within what is looked at. */
    BEYOND,
    /** Half of the futures reach the target within what is looked at. */
    DATED
}
