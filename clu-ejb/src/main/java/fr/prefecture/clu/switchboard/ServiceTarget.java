package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * What callers are promised: that some share of the calls is answered, or is answered within some
 * seconds.
 *
 * @param percent TEL-23: from 1 to 99; all calls can be promised by no number of agents
 * @param seconds only for {@link Kind#ANSWERED_WITHIN}
 */
public record ServiceTarget(Kind kind, int percent, int seconds) {

    /** What is promised. */
    public enum Kind {
        ANSWERED,
        ANSWERED_WITHIN
    }

    private static final int LONGEST = 3600;

    public ServiceTarget {
        if (percent >= 100) {
            throw new RuleBroken("switchboard.staffing.target.all");
        }
        if (percent < 1) {
            throw new RuleBroken("switchboard.staffing.target");
        }
        if (kind == Kind.ANSWERED_WITHIN && (seconds < 0 || seconds > LONGEST)) {
            throw new RuleBroken("switchboard.staffing.seconds", LONGEST);
        }
    }

    public static ServiceTarget answered(int percent) {
        return new ServiceTarget(Kind.ANSWERED, percent, 0);
    }

    public static ServiceTarget answeredWithin(int percent, int seconds) {
        return new ServiceTarget(Kind.ANSWERED_WITHIN, percent, seconds);
    }

    boolean isReachedBy(WaitingLine line) {
        double share = kind == Kind.ANSWERED ? line.answered() : line.answeredWithin(seconds);
        return share >= percent / 100.0;
    }
}
