package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.HeldFile;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.switchboard.LogRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What there is to know of a file before one decides about it: why it waits, what the others tell
 * of the same time, and what each decision would change.
 *
 * @param rivals the others that tell of some of the same time
 */
record FileReport(Told file, List<Told> rivals) {

    private static final String TOO_MANY_REFUSED = "night.file.tooManyRefused";
    private static final int SETTING = 3;
    private static final int MOST_DAYS = 62;

    /** A file, and what it tells of once it has been read to its end. */
    record Told(HeldFile file, Optional<LogRow> log) {

        boolean counts() {
            return file.state() == ImportedFile.State.DONE;
        }

        Collection<LocalDate> days() {
            return log.map(row -> (Collection<LocalDate>) row.entered().keySet()).orElse(List.of());
        }

        long entered(LocalDate day) {
            return log.map(row -> row.entered().getOrDefault(day, 0L)).orElse(0L);
        }

        long entered() {
            return log.stream()
                    .flatMap(row -> row.entered().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** A file as the table of those that tell of the same time shows it. */
    public record Account(
            String page,
            long id,
            String name,
            boolean here,
            String kind,
            String word,
            String first,
            String last,
            String lines,
            String refused,
            String calls) {}

    /** A day as both sides tell it. */
    public record Day(String day, String here, String elsewhere) {}

    boolean isHeldForRefusals() {
        return file.file().isHeld()
                && file.file().message().filter(m -> m.key().equals(TOO_MANY_REFUSED)).isPresent();
    }

    boolean isDisputed() {
        return !rivals.isEmpty();
    }

    /** Why it waits; nothing when it does not. */
    String why() {
        if (!file.file().isHeld()) {
            return "";
        }
        if (isHeldForRefusals()) {
            return Texts.of(
                    "night.held.why.refused",
                    file.file().refused(),
                    file.file().lines(),
                    share(),
                    setting());
        }
        return isDisputed()
                ? Texts.of(
                        "night.held.why.overlap", Texts.count(rivals.size(), "night.held.others"))
                : file.file().message().map(m -> Texts.of(m.key(), m.arguments())).orElse("");
    }

    private String share() {
        return French.percent(
                BigDecimal.valueOf(100 * file.file().refused())
                        .divide(
                                BigDecimal.valueOf(Math.max(1, file.file().lines())),
                                1,
                                RoundingMode.HALF_UP));
    }

    /** The share that was admitted when it was held, whatever it is now. */
    private BigDecimal setting() {
        return file.file()
                .message()
                .map(m -> new BigDecimal(m.arguments().get(SETTING).toString()))
                .orElseThrow();
    }

    /** What happens meanwhile. */
    String meanwhile() {
        return file.log()
                .map(row -> Texts.of("night.held.meanwhile", period(row.firstDay(), row.lastDay())))
                .orElseGet(() -> Texts.of("night.held.meanwhile.undated"));
    }

    /** The days that it covers; nothing before it was read to its end. */
    String covered() {
        return file.log().map(row -> period(row.firstDay(), row.lastDay())).orElse("");
    }

    String ifPublished() {
        return Texts.of(
                "night.held.if.published",
                Texts.count(file.entered(), "night.held.calls"),
                file.log().map(row -> period(row.firstDay(), row.lastDay())).orElse(""));
    }

    String ifKept() {
        return Texts.of("night.held.if.kept", change(List.of(file), rivals));
    }

    String ifDropped() {
        return Texts.of("night.held.if.dropped", change(rivals, List.of(file)));
    }

    /** What the next night does when the first count and the second do not. */
    private String change(List<Told> kept, List<Told> dropped) {
        boolean asNow =
                kept.stream().allMatch(Told::counts) && dropped.stream().noneMatch(Told::counts);
        TreeSet<LocalDate> days = allDays();
        if (asNow || days.isEmpty()) {
            return Texts.of("night.held.if.asNow");
        }
        return Texts.of(
                "night.held.if.days",
                Texts.count(days.size(), "night.held.days.count"),
                period(days.first(), days.last()),
                Texts.count(kept.stream().mapToLong(Told::entered).sum(), "night.held.calls"));
    }

    private TreeSet<LocalDate> allDays() {
        TreeSet<LocalDate> days = new TreeSet<>(file.days());
        rivals.forEach(rival -> days.addAll(rival.days()));
        return days;
    }

    List<Account> accounts() {
        return Stream.concat(
                        Stream.of(account(file, true)), rivals.stream().map(r -> account(r, false)))
                .toList();
    }

    private static Account account(Told told, boolean here) {
        HeldFile file = told.file();
        var standing = FileLine.standing(file.state());
        return new Account(
                FilePage.path(file.id()),
                file.id(),
                file.name(),
                here,
                standing.getKey(),
                standing.getValue(),
                told.log().flatMap(LogRow::first).map(FileReport::moment).orElse(""),
                told.log().flatMap(LogRow::last).map(FileReport::moment).orElse(""),
                French.number(file.lines()),
                French.number(file.refused()),
                French.number(told.entered()));
    }

    private static String moment(ZonedDateTime moment) {
        return French.dateTime(moment);
    }

    /** The calls that entered, day by day: the last days where there are many. */
    List<Day> days() {
        List<LocalDate> all = new ArrayList<>(allDays());
        return all.subList(Math.max(0, all.size() - MOST_DAYS), all.size()).stream()
                .map(
                        day ->
                                new Day(
                                        French.dateInTable(day),
                                        French.number(file.entered(day)),
                                        French.number(
                                                rivals.stream()
                                                        .mapToLong(r -> r.entered(day))
                                                        .sum())))
                .toList();
    }

    private static String period(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? Texts.of("night.held.on", French.weekday(from))
                : French.period(from, to);
    }
}
