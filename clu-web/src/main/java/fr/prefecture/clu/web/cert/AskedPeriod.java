package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month or an ISO week, as the address names it: {@code 2026-10}, {@code 2026-W44}.
 *
 * @param value what the address says
 * @param week whether it is a week
 */
record AskedPeriod(String value, ReportingPeriod days, boolean week) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    static AskedPeriod of(YearMonth month) {
        return new AskedPeriod(month.toString(), ReportingPeriod.of(month), false);
    }

    static AskedPeriod of(Span week) {
        return new AskedPeriod(week.toString(), new ReportingPeriod(week.from(), week.to()), true);
    }

    /** Nothing when it is neither. */
    static Optional<AskedPeriod> read(String text) {
        try {
            return span(text).map(AskedPeriod::of).or(() -> Optional.of(of(YearMonth.parse(text))));
        } catch (DateTimeException | RuleBroken e) {
            return Optional.empty();
        }
    }

    /**
     * A week as the address names it.
     *
     * @throws RuleBroken when its year has no such week
     */
    static Optional<Span> span(String text) {
        Matcher week = WEEK.matcher(text);
        return week.matches()
                ? Optional.of(
                        Span.week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2))))
                : Optional.empty();
    }

    /** « octobre 2026 », « semaine 44 (26 octobre – 1er novembre 2026) » */
    String inWords() {
        return week ? French.week(days.from()) : French.month(YearMonth.from(days.from()));
    }

    /** « oct. 2026 » is for titles of columns: « fin octobre 2026 », « fin semaine 44 ». */
    String shortly() {
        return week
                ? "semaine\u00a0" + days.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                : French.month(YearMonth.from(days.from()));
    }

    /** CERT-21: the same one a year before; a 53rd week has none. */
    Optional<AskedPeriod> yearBefore() {
        if (!week) {
            return Optional.of(of(YearMonth.from(days.from()).minusYears(1)));
        }
        LocalDate monday = days.from();
        int year = monday.get(IsoFields.WEEK_BASED_YEAR);
        try {
            return Optional.of(
                    of(Span.week(year - 1, monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
        } catch (RuleBroken e) {
            return Optional.empty();
        }
    }
}
