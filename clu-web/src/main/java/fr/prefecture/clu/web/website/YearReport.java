package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.RuleTerms;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.Site;
import fr.prefecture.clu.website.Sites;
import fr.prefecture.clu.website.UpdateDayRow;
import fr.prefecture.clu.website.UpdateDays;
import fr.prefecture.clu.website.UpdateRate;
import fr.prefecture.clu.website.UpdateRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What one address asks of the site's days: the page shows it, the export hands it out. */
@RequestScoped
public class YearReport {

    @Inject UpdateDays days;
    @Inject UpdateRules rules;
    @Inject Sections sections;
    @Inject Sites sites;

    private Filters filters;
    private List<String> siteNames = List.of();
    private List<String> sectionNames = List.of();
    private Optional<Site> site = Optional.empty();
    private Optional<LocalDate> firstDay = Optional.empty();
    private Optional<LocalDate> lastDay = Optional.empty();
    private LocalDate today;
    private RuleTerms rule;
    private List<DayLine> lines = List.of();

    void read(Filters.Typed typed) {
        siteNames = sites.names();
        Optional<String> known = Optional.of(typed.site().strip()).filter(siteNames::contains);
        site = sites.named(known);
        today = site.map(sites::today).orElseGet(sites::today);
        firstDay = days.firstDay(known);
        lastDay = days.lastDay(known);
        sectionNames = sections.names(known);
        filters = new Filters(typed, new Filters.Known(today, lastDay, siteNames, sectionNames));
        if (filters.problems().isEmpty()) {
            lines =
                    days.rows(filters.period(), filters.site(), filters.section()).stream()
                            .map(row -> DayLine.of(row, today))
                            .toList();
        }
    }

    Filters filters() {
        return filters;
    }

    /** Every day of the twelve months; none when a filter is wrong. */
    List<DayLine> lines() {
        return lines;
    }

    List<DayLine> linesOf(YearMonth month) {
        return lines.stream().filter(line -> YearMonth.from(line.day()).equals(month)).toList();
    }

    List<DayLine> having(DayMark... marks) {
        List<DayMark> wanted = List.of(marks);
        return lines.stream().filter(line -> wanted.contains(line.mark())).toList();
    }

    /** Whether anything at all is known of these months. */
    boolean isFilled() {
        return lines.stream()
                .anyMatch(line -> line.row().hasData() || !line.state().isEmpty() && isTold(line));
    }

    private static boolean isTold(DayLine line) {
        return line.mark() == DayMark.EXCUSED || line.mark() == DayMark.URGENT;
    }

    UpdateRate rate() {
        return rate(lines);
    }

    UpdateRate rate(YearMonth month) {
        return rate(linesOf(month));
    }

    private static UpdateRate rate(List<DayLine> lines) {
        return UpdateRate.of(rows(lines));
    }

    private static List<UpdateDayRow> rows(List<DayLine> lines) {
        return lines.stream().map(DayLine::row).toList();
    }

    List<UpdateDayRow> rows() {
        return rows(lines);
    }

    /** The rule that holds on the period's last day, or today if that comes first. */
    RuleTerms rule() {
        if (rule == null) {
            LocalDate end = filters.period().to();
            rule = rules.on(filters.site(), end.isAfter(today) ? today : end);
        }
        return rule;
    }

    /** The target of a month is that of its end. */
    RuleTerms rule(YearMonth month) {
        return rules.on(filters.site(), month.atEndOfMonth());
    }

    Optional<LocalDate> firstDay() {
        return firstDay;
    }

    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    /** WEB-7, WEB-15: no later than anything is known. */
    Optional<LocalDate> finalUntil() {
        return site.flatMap(Site::finalUntil)
                .flatMap(day -> lastDay.map(last -> last.isBefore(day) ? last : day));
    }

    LocalDate today() {
        return today;
    }

    List<String> sites() {
        return siteNames;
    }

    List<String> sections() {
        return sectionNames;
    }

    /** « 2021 », or the first and the last of twelve months. */
    String periodText() {
        List<YearMonth> months = filters.months();
        return filters.isRolling()
                ? Texts.of("website.year.rolling", months.get(0), months.get(months.size() - 1))
                : String.valueOf(months.get(0).getYear());
    }

    /** The filters in words, for the export's first line and for the printed page. */
    String inWords(String period) {
        return Texts.of(
                "website.filters",
                filters.site().orElse(Sites.DEFAULT),
                period,
                filters.section()
                        .map(name -> Texts.of("website.filters.section", name))
                        .orElseGet(() -> Texts.of("website.filters.allSections")));
    }

    String inWords() {
        return inWords(periodText());
    }

    String monthInWords() {
        return inWords(French.month(filters.month()));
    }
}
