package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.Gap;
import fr.prefecture.clu.website.UpdateDayRow;
import fr.prefecture.clu.website.UpdateRate;
import fr.prefecture.clu.website.Updates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The year of the site at a glance, and one of its months day by day. */
@Named
@RequestScoped
public class CalendarPage {

    /** A link of the page, with the words that it is known by. */
    public record Link(String text, String address) {}

    /** The head of a column of the small tables. */
    public record Weekday(String letter, String name) {}

    /** A number of days, beside the rates. */
    public record Measure(String label, String value, String remark) {}

    private static final String PATH = "/site";

    @Inject YearReport report;
    @Inject Updates updates;
    @Inject HttpServletRequest request;

    private List<MonthTable> months = List.of();
    private List<DayLine> monthLines = List.of();
    private List<RateLine> rates = List.of();
    private List<Measure> measures = List.of();
    private int exportSize;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        report.read(
                new Filters.Typed(
                        parameter("annee"),
                        parameter("douze-mois"),
                        parameter("mois"),
                        parameter("site"),
                        parameter("rubrique")));
        report.filters().problems().forEach(CalendarPage::say);
        if (isFilled()) {
            months =
                    report.filters().months().stream()
                            .map(m -> MonthTable.of(m, report.linesOf(m), this::lineAddress))
                            .toList();
            monthLines = report.linesOf(month());
            rates = rates();
            measures = measures();
            exportSize = SiteCsv.days(report.inWords(), report.lines()).length;
        }
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void say(Filters.Problem problem) {
        String text = Texts.of(problem.key(), problem.arguments());
        FacesContext.getCurrentInstance()
                .addMessage(
                        problem.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Whether the filters can be answered. */
    public boolean isUnderstood() {
        return report.filters() != null && report.filters().problems().isEmpty();
    }

    /** Whether anything is known of these months. */
    public boolean isFilled() {
        return isUnderstood() && report.isFilled();
    }

    /** Who may declare, and change what belongs to the site. */
    public boolean isWritable() {
        return request.isUserInRole(Roles.WEBSITE);
    }

    // --- filters

    public CalendarFilters getFilters() {
        return new CalendarFilters(report);
    }

    /** The year before and after, or the other way to cut twelve months. */
    public List<Link> getPeriods() {
        List<Link> links = new ArrayList<>();
        if (getFilters().isRolling()) {
            links.add(
                    new Link(
                            Texts.of("website.calendar.year", String.valueOf(month().getYear())),
                            base(PATH).with("mois", month()).toString()));
        } else {
            int year = month().getYear();
            for (int other : List.of(year - 1, year + 1)) {
                if (other >= report.firstDay().orElse(report.today()).getYear()
                        && other <= report.today().getYear()) {
                    links.add(
                            new Link(
                                    String.valueOf(other),
                                    base(PATH).with("mois", month().withYear(other)).toString()));
                }
            }
            links.add(
                    new Link(
                            Texts.of("website.calendar.rolling"),
                            base(PATH).with("douze-mois", Filters.LATEST).toString()));
        }
        return links;
    }

    // --- head

    public String getPeriodTitle() {
        return French.capital(report.periodText());
    }

    /** For the printed page, which has no filters. */
    public String getFiltersText() {
        return report.inWords();
    }

    /** The last day of which something is known; nothing before any. */
    public String getLastDay() {
        return report.lastDay().map(French::weekday).orElse("");
    }

    public String getSummaryStart() {
        if (report.rate().percent().isEmpty()) {
            return Texts.of("website.summary.rate.none");
        }
        return report.filters()
                .section()
                .map(name -> Texts.of("website.summary.section", name))
                .orElseGet(() -> Texts.of("website.summary.site"));
    }

    public String getSummaryRate() {
        return rateInWords(report.rate());
    }

    public String getSummaryPeriod() {
        return Texts.of(
                getFilters().isRolling() ? "website.summary.rolling" : "website.summary.year",
                report.periodText());
    }

    /** What the year expects beside what is known of it; nothing where all of it is known. */
    public String getSummaryUnknown() {
        long expected = report.rows().stream().filter(UpdateDayRow::expected).count();
        long unknown =
                report.rows().stream()
                        .filter(day -> day.expected() && !day.known())
                        .filter(day -> day.day().isBefore(report.today()))
                        .count();
        return unknown == 0
                ? ""
                : Texts.of(
                        "website.summary.unknown",
                        Texts.count(expected, "website.count.days"),
                        unknown);
    }

    public String getSummaryMonth() {
        String rate = rateInWords(report.rate(month()));
        return report.filters().section().isPresent()
                ? Texts.of("website.summary.month.section", month(), rate)
                : Texts.of(
                        "website.summary.month",
                        month(),
                        rate,
                        RuleWords.target(report.rule(month())));
    }

    private static String rateInWords(UpdateRate rate) {
        return rate.percent()
                .map(
                        percent ->
                                Texts.of(
                                        "website.summary.rate",
                                        Texts.count(rate.updated(), "website.count.days"),
                                        rate.expected(),
                                        French.percent(percent)))
                .orElseGet(() -> Texts.of("website.summary.none"));
    }

    public String getExportAddress() {
        return view("/site/jours.csv").toString();
    }

    public String getExportText() {
        return Texts.of("website.calendar.export", report.periodText(), French.size(exportSize));
    }

    // --- the rates

    public List<RateLine> getRates() {
        return rates;
    }

    private List<RateLine> rates() {
        boolean ruled = report.filters().section().isEmpty();
        return List.of(
                new RateLine(
                        Texts.of("website.rate.label", report.periodText()),
                        getPeriodTitle(),
                        report.rate(),
                        ruled ? Optional.of(report.rule()) : Optional.empty()),
                new RateLine(
                        Texts.of("website.rate.label", French.month(month())),
                        French.capital(French.month(month())),
                        report.rate(month()),
                        ruled ? Optional.of(report.rule(month())) : Optional.empty()));
    }

    public String getDefinition() {
        return report.filters().section().isPresent()
                ? Texts.of("website.rate.definition.section")
                : Texts.of("website.rate.definition");
    }

    public List<Measure> getMeasures() {
        return measures;
    }

    /** Days that call for a look, and the longest stretch without an update. */
    private List<Measure> measures() {
        Optional<Gap> gap = Gap.longest(report.rows());
        return List.of(
                new Measure(
                        Texts.of("website.measure.gap"),
                        gap.map(g -> Texts.count(g.length(), "website.count.days")).orElse(""),
                        gap.map(g -> French.period(g.from(), g.to()))
                                .orElseGet(() -> Texts.of("website.measure.gap.none"))),
                measure("website.measure.missed", "website.measure.missed.remark", DayMark.MISSED),
                measure(
                        "website.measure.excused",
                        "website.measure.excused.remark",
                        DayMark.EXCUSED),
                measure("website.measure.urgent", "website.measure.urgent.remark", DayMark.URGENT),
                measure(
                        "website.measure.outOfRule",
                        "website.measure.outOfRule.remark",
                        DayMark.OUT_OF_RULE));
    }

    private Measure measure(String key, String remark, DayMark mark) {
        return new Measure(
                Texts.of(key), French.number(report.having(mark).size()), Texts.of(remark));
    }

    // --- the year

    public String getRuleText() {
        return RuleWords.sentence(report.rule());
    }

    public String getRuleAddress() {
        return base("/site/regle").toString();
    }

    public boolean isOfSection() {
        return report.filters().section().isPresent();
    }

    public List<DayMark> getMarks() {
        return Arrays.stream(DayMark.values()).filter(mark -> mark != DayMark.TO_COME).toList();
    }

    public List<Weekday> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(RuleWords::name)
                .map(name -> new Weekday(French.capital(name).substring(0, 1), name))
                .toList();
    }

    public List<MonthTable> getMonths() {
        return months;
    }

    // --- the month

    private YearMonth month() {
        return report.filters().month();
    }

    public String getMonthTitle() {
        return Texts.of("website.month.title", French.capital(French.month(month())));
    }

    public String getMonthText() {
        return French.month(month());
    }

    public String getMonthCaption() {
        return Texts.of("website.month.caption", month());
    }

    public String getMonthNote() {
        return Texts.of("website.month.note", French.capital(rateInWords(report.rate(month()))));
    }

    public List<DayLine> getMonthLines() {
        return monthLines;
    }

    /** The month before and the month after. */
    public List<Link> getNeighbours() {
        List<Link> links = new ArrayList<>();
        YearMonth before = month().minusMonths(1);
        YearMonth after = month().plusMonths(1);
        YearMonth first = YearMonth.from(report.firstDay().orElse(report.today()));
        if (!before.isBefore(first)) {
            links.add(
                    new Link(
                            Texts.of("website.month.before", before),
                            address(before) + "#mois-titre"));
        }
        if (!after.isAfter(YearMonth.from(report.today()))) {
            links.add(
                    new Link(
                            Texts.of("website.month.after", after),
                            address(after) + "#mois-titre"));
        }
        return links;
    }

    /** Where to declare something of a day; empty for a day to come. */
    public String declareAddress(DayLine line) {
        return line.toDeclare(report.today())
                .map(
                        what ->
                                base("/site/declarer")
                                        .with("quoi", what)
                                        .with("jour", line.iso())
                                        .toString())
                .orElse("");
    }

    public String getDeclareUpdateAddress() {
        return base("/site/declarer").with("quoi", "mise-a-jour").toString();
    }

    public String getDeclareUrgencyAddress() {
        return base("/site/declarer").with("quoi", "urgence").toString();
    }

    public String getUpdatesAddress() {
        return base("/site/mises-a-jour.csv")
                .with("mois", month())
                .with("rubrique", report.filters().section())
                .toString();
    }

    public String getUpdatesText() {
        long number =
                updates.number(
                        ReportingPeriod.of(month()),
                        report.filters().site(),
                        report.filters().section());
        return Texts.of(
                "website.month.export", month(), Texts.count(number, "website.count.lines"));
    }

    // --- days to look at

    public List<DayLine> getMissed() {
        return report.having(DayMark.MISSED, DayMark.EXCUSED);
    }

    public String getMissedTitle() {
        return Texts.of(
                "website.missed.title", French.number(getMissed().size()), report.periodText());
    }

    public List<DayLine> getUrgencies() {
        return report.having(DayMark.URGENT, DayMark.OUT_OF_RULE);
    }

    public String getUrgenciesTitle() {
        return Texts.of(
                "website.urgencies.title",
                French.number(getUrgencies().size()),
                report.periodText());
    }

    /** The line of a day in the table of its month, which may be the one shown. */
    public String lineAddress(DayLine line) {
        YearMonth of = YearMonth.from(line.day());
        return (of.equals(month()) ? "" : address(of)) + "#" + line.anchor();
    }

    // --- nothing to show

    /** The year of the last data; nothing before any. */
    public Link getLastYear() {
        return report.lastDay()
                .map(YearMonth::from)
                .map(last -> new Link(French.month(last), base(PATH).with("mois", last).toString()))
                .orElse(null);
    }

    public String getEmptyTitle() {
        return Texts.of("website.empty.title", report.periodText());
    }

    // --- provenance

    public String getStanding() {
        return report.finalUntil()
                .map(day -> Texts.of("website.provenance.final", day))
                .orElseGet(() -> Texts.of("website.provenance.final.never"));
    }

    public String getRuleSource() {
        return RuleWords.source(report.rule());
    }

    /** The address that always gives this view, whatever the day. */
    public String getPermalink() {
        return view(PATH).absolute(request);
    }

    private Address view(String path) {
        return base(path)
                .with("douze-mois", getFilters().getRollingValue())
                .with("mois", month())
                .with("rubrique", report.filters().section());
    }

    /** Another month in the same view. */
    private String address(YearMonth other) {
        return base(PATH)
                .with("douze-mois", getFilters().getRollingValue())
                .with("mois", other)
                .with("rubrique", report.filters().section())
                .toString();
    }

    private Address base(String path) {
        return Address.of(request, path).with("site", report.filters().site());
    }
}
