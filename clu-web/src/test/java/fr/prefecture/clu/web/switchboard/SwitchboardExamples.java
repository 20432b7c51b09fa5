package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented calls of an invented switchboard. */
final class SwitchboardExamples {

    static final LocalDate TODAY = LocalDate.of(2021, 6, 10);

    private SwitchboardExamples() {}

    /** Calls of which some were answered after 20 s each and 60 s of talk; the rest gave up. */
    static Counts calls(long answered, long abandoned) {
        return counts(
                Map.of(
                        Counter.ENTERED,
                        answered + abandoned,
                        Counter.ANSWERED,
                        answered,
                        Counter.ABANDONED,
                        abandoned,
                        Counter.WAIT_ANSWERED,
                        20 * answered,
                        Counter.TALK,
                        60 * answered));
    }

    static Counts counts(Map<Counter, Long> numbers) {
        long[] inOrder = new long[Counter.values().length];
        numbers.forEach((counter, number) -> inOrder[counter.ordinal()] = number);
        return Counts.of(inOrder);
    }

    static DayRow day(String day, Counts counts) {
        return day(day, "accueil", DayState.FINAL, counts);
    }

    static DayRow day(String day, String queue, DayState state, Counts counts) {
        return new DayRow(LocalDate.parse(day), Optional.of(queue), state, counts);
    }

    static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    static DayTable table(ReportingPeriod period, DayRow... rows) {
        return new DayTable(
                period,
                List.of(rows),
                Map.of(),
                Map.of(LocalDate.of(2021, 5, 13), "Jour de l’Ascension"),
                TODAY);
    }

    static FigureAddress origin() {
        return new FigureAddress(
                "/clu", period("2021-05-01", "2021-05-31"), Optional.empty(), Optional.empty(), 20);
    }

    /** Without the spaces that do not break, which make expectations hard to read. */
    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
