package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an address of the calendar asks for, once it is understood; what is wrong otherwise. */
final class Filters {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int MONTHS = 12;
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    /** The word of the address for the twelve months that end with the last data. */
    static final String LATEST = "oui";

    /** The parameters of the address, as typed; empty where there is none. */
    record Typed(String year, String rolling, String month, String site, String section) {}

    /** What the filters are checked against; sections are those of the site, if that is known. */
    record Known(
            LocalDate today,
            Optional<LocalDate> lastDay,
            List<String> sites,
            List<String> sections) {}

    /** A field that is wrong, the message's key, and what the message speaks of. */
    record Problem(String field, String key, List<Object> arguments) {}

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();
    private final YearMonth first;
    private final YearMonth month;

    Filters(Typed typed, Known known) {
        this.typed = typed;
        site().filter(name -> !known.sites().contains(name))
                .ifPresent(name -> problem("site", "website.site.unknown", name));
        section()
                .filter(name -> !known.sections().contains(name))
                .ifPresent(name -> problem("rubrique", "website.section.notKnown", name));
        YearMonth last = YearMonth.from(known.lastDay().orElse(known.today()));
        Optional<YearMonth> asked = month("mois", typed.month());
        if (isRolling()) {
            YearMonth end =
                    typed.rolling().strip().equals(LATEST)
                            ? last
                            : month("douze-mois", typed.rolling()).orElse(last);
            boolean inside =
                    asked.filter(m -> !m.isAfter(end) && m.isAfter(end.minusMonths(MONTHS)))
                            .isPresent();
            YearMonth shown = inside ? end : asked.orElse(end);
            first = earliest(shown.minusMonths(MONTHS - 1L));
            month = asked.orElse(end);
        } else {
            int year = year().or(() -> asked.map(YearMonth::getYear)).orElse(last.getYear());
            first = YearMonth.of(year, 1);
            month =
                    asked.map(m -> YearMonth.of(year, m.getMonthValue()))
                            .orElse(last.getYear() == year ? last : YearMonth.of(year, MONTHS));
        }
    }

    /** A month of the first year begins no earlier than the calendar does. */
    private static YearMonth earliest(YearMonth month) {
        YearMonth begin = YearMonth.of(FIRST_YEAR, 1);
        return month.isBefore(begin) ? begin : month;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Optional<String> site() {
        return Optional.of(typed.site().strip()).filter(name -> !name.isEmpty());
    }

    Optional<String> section() {
        return Optional.of(typed.section().strip()).filter(name -> !name.isEmpty());
    }

    /** Twelve months in a row instead of a calendar year. */
    boolean isRolling() {
        return !typed.rolling().isBlank();
    }

    /** The twelve months, in order. */
    List<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    ReportingPeriod period() {
        return new ReportingPeriod(first.atDay(1), first.plusMonths(MONTHS - 1L).atEndOfMonth());
    }

    /** The month whose days are told one by one. */
    YearMonth month() {
        return month;
    }

    private Optional<Integer> year() {
        String text = typed.year().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return Optional.of(year);
            }
        }
        problem("annee", "website.year.unknown", text);
        return Optional.empty();
    }

    private Optional<YearMonth> month(String field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (MONTH.matcher(text.strip()).matches()) {
            YearMonth month = YearMonth.parse(text.strip());
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return Optional.of(month);
            }
        }
        problem(field, "website.month.unknown", text.strip());
        return Optional.empty();
    }

    private void problem(String field, String key, String text) {
        problems.add(new Problem(field, key, List.of(text)));
    }
}
