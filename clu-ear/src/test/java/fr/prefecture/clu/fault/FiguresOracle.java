package fr.prefecture.clu.fault;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a pencil would make of raw files: the counting rules and the calendar written a second time,
 * from their description and from nothing that the product has.
 */
final class FiguresOracle {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SHORT = 5;

    /** The columns of REST that are counted here. */
    static final List<String> COUNTERS =
            List.of(
                    "entered",
                    "answered",
                    "incomplete",
                    "abandoned",
                    "shortAbandoned",
                    "timedOut",
                    "unresolved",
                    "refusedClosed",
                    "refusedFull",
                    "refusedJoinEmpty",
                    "waitAnswered",
                    "waitAbandoned",
                    "waitTimedOut",
                    "talk");

    /** A visit that has begun. */
    private record Visit(LocalDate day, String queue, boolean connected) {}

    /** A period as an indicator should tell it. */
    record Period(BigDecimal numerator, BigDecimal denominator, int known, int expected) {

        static Period of(long numerator, long denominator, int known, int expected) {
            return new Period(
                    BigDecimal.valueOf(numerator),
                    BigDecimal.valueOf(denominator),
                    known,
                    expected);
        }

        String state() {
            return known == 0 ? "UNAVAILABLE" : known == expected ? "KNOWN" : "PARTIAL";
        }

        /** What is shown: a share times 100, a mean as it is. */
        BigDecimal shown(long times) {
            return numerator
                    .multiply(BigDecimal.valueOf(times))
                    .divide(denominator, 1, RoundingMode.HALF_UP);
        }

        /** By the exact quotient. */
        boolean isReached(BigDecimal target, boolean atLeast, long times) {
            int side =
                    numerator
                            .multiply(BigDecimal.valueOf(times))
                            .compareTo(target.multiply(denominator));
            return atLeast ? side >= 0 : side <= 0;
        }

        /** Nothing is judged of a part, or of fewer cases than these. */
        boolean isJudged(int fewest) {
            return known == expected
                    && denominator.compareTo(BigDecimal.valueOf(Math.max(1, fewest))) >= 0;
        }
    }

    private final Set<LocalDate> holidays = new HashSet<>();

    FiguresOracle(int... years) {
        for (int year : years) {
            holidays.addAll(holidays(year));
        }
    }

    /** A calendar that is wrong on one day. */
    FiguresOracle forgetting(LocalDate holiday) {
        FiguresOracle wrong = new FiguresOracle();
        wrong.holidays.addAll(holidays);
        wrong.holidays.remove(holiday);
        return wrong;
    }

    // --- the telephone

    /** By day and queue, the counters of a log in the order of its lines. */
    static Map<LocalDate, Map<String, Map<String, Long>>> count(List<String> lines) {
        Map<LocalDate, Map<String, Map<String, Long>>> days = new TreeMap<>();
        Map<String, Visit> open = new HashMap<>();
        for (String line : new LinkedHashSet<>(lines)) {
            String[] part = line.split("\\|", -1);
            if (part.length < 5) {
                continue;
            }
            LocalDate day =
                    Instant.ofEpochSecond(Long.parseLong(part[0])).atZone(PARIS).toLocalDate();
            String key = part[1] + "|" + part[2];
            switch (part[4]) {
                case "ENTERQUEUE" -> {
                    close(days, open.put(key, new Visit(day, part[2], false)));
                    add(days, day, part[2], "entered", 1);
                }
                case "CONNECT" ->
                        open.computeIfPresent(
                                key, (any, visit) -> new Visit(visit.day, visit.queue, true));
                case "COMPLETECALLER", "COMPLETEAGENT" ->
                        answer(days, open.remove(key), part[5], part[6]);
                case "BLINDTRANSFER" -> answer(days, open.remove(key), part[7], part[8]);
                case "ABANDON" -> {
                    long wait = Long.parseLong(part[7]);
                    ofOneThatBegan(
                            days,
                            open.remove(key),
                            Map.of(
                                    "abandoned",
                                    1L,
                                    "waitAbandoned",
                                    wait,
                                    "shortAbandoned",
                                    wait < SHORT ? 1L : 0L));
                }
                case "EXITWITHTIMEOUT" ->
                        ofOneThatBegan(
                                days,
                                open.remove(key),
                                Map.of("timedOut", 1L, "waitTimedOut", Long.parseLong(part[7])));
                case "FULL" -> add(days, day, part[2], "refusedFull", 1);
                case "JOINEMPTY" -> add(days, day, part[2], "refusedJoinEmpty", 1);
                case "CLOSED" -> add(days, day, part[2], "refusedClosed", 1);
                case "QUEUESTART" -> {
                    open.values().forEach(visit -> close(days, visit));
                    open.clear();
                }
                default -> {
                    // Members, rings and settings are no calls.
                }
            }
        }
        open.values().forEach(visit -> close(days, visit));
        return days;
    }

