package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is dropped into the inbox of the CERT before two nights. The second finds a year of days
 * that needs several commits, a correction of weeks that are known, a known file under another
 * name, and one that will be held.
 */
final class CertDeliveries {

    static final Set<String> HELD = Set.of("cert/centre/damaged.csv");

    private static final String HEADINGS =
            "période;département;reçus;acceptés;refusés;clos;stock;instruction moyenne\n";
    private static final List<String> TERRITORIES = List.of("35", "55", "58", "76");
    private static final int WEEKS = 52;
    private static final int DAYS = 364;
    private static final int CORRECTED = 9;

    private CertDeliveries() {}

    /** What the night before finds. */
    static void first(Path home) {
        drop(home, "weeks.csv", weeks(1, 0));
    }

    /** What the night that is disturbed finds. */
    static void second(Path home) {
        drop(home, "correction.csv", weeks(CORRECTED, 12));
        drop(home, "damaged.csv", weeks(1, 0).replace(";4", ";-4"));
        drop(home, "days.csv", days());
        drop(home, "known.csv", weeks(1, 0));
    }

    /** One week in {@code step} of 2018, whose backlog is as much more than its flows give. */
    private static String weeks(int step, int more) {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (String territory : TERRITORIES) {
            int backlog = 400;
            for (int week = 1; week <= WEEKS; week++) {
                int received = 40 + week % 7;
                int accepted = 40 + week % 5;
                backlog += received - accepted;
                if (week % step == 0) {
                    text.append(
                            "2018-S%02d;%s;%d;%d;0;0;%d;%d,5\n"
                                    .formatted(
                                            week,
                                            territory,
                                            received,
                                            accepted,
                                            backlog + more,
                                            9 + week % 4));
                }
            }
        }
        return text.toString();
    }

    /** The working days of 2019. */
    private static String days() {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (String territory : TERRITORIES) {
            int backlog = 500;
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = LocalDate.of(2019, 1, 1).plusDays(i);
                if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                    int received = 40 + i % 7;
                    int accepted = 40 + i % 5;
                    backlog += received - accepted;
                    text.append(
                            "%s;%s;%d;%d;0;0;%d;12\n"
                                    .formatted(day, territory, received, accepted, backlog));
                }
            }
        }
        return text.toString();
    }

    private static void drop(Path home, String name, String text) {
        try {
            Path file = home.resolve("inbox/cert/centre").resolve(name);
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("." + name);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
