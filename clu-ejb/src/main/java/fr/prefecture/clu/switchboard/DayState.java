package fr.prefecture.clu.switchboard;

/** Whether a day can still change by itself. */
public enum DayState {
    /**
     * TEL-18: a source that is awaited has not yet delivered a line later than 02:00 of the next
     * day, or a call is still open.
     */
    PROVISIONAL,
    FINAL;

    DayState and(DayState other) {
        return this == FINAL && other == FINAL ? FINAL : PROVISIONAL;
    }
}
