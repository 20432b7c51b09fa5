package fr.prefecture.clu.switchboard;

import java.time.LocalTime;

/** The halves of a day at the switchboard; the afternoon begins at half past twelve. */
public enum HalfDay {
    MORNING,
    AFTERNOON;

    public static final LocalTime NOON = LocalTime.of(12, 30);

    public static HalfDay of(LocalTime time) {
        return time.isBefore(NOON) ? MORNING : AFTERNOON;
    }
}
