package fr.prefecture.clu.switchboard;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How the calls of temporary agents come down to the team's duration, in a straight line: TEL-28.
 *
 * @param weeks weeks until they last no longer than the team's
 */
record LearningCurve(int weeks) {

    /** How long their calls last at first, the team's being 1. */
    static final double FIRST_DURATION = 2;

    private static final double DAYS_IN_WEEK = 7;

    /** Sums of halves and thirds fall just short of a whole agent. */
    private static final double NEARLY = 1e-9;

    /** How long their calls last some weeks after their training, the team's being 1. */
    double duration(double week) {
        double left = Math.max(0, 1 - week / weeks);
        return 1 + (FIRST_DURATION - 1) * left;
    }

    /** An agent whose calls last twice as long is worth half an agent. */
    double worth(double week) {
        return 1 / duration(week);
    }

    /**
     * TEL-26: the whole agents that the people of a half-day are worth. The temporary agents
     * present are taken to be those trained last; on the day of their training they answer nobody,
     * and those of whom no training is known have long learnt.
     *
     * @param trainings the latest first
     */
    int agents(PresenceRow row, List<TrainingRow> trainings) {
        int learnt = row.temporaries();
        double worth = 0;
        for (TrainingRow training : trainings) {
            long days = ChronoUnit.DAYS.between(training.day(), row.day());
            if (days >= 0) {
                int learning = Math.min(learnt, training.temporaries());
                worth += days == 0 ? 0 : learning * worth(days / DAYS_IN_WEEK);
                learnt -= learning;
            }
        }
        return row.titulars() + learnt + (int) Math.floor(worth + NEARLY);
    }
}