    private static void answer(
            Map<LocalDate, Map<String, Map<String, Long>>> days,
            Visit visit,
            String wait,
            String talk) {
        ofOneThatBegan(
                days,
                visit,
                Map.of(
                        "answered",
                        1L,
                        "waitAnswered",
                        Long.parseLong(wait),
                        "talk",
                        Long.parseLong(talk)));
    }

    /** An end whose beginning no line tells is of no call that can be counted. */
    private static void ofOneThatBegan(
            Map<LocalDate, Map<String, Map<String, Long>>> days,
            Visit visit,
            Map<String, Long> counters) {
        if (visit != null) {
            counters.forEach(
                    (counter, number) -> add(days, visit.day, visit.queue, counter, number));
        }
    }

    /** One whose end no line tells. */
    private static void close(Map<LocalDate, Map<String, Map<String, Long>>> days, Visit visit) {
        if (visit == null) {
            return;
        }
        if (visit.connected) {
            add(days, visit.day, visit.queue, "answered", 1);
            add(days, visit.day, visit.queue, "incomplete", 1);
        } else {
            add(days, visit.day, visit.queue, "unresolved", 1);
        }
    }

    private static void add(
            Map<LocalDate, Map<String, Map<String, Long>>> days,
            LocalDate day,
            String queue,
            String counter,
            long number) {
        days.computeIfAbsent(day, any -> new TreeMap<>())
                .computeIfAbsent(queue, any -> new HashMap<>())
                .merge(counter, number, Long::sum);
    }

    /** The local days from the first to the last event of a file. */
    static NavigableSet<LocalDate> covered(List<String> lines) {
        NavigableSet<LocalDate> told = new TreeSet<>();
        for (String line : lines) {
            told.add(
                    Instant.ofEpochSecond(Long.parseLong(line.substring(0, line.indexOf('|'))))
                            .atZone(PARIS)
                            .toLocalDate());
        }
        return new TreeSet<>(told.first().datesUntil(told.last().plusDays(1)).toList());
    }

    /** The calls answered, of those presented, on the days that are covered. */
    Period answerRate(
            YearMonth month,
            Map<LocalDate, Map<String, Map<String, Long>>> days,
            Collection<LocalDate> covered) {
        long answered = 0;
        long entered = 0;
        for (Map.Entry<LocalDate, Map<String, Map<String, Long>>> day : days.entrySet()) {
            if (YearMonth.from(day.getKey()).equals(month)) {
                for (Map<String, Long> queue : day.getValue().values()) {
                    answered += queue.getOrDefault("answered", 0L);
                    entered += queue.getOrDefault("entered", 0L);
                }
            }
        }
        List<LocalDate> worked = worked(month);
        return Period.of(
                answered,
                entered,
                (int) worked.stream().filter(covered::contains).count(),
                worked.size());
    }

    /** Whether an update was expected on a day: Monday to Thursday, but for public holidays. */
    boolean isExpected(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0 && !holidays.contains(day);
    }

