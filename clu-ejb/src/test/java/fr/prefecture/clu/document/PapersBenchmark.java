package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The printer alone, warm, in one thread: a letter of one page, addressed to one person, as PDF and
 * as OpenDocument; and the minutes of a meeting of three hours. Run it by its name.
 */
class PapersBenchmark {

    private static final int WARM = 60;
    private static final int LETTERS = 100;
    private static final int MINUTES = 15;
    private static final long LETTER_MOST_MS = 50;
    private static final long MINUTES_MOST_MS = 2000;

    private final Papers papers = new Papers();

    @Test
    void a_letter_costs_less_than_fifty_milliseconds_and_minutes_less_than_two_seconds() {
        for (int i = 0; i < WARM; i++) {
            letter(i, PaperFormat.PDF);
            letter(i, PaperFormat.ODT);
        }
        report("letter, PDF", LETTERS, i -> letter(i, PaperFormat.PDF), LETTER_MOST_MS);
        report("letter, ODT", LETTERS, i -> letter(i, PaperFormat.ODT), LETTER_MOST_MS);
        report("minutes, PDF", MINUTES, i -> minutes(i, PaperFormat.PDF), MINUTES_MOST_MS);
        report("minutes, ODT", MINUTES, i -> minutes(i, PaperFormat.ODT), MINUTES_MOST_MS);
    }

    private interface Work {
        int done(int number);
    }

    private static void report(String what, int times, Work work, long most) {
        List<Long> wall = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < times; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            bytes = work.done(i);
            wall.add((System.nanoTime() - start) / 1_000_000);
            cpu.add(
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                            / 1_000_000);
        }
        Collections.sort(wall);
        Collections.sort(cpu);
        System.getLogger(PapersBenchmark.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: median {1} ms, of which {2} ms of the processor; {3} bytes",
                        what,
                        wall.get(times / 2),
                        cpu.get(times / 2),
                        bytes);
        assertThat(cpu.get(times / 2)).as(what).isLessThan(most);
    }

    private int letter(int number, PaperFormat format) {
        Paper paper =
                papers.write(
                        "bench-letter",
                        "convocation",
                        Map.of("name", "Personne n° " + number, "on", LocalDate.of(2021, 5, 31)),
                        Print.STANDARD);
        return papers.file(paper, format).content().length;
    }

    private int minutes(int number, PaperFormat format) {
        Paper paper =
                papers.write(
                        "bench-minutes",
                        "releve",
                        Map.of(
                                "people",
                                IntStream.rangeClosed(1, 20)
                                        .mapToObj(
                                                i -> "Personne n° " + i + ", association " + number)
                                        .toList(),
                                "on",
                                LocalDate.of(2021, 5, 31)),
                        Print.STANDARD);
        return papers.file(paper, format).content().length;
    }
}
