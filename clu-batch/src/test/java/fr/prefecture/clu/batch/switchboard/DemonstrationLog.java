package fr.prefecture.clu.batch.switchboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the fictitious logs of the demonstration: a switchboard of three queues in May 2021, short
 * of people on Mondays and after holidays. Run its {@code main} with the folder to write to; the
 * same seed gives the same calls.
 */
final class DemonstrationLog {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2021, 5, 3);
    private static final LocalDate ROTATED = LocalDate.of(2021, 5, 17);
    private static final LocalDate LAST = LocalDate.of(2021, 5, 31);
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2021, 5, 13), LocalDate.of(2021, 5, 24));
    private static final List<String> QUEUES =
            List.of("standard", "standard", "standard", "titres", "titres", "etrangers");

    /** Calls of a day by half-hour from 08:30, in proportion. */
    private static final int[] SHAPE = {7, 12, 16, 19, 18, 16, 11, 5, 4, 9, 14, 15, 12, 10, 7};

    private record Line(long at, int order, String text) {}

    private final Random random = new Random(20210531);
    private final List<Line> lines = new ArrayList<>();
    private int order;
    private int sequence = 1;

    private DemonstrationLog() {}

    public static void main(String... folder) throws IOException {
        DemonstrationLog log = new DemonstrationLog();
        log.write();
        long rotated = ROTATED.atTime(3, 0).atZone(PARIS).toEpochSecond();
        Path target = Path.of(folder[0]);
        Files.createDirectories(target);
        log.keep(target.resolve("queue_log.1.gz"), 0, rotated);
        log.keep(target.resolve("queue_log.gz"), rotated, Long.MAX_VALUE);
    }

    private void write() {
        event(at(FIRST, LocalTime.of(6, 0)), "NONE|NONE|NONE|QUEUESTART|");
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean open =
                    day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !HOLIDAYS.contains(day);
            event(at(day, LocalTime.of(3, 15)), "NONE|NONE|NONE|CONFIGRELOAD|");
            closedCalls(day, open);
            if (open) {
                openDay(day);
            }
        }
        event(at(LocalDate.of(2021, 5, 18), LocalTime.of(12, 40)), "NONE|NONE|NONE|QUEUESTART|");
        garbage(LocalDate.of(2021, 5, 6));
        garbage(LocalDate.of(2021, 5, 19));
        event(at(LAST.plusDays(1), LocalTime.of(3, 15)), "NONE|NONE|NONE|CONFIGRELOAD|");
    }

    private void openDay(LocalDate day) {
        boolean busy =
                day.getDayOfWeek() == DayOfWeek.MONDAY || HOLIDAYS.contains(day.minusDays(1));
        double strain = busy ? 0.29 : day.getDayOfWeek() == DayOfWeek.FRIDAY ? 0.11 : 0.17;
        int slots = day.getDayOfWeek() == DayOfWeek.FRIDAY ? SHAPE.length - 1 : SHAPE.length;
        for (int slot = 0; slot < slots; slot++) {
            int calls =
                    (int)
                            Math.round(
                                    SHAPE[slot]
                                            * (busy ? 1.35 : 1.0)
                                            * (0.85 + random.nextDouble() * 0.3));
            double load = strain * SHAPE[slot] / 12.0;
            for (int i = 0; i < calls; i++) {
                long start = at(day, LocalTime.of(8, 30)) + slot * 1800L + random.nextInt(1800);
                call(start, load);
            }
        }
    }

    private void call(long start, double load) {
        String queue = QUEUES.get(random.nextInt(QUEUES.size()));
        String id = start + "." + sequence++;
        if (random.nextDouble() < load * 0.15) {
            event(
                    start,
                    id
                            + "|"
                            + queue
                            + "|NONE|"
                            + (random.nextInt(3) == 0 ? "JOINEMPTY" : "FULL")
                            + "|");
            return;
        }
        event(start, id + "|" + queue + "|NONE|ENTERQUEUE||" + caller() + "|1");
        int rings = random.nextInt(3);
        int wait = (int) (4 + -Math.log(1 - random.nextDouble()) * (18 + load * 260));
        for (int i = 0; i < rings; i++) {
            event(
                    start + Math.min(wait, 5 * (i + 1)),
                    id + "|" + queue + "|" + desk() + "|RINGNOANSWER|5000");
        }
        double fate = random.nextDouble();
        if (fate < load * 0.95) {
            int patience = random.nextInt(7) == 0 ? random.nextInt(5) : Math.min(wait + 5, 600);
            event(start + patience, id + "|" + queue + "|NONE|ABANDON|1|1|" + patience);
        } else if (fate < load * 1.08) {
            event(start + 300, id + "|" + queue + "|NONE|EXITWITHTIMEOUT|1|1|300");
        } else {
            answer(start, id, queue, Math.min(wait, 280));
        }
    }

    private void answer(long start, String id, String queue, int wait) {
        String desk = desk();
        int talk = 25 + (int) (-Math.log(1 - random.nextDouble()) * 140);
        event(start + wait, id + "|" + queue + "|" + desk + "|CONNECT|" + wait + "|" + id + "9|3");
        String end = random.nextInt(3) > 0 ? "COMPLETECALLER" : "COMPLETEAGENT";
        if (random.nextInt(9) == 0) {
            event(
                    start + wait + talk,
                    id
                            + "|"
                            + queue
                            + "|"
                            + desk
                            + "|BLINDTRANSFER|2"
                            + (10 + random.nextInt(80))
                            + "|interne|"
                            + wait
                            + "|"
                            + talk
                            + "|1");
        } else {
            event(
                    start + wait + talk,
                    id + "|" + queue + "|" + desk + "|" + end + "|" + wait + "|" + talk + "|1");
        }
    }

    private void closedCalls(LocalDate day, boolean open) {
        int calls = open ? 6 + random.nextInt(8) : random.nextInt(6);
        for (int i = 0; i < calls; i++) {
            long start = at(day, LocalTime.of(17, 0)) + random.nextInt(3 * 3600);
            event(start, start + "." + sequence++ + "|standard|NONE|CLOSED|");
        }
    }

    private void garbage(LocalDate day) {
        long start = at(day, LocalTime.of(10, 12));
        event(start, start + "." + sequence++ + "|standard|NONE|ABANDON|1|1|-1");
        event(start + 7, start + "." + sequence++ + "|standard");
    }

    /** Numbers that the regulator keeps for fiction. */
    private String caller() {
        return "019900" + String.format("%04d", random.nextInt(10000));
    }

    private String desk() {
        return "Local/poste-" + (1 + random.nextInt(5)) + "@accueil";
    }

    private void event(long at, String rest) {
        lines.add(new Line(at, order++, at + "|" + rest));
    }

    private static long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PARIS).toEpochSecond();
    }

    private void keep(Path file, long from, long until) throws IOException {
        lines.sort(Comparator.comparingLong(Line::at).thenComparingInt(Line::order));
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (line.at() >= from && line.at() < until) {
                text.append(line.text()).append('\n');
            }
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
