package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.website.DayReason;
import fr.prefecture.clu.website.DayState;
import fr.prefecture.clu.website.RuleTerms;
import fr.prefecture.clu.website.UpdateDayRow;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invented days of an invented site. */
final class WebsiteExamples {

    static final LocalDate TODAY = LocalDate.of(2021, 6, 10);
    static final YearMonth MAY = YearMonth.of(2021, 5);

    private WebsiteExamples() {}

    /** A day on which an update was expected. */
    static DayBuilder expected(String day) {
        return new DayBuilder(day, true, DayReason.RULE, "");
    }

    /** A day on which none was. */
    static DayBuilder free(String day) {
        return new DayBuilder(day, false, DayReason.WEEKDAY, "");
    }

    static DayBuilder off(String day, DayReason reason, String label) {
        return new DayBuilder(day, false, reason, label);
    }

    /** The days of May 2021 by the rule told to the committee, each expected one updated. */
    static List<DayLine> may() {
        return MAY.atDay(1)
                .datesUntil(MAY.plusMonths(1).atDay(1))
                .map(
                        day ->
                                day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0
                                        ? expected(day.toString()).updates(1).line()
                                        : free(day.toString()).line())
                .toList();
    }

    static RuleTerms rule(
            String validFrom, Set<DayOfWeek> weekdays, boolean holidays, int minimum) {
        return new RuleTerms(
                LocalDate.parse(validFrom),
                weekdays,
                holidays,
                minimum,
                BigDecimal.valueOf(90),
                FigureTarget.Status.TO_VALIDATE,
                "Comité du 31 mai 2021");
    }

    static RuleTerms told() {
        return rule("2000-01-01", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), false, 1);
    }

    /** Without the spaces that do not break, which make expectations hard to read. */
    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** A known day without update, until it is said otherwise. */
    static final class DayBuilder {

        private final LocalDate day;
        private final boolean expected;
        private final DayReason reason;
        private final String label;
        private boolean known = true;
        private int updates;
        private int gazette;
        private int minimum = 1;
        private Optional<String> urgency = Optional.empty();
        private Optional<String> excuse = Optional.empty();
        private List<String> sections = List.of();
        private DayState state = DayState.FINAL;

        private DayBuilder(String day, boolean expected, DayReason reason, String label) {
            this.day = LocalDate.parse(day);
            this.expected = expected;
            this.reason = reason;
            this.label = label;
        }

        DayBuilder unknown() {
            known = false;
            return this;
        }

        DayBuilder updates(int number, String... of) {
            updates = number;
            sections = List.of(of);
            return this;
        }

        DayBuilder gazette(int number) {
            gazette = number;
            return this;
        }

        DayBuilder minimum(int number) {
            minimum = number;
            return this;
        }

        DayBuilder urgent(String why) {
            urgency = Optional.of(why);
            return this;
        }

        DayBuilder excused(String why) {
            excuse = Optional.of(why);
            return this;
        }

        DayBuilder provisional() {
            state = DayState.PROVISIONAL;
            return this;
        }

        UpdateDayRow row() {
            return new UpdateDayRow(
                    day, expected, reason, label, known, updates, gazette, minimum, urgency, excuse,
                    sections, state, false);
        }

        DayLine line() {
            return DayLine.of(row(), TODAY);
        }
    }
}
