package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The day or the week that somebody wants to type.
 *
 * @param typed what the address says; empty when it says nothing
 * @param span the last week that is over where nothing, or nothing right, is asked for
 * @param problem why what is asked for cannot be typed; empty when it can
 */
record EntryPeriod(String typed, Span span, String problem) {

    static EntryPeriod read(String typed, LocalDate today) {
        String asked = typed.strip();
        if (asked.isEmpty()) {
            return new EntryPeriod("", lastWeek(today), "");
        }
        try {
            Span span = AskedPeriod.span(asked).orElseGet(() -> Span.day(LocalDate.parse(asked)));
            return isOver(span, today)
                    ? new EntryPeriod(asked, span, "")
                    : wrong(asked, today, Texts.of("cert.entry.week.future", Words.span(span)));
        } catch (DateTimeException e) {
            return wrong(asked, today, Texts.of("cert.entry.week.unknown", asked));
        } catch (RuleBroken e) {
            return wrong(asked, today, Texts.of("cert.entry.week.none", e.arguments()));
        }
    }

    private static EntryPeriod wrong(String asked, LocalDate today, String problem) {
        return new EntryPeriod(asked, lastWeek(today), problem);
    }

    /** The week that is told next: the last one that is over. */
    private static Span lastWeek(LocalDate today) {
        Span week = Span.weekOf(today);
        return isOver(week, today) ? week : Span.weekOf(week.from().minusDays(1));
    }

    /** CERT-5 */
    private static boolean isOver(Span span, LocalDate today) {
        LocalDate last = span.isWeek() ? span.from().with(DayOfWeek.FRIDAY) : span.from();
        return !last.isAfter(today);
    }

    boolean isWrong() {
        return !problem.isEmpty();
    }
}