    List<LocalDate> worked(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> !holidays.contains(day))
                .toList();
    }

    // --- the website

    /** The expected days of a month on which a page was updated, of those that are known. */
    Period updateRate(YearMonth month, Set<LocalDate> updated, NavigableSet<LocalDate> known) {
        List<LocalDate> expected = worked(month).stream().filter(this::isExpected).toList();
        List<LocalDate> told = expected.stream().filter(known::contains).toList();
        return Period.of(
                told.stream().filter(updated::contains).count(),
                told.size(),
                told.size(),
                expected.size());
    }

    // --- the CERT

    /**
     * The time of examination, in days: a week belongs to the month of its Thursday, and is known
     * of the territories that told it.
     *
     * @param lines « semaine », « département », …, with a line of headings
     * @param territories how many are served
     */
    static Period examinationTime(YearMonth month, List<String> lines, int territories) {
        List<String> headings = List.of(lines.get(0).split(";"));
        int mean = headings.indexOf("instruction moyenne");
        int files = headings.indexOf("instruction dossiers");
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal decided = BigDecimal.ZERO;
        int known = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(";", -1);
            if (YearMonth.from(thursday(cell[0])).equals(month)) {
                known++;
                if (!cell[mean].equals("N/C")) {
                    BigDecimal of = new BigDecimal(cell[files]);
                    days = days.add(new BigDecimal(cell[mean].replace(',', '.')).multiply(of));
                    decided = decided.add(of);
                }
            }
        }
        return new Period(days, decided, known, territories * thursdays(month).size());
    }

    /**
     * What each week of each territory says, by « territory Monday »: its flows, its stock, and by
     * how much that differs from the stock of the week before and the flows.
     */
    static Map<String, Map<String, Long>> weeks(List<String> lines) {
        List<String> headings = List.of(lines.get(0).split(";"));
        Map<String, Map<String, Long>> weeks = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(";", -1);
            Map<String, Long> said = new HashMap<>();
            said.put("received", number(cell, headings, "reçus"));
            said.put("backlog", number(cell, headings, "stock"));
            said.put(
                    "decided",
                    number(cell, headings, "acceptés")
                            + number(cell, headings, "refusés")
                            + number(cell, headings, "clos"));
            weeks.put(
                    number(cell, headings, "département") + " " + thursday(cell[0]).minusDays(3),
                    said);
        }
        weeks.forEach(
                (week, said) -> {
                    Map<String, Long> before =
                            weeks.get(
                                    week.substring(0, 3)
                                            + LocalDate.parse(week.substring(3)).minusWeeks(1));
                    if (before != null) {
                        said.put(
                                "mismatch",
                                said.get("backlog")
                                        - before.get("backlog")
                                        - said.get("received")
                                        + said.get("decided"));
                    }
                });
        return weeks;
    }

    private static long number(String[] cell, List<String> headings, String heading) {
        return Long.parseLong(cell[headings.indexOf(heading)]);
    }

    private static LocalDate thursday(String week) {
        return LocalDate.parse(week.replace("S", "W") + "-4", DateTimeFormatter.ISO_WEEK_DATE);
    }

    private static List<LocalDate> thursdays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY)
                .toList();
    }

    // --- letters

    /**
     * What was acknowledged or answered in time, of weeks that were all counted after their time.
     *
     * @param rows service, week, its Monday, channel, received, and what was in time
     * @param silence for how many weeks after its last one a source is awaited
     */
    static Period replies(YearMonth month, List<String[]> rows, int inTime, int silence) {
        long replied = 0;
        long received = 0;
        int known = 0;
        Map<String, NavigableSet<LocalDate>> sources = new TreeMap<>();
        for (String[] row : rows) {
            LocalDate thursday = french(row[2]).plusDays(3);
            sources.computeIfAbsent(row[0] + row[3], any -> new TreeSet<>()).add(thursday);
            if (YearMonth.from(thursday).equals(month)) {
                known++;
                replied += Long.parseLong(row[inTime]);
                received += Long.parseLong(row[4]);
            }
        }
        int expected = 0;
        for (NavigableSet<LocalDate> told : sources.values()) {
            for (LocalDate thursday : thursdays(month)) {
                boolean awaited =
                        !thursday.isBefore(told.first())
                                && !thursday.isAfter(told.last().plusWeeks(silence));
                expected += awaited ? 1 : 0;
            }
        }
        return Period.of(replied, received, known, expected);
    }

    static LocalDate french(String day) {
        return LocalDate.parse(day.substring(0, 10), DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    // --- the calendar

    /** The eleven public holidays; Easter as Meeus, Jones and Butcher compute it. */
    static List<LocalDate> holidays(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        LocalDate easter = LocalDate.of(year, n / 31, n % 31 + 1);
        List<LocalDate> days = new ArrayList<>();
        days.add(LocalDate.of(year, 1, 1));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, 5, 1));
        days.add(LocalDate.of(year, 5, 8));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        days.add(LocalDate.of(year, 7, 14));
        days.add(LocalDate.of(year, 8, 15));
        days.add(LocalDate.of(year, 11, 1));
        days.add(LocalDate.of(year, 11, 11));
        days.add(LocalDate.of(year, 12, 25));
        return days;
    }
}
