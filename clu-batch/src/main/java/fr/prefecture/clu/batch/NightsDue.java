package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * NIT-10: when a night is to begin without anyone asking.
 *
 * @param at the hour of the night, in {@code zone}
 * @param bootedAt when the server started
 */
public record NightsDue(LocalTime at, ZoneId zone, Instant bootedAt) {

    static final String INTERRUPTED = "night.interrupted";
    static final String STOPPED = "night.stopped";
    static final String BROKEN = "night.failed.internal";

    /** How many of the latest nights say enough. */
    static final int LATEST = 10;

    /**
     * @param latest the nights of a job, latest first
     */
    boolean at(Instant now, List<ExecutionRow> latest) {
        if (latest.isEmpty()) {
            return lastHour(now).isAfter(bootedAt);
        }
        ExecutionRow last = latest.get(0);
        if (last.state() == Execution.State.RUNNING) {
            return false;
        }
        return isMissed(now, latest) || isToBeRetried(now, last, latest);
    }

    /** NIT-20: a night that looked at one file alone stands for no hour. */
    private boolean isMissed(Instant now, List<ExecutionRow> latest) {
        return latest.stream()
                .filter(night -> night.onlyFile().isEmpty())
                .noneMatch(night -> !night.startedAt().isBefore(lastHour(now)));
    }

    /** When it was that hour last. */
    public Instant lastHour(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant hour = hour(today);
        return hour.isAfter(now) ? hour(today.minusDays(1)) : hour;
    }

    /** Where the change of the clock leaves that hour out, the one after it, of that day alone. */
    private Instant hour(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    private boolean isToBeRetried(Instant now, ExecutionRow last, List<ExecutionRow> latest) {
        return switch (why(last)) {
            case INTERRUPTED -> true;
            case STOPPED -> last.endedAt().orElseThrow().isBefore(bootedAt);
            case BROKEN -> !last.endedAt().orElseThrow().plus(patience(latest)).isAfter(now);
            default -> false;
        };
    }

    private static Duration patience(List<ExecutionRow> latest) {
        long inARow = latest.stream().takeWhile(night -> why(night).equals(BROKEN)).count();
        return BackOff.after(inARow);
    }

    private static String why(ExecutionRow night) {
        return night.state() == Execution.State.FAILED
                ? night.message().map(Message::key).orElse("")
                : "";
    }
}
