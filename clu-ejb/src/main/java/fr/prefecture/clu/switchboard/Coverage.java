package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.switchboard.DayStanding.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which days the published logs of some sources cover, and which of them can still change.
 *
 * @param open visits that no published log ends
 * @param waiting logs that were read and do not count yet
 */
record Coverage(List<Source> sources, List<Span> logs, List<OpenDay> open, List<Waiting> waiting) {

    private static final LocalTime SETTLED = LocalTime.of(2, 0);

    /**
     * What a published log of a source covers.
     *
     * @param lastEvent seconds since 1970; nothing in a log without events
     */
    record Span(long source, LocalDate firstDay, LocalDate lastDay, Long lastEvent) {

        static Span of(Log log) {
            return new Span(log.source().id(), log.firstDay(), log.lastDay(), log.lastEvent());
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** A day of a source on which visits are still open. */
    record OpenDay(long source, LocalDate day, long visits) {}

    /** A log of a source that was read, tells of some days, and waits to count. */
    record Waiting(long source, LocalDate firstDay, LocalDate lastDay) {

        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    boolean covers(LocalDate day) {
        return logs.stream().anyMatch(log -> log.covers(day));
    }

    boolean covers(LocalDate day, Source source) {
        return of(source).stream().anyMatch(log -> log.covers(day));
    }

    DayState stateOf(LocalDate day) {
        return standingOf(day).state();
    }

    /**
     * TEL-18: final once every source that had begun to deliver by then has passed 02:00 of the
     * next day, no call of the day is open, and no log that tells of it waits.
     */
    DayStanding standingOf(LocalDate day) {
        List<Reason> against = new ArrayList<>();
        List<Reason> settled = new ArrayList<>();
        for (Source source : sources) {
            if (beganBy(source, day)) {
                List<Reason> reasons = against(day, source);
                against.addAll(reasons);
                if (reasons.isEmpty()) {
                    settled.add(
                            Reason.of(
                                    "switchboard.day.why.settled",
                                    source.name(),
                                    lastLine(source).orElseThrow()));
                }
            }
        }
        return against.isEmpty()
                ? new DayStanding(DayState.FINAL, settled)
                : new DayStanding(DayState.PROVISIONAL, against);
    }

    private List<Reason> against(LocalDate day, Source source) {
        List<Reason> reasons = new ArrayList<>();
        Optional<ZonedDateTime> last = lastLine(source);
        Instant settled = day.plusDays(1).atTime(SETTLED).atZone(source.zone()).toInstant();
        if (last.isEmpty()) {
            reasons.add(Reason.of("switchboard.day.why.silent", source.name(), day.plusDays(1)));
        } else if (last.get().toInstant().isBefore(settled)) {
            reasons.add(
                    Reason.of(
                            "switchboard.day.why.awaited",
                            source.name(),
                            day.plusDays(1),
                            last.get()));
        }
        open.stream()
                .filter(one -> one.source() == source.id() && one.day().equals(day))
                .forEach(
                        one ->
                                reasons.add(
                                        Reason.of(
                                                "switchboard.day.why.open",
                                                source.name(),
                                                one.visits())));
        waiting.stream()
                .filter(log -> log.source() == source.id() && log.covers(day))
                .forEach(
                        log ->
                                reasons.add(
                                        Reason.of("switchboard.day.why.waiting", source.name())));
        return reasons;
    }

    private Optional<ZonedDateTime> lastLine(Source source) {
        return of(source).stream()
                .map(Span::lastEvent)
                .filter(event -> event != null)
                .max(Long::compare)
                .map(event -> Instant.ofEpochSecond(event).atZone(source.zone()));
    }

    private boolean beganBy(Source source, LocalDate day) {
        return of(source).stream().anyMatch(log -> !log.firstDay().isAfter(day));
    }

    private List<Span> of(Source source) {
        return logs.stream().filter(log -> log.source() == source.id()).toList();
    }
}
