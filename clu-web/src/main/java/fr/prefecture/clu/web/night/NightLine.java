package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.NightFilter;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A night as its row and its page show it.
 *
 * @param name « Nuit du 10 juin 2021 à 1 h 30 », which tells it from every other
 * @param job what it reads
 * @param duration empty while it runs
 * @param toLookAt which of its files want somebody; empty when none does
 * @param plain whether nothing calls for attention
 * @param message what it has to say; empty when nothing
 */
public record NightLine(
        long id,
        String name,
        String job,
        String day,
        String start,
        String end,
        String duration,
        String cause,
        String files,
        String lines,
        String refused,
        String kind,
        String word,
        String toLookAt,
        boolean plain,
        boolean running,
        String message) {

    static NightLine of(ExecutionRow night, List<ArrivalRow> arrivals, ZoneId zone) {
        ZonedDateTime start = night.startedAt().atZone(zone);
        boolean running = night.state() == Execution.State.RUNNING;
        NightFilter.Outcome outcome = shown(night);
        String toLookAt = running ? "" : toLookAt(arrivals);
        return new NightLine(
                night.id(),
                Texts.of("night.name", night.startedAt()),
                Texts.of("night.job." + night.job()),
                French.date(start.toLocalDate()),
                French.time(start),
                night.endedAt().map(end -> French.dateTime(end.atZone(zone))).orElse(""),
                night.lasted().map(NightLine::duration).orElse(""),
                cause(night),
                French.number(night.files()),
                French.number(night.lines()),
                French.number(night.refused()),
                outcome == NightFilter.Outcome.DONE && !toLookAt.isEmpty()
                        ? "alerte"
                        : kind(outcome),
                word(outcome),
                toLookAt,
                outcome == NightFilter.Outcome.DONE && toLookAt.isEmpty(),
                running,
                night.message().map(m -> Texts.of(m.key(), m.arguments())).orElse(""));
    }

    /** « Terminé, 1 fichier à examiner ». */
    public String standing() {
        return toLookAt.isEmpty() ? word : word + ", " + toLookAt;
    }

    /** NIT-29: which files are apart is told beside, as long as they are. */
    private static NightFilter.Outcome shown(ExecutionRow night) {
        if (night.outcome() != NightFilter.Outcome.QUARANTINED) {
            return night.outcome();
        }
        return night.refused() > 0 ? NightFilter.Outcome.REFUSED : NightFilter.Outcome.DONE;
    }

    private static String toLookAt(List<ArrivalRow> arrivals) {
        return Stream.of(
                        count(arrivals, FileLine::isMissed, "night.files.failed"),
                        count(arrivals, FileLine::isApart, "night.files.quarantined"),
                        count(arrivals, FileLine::isHeld, "night.files.held"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(
            List<ArrivalRow> arrivals, Predicate<ArrivalRow> which, String key) {
        long number = arrivals.stream().filter(which).count();
        return number == 0 ? "" : Texts.count(number, key);
    }

    static String word(NightFilter.Outcome outcome) {
        return Texts.of("night.standing." + outcome);
    }

    static String kind(NightFilter.Outcome outcome) {
        return switch (outcome) {
            case RUNNING -> "encours";
            case FAILED -> "erreur";
            case REFUSED, QUARANTINED, STOPPED -> "alerte";
            case DONE -> "succes";
        };
    }

    private static String cause(ExecutionRow night) {
        String cause = Texts.of("Cause." + night.cause());
        return night.startedBy()
                .filter(login -> night.cause() != Execution.Cause.TIMER)
                .map(login -> Texts.of("night.startedBy", cause, login))
                .orElse(cause);
    }

    private static String duration(Duration lasted) {
        return lasted.compareTo(Duration.ofSeconds(1)) < 0
                ? Texts.of("night.duration.short")
                : French.duration(BigDecimal.valueOf(lasted.toSeconds()));
    }
}
