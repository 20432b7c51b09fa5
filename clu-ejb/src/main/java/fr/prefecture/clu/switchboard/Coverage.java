package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** Which days the published logs of some sources cover, and which of them can still change. */
record Coverage(List<Source> sources, List<Log> logs, Set<OpenDay> open) {

    private static final LocalTime SETTLED = LocalTime.of(2, 0);

    /** A day of a source on which a visit is still open. */
    record OpenDay(long source, LocalDate day) {}

    boolean covers(LocalDate day) {
        return logs.stream().anyMatch(log -> log.covers(day));
    }

    boolean covers(LocalDate day, Source source) {
        return logs.stream()
                .anyMatch(log -> log.source().id().equals(source.id()) && log.covers(day));
    }

    /**
     * TEL-18: final once every source that had begun to deliver by then has passed 02:00 of the
     * next day.
     */
    DayState stateOf(LocalDate day) {
        return sources.stream()
                .filter(source -> beganBy(source, day))
                .map(source -> stateOf(day, source))
                .reduce(DayState.FINAL, DayState::and);
    }

    private DayState stateOf(LocalDate day, Source source) {
        if (open.contains(new OpenDay(source.id(), day))) {
            return DayState.PROVISIONAL;
        }
        Instant settled = day.plusDays(1).atTime(SETTLED).atZone(source.zone()).toInstant();
        boolean passed =
                logs.stream()
                        .filter(log -> log.source().id().equals(source.id()))
                        .anyMatch(log -> log.reaches(settled));
        return passed ? DayState.FINAL : DayState.PROVISIONAL;
    }

    private boolean beganBy(Source source, LocalDate day) {
        return logs.stream()
                .anyMatch(
                        log ->
                                log.source().id().equals(source.id())
                                        && !log.firstDay().isAfter(day));
    }
}
