package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the calendar can be narrowed to, with what it is narrowed to now. */
public final class CalendarFilters {

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    private final YearReport report;

    CalendarFilters(YearReport report) {
        this.report = report;
    }

    public boolean isRolling() {
        return report.filters().isRolling();
    }

    /** From the last year to the first of which something is known. */
    public List<Choice> getYears() {
        int shown = report.filters().period().from().getYear();
        int last = report.lastDay().orElse(report.today()).getYear();
        int first = report.firstDay().orElse(report.today()).getYear();
        return IntStream.rangeClosed(Math.min(first, shown), Math.max(last, shown))
                .mapToObj(year -> Math.min(first, shown) + Math.max(last, shown) - year)
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year), year == shown))
                .toList();
    }

    public List<Choice> getSections() {
        return choices(report.sections(), report.filters().section());
    }

    public List<Choice> getSites() {
        return choices(report.sites(), report.filters().site());
    }

    /** The site that the address asks for; empty for all. */
    public String getSiteValue() {
        return report.filters().site().orElse("");
    }

    /** A single site needs no filter, unless the address asks for another. */
    public boolean isSiteChosen() {
        return report.sites().size() > 1
                || report.filters().site().filter(s -> !report.sites().contains(s)).isPresent();
    }

    private static List<Choice> choices(List<String> names, Optional<String> chosen) {
        List<String> all = new ArrayList<>(names);
        chosen.filter(name -> !names.contains(name)).ifPresent(all::add);
        return all.stream()
                .map(name -> new Choice(name, name, chosen.filter(name::equals).isPresent()))
                .toList();
    }

    public String getAllSectionsText() {
        return Texts.of("website.calendar.allSections", report.sections().size());
    }

    public String getMonthValue() {
        return report.filters().month().toString();
    }

    /** The last of the twelve months; empty in a calendar year. */
    public String getRollingValue() {
        return isRolling() ? lastMonth().toString() : "";
    }

    private YearMonth lastMonth() {
        List<YearMonth> twelve = report.filters().months();
        return twelve.get(twelve.size() - 1);
    }
}
