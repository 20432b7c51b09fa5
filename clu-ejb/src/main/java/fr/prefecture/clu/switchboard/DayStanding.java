package fr.prefecture.clu.switchboard;

import java.util.List;

/**
 * Whether a day can still change by itself, and why it can or cannot.
 *
 * @param reasons one for each source that has a part in it, or more
 */
public record DayStanding(DayState state, List<Reason> reasons) {

    /** A key of the screens' sentences, and what to put into it. */
    public record Reason(String key, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String key, Object... arguments) {
            return new Reason(key, List.of(arguments));
        }
    }

    public DayStanding {
        reasons = List.copyOf(reasons);
    }
}
