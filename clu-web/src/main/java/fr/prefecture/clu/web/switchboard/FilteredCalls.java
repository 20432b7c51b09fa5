package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of calls have in common: a period, a queue, a source, all in the address. */
public abstract class FilteredCalls {

    static final String OVERVIEW = "/telephone";
    static final String WEEK = "/telephone/creneaux";

    /** A link of the page, with the words that it is known by. */
    public record Link(String text, String address, boolean current) {}

    /** A choice of a list, and whether it is the one that holds. */
    public record Option(String value, String text, boolean chosen) {}

    /** A field of the page's own: one of a few choices. */
    public record Choice(String id, String label, List<Option> options) {}

    @Inject DaysReport report;
    @Inject HttpServletRequest request;

    private String du = "";
    private String au = "";
    private String file = "";
    private String source = "";

    /** Where the page itself is. */
    abstract String path();

    /** What the page asks beyond the filters. */
    public abstract Choice getChoice();

    /** What else the address says, beyond the filters. */
    abstract Address more(Address address);

    /** Reads what the address asks for; what is wrong is said at its field. */
    void read() {
        report.read(new Filters.Typed(du, au, file, source));
        report.filters()
                .problems()
                .forEach(
                        problem ->
                                say(
                                        problem.field(),
                                        problem.key(),
                                        problem.arguments().stream()
                                                .map(FilteredCalls::told)
                                                .toArray()));
    }

    static void say(String field, String key, Object... arguments) {
        String text = Texts.of(key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static Object told(Object argument) {
        return argument instanceof String text ? Names.isolated(text) : argument;
    }

    /** Whether the filters can be answered. */
    public boolean isUnderstood() {
        return report.isUnderstood();
    }

    // --- filters

    /** What the field shows: as typed while it is wrong, the day that it means otherwise. */
    public String getFromText() {
        return report.filters().period().map(p -> French.date(p.from())).orElse(du);
    }

    public String getToText() {
        return report.filters().period().map(p -> French.date(p.to())).orElse(au);
    }

    /** The period as it was understood, in long form; nothing while it is not. */
    public String getEcho() {
        return report.filters()
                .period()
                .map(
                        p ->
                                Texts.of(
                                        "switchboard.days.echo",
                                        French.weekday(p.from()),
                                        French.weekday(p.to())))
                .orElse("");
    }

    /** All queues, each by its name, and the one that was typed even if nobody knows it. */
    public List<Option> getQueues() {
        return options(
                Texts.of("switchboard.days.allQueues", report.queues().size()),
                report.queues(),
                file);
    }

    public List<Option> getSources() {
        return options(
                Texts.of("switchboard.days.allSources", report.sources().size()),
                report.sources(),
                source);
    }

    static List<Option> options(String all, List<String> known, String typed) {
        String chosen = known.contains(typed.strip()) ? typed.strip() : typed;
        Stream<String> unknown =
                typed.isBlank() || known.contains(chosen) ? Stream.empty() : Stream.of(typed);
        return Stream.concat(
                        Stream.of(new Option("", all, typed.isBlank())),
                        Stream.concat(known.stream(), unknown)
                                .map(name -> new Option(name, name, name.equals(chosen))))
                .toList();
    }

    /** A single source needs no filter, unless the address asks for another. */
    public boolean isSourceChosen() {
        return report.sources().size() > 1
                || !source.isBlank() && !report.sources().contains(source.strip());
    }

    /** The month before, the month itself, the month after, and that of the last data. */
    public List<Link> getMonths() {
        YearMonth shown =
                YearMonth.from(
                        report.filters()
                                .period()
                                .map(ReportingPeriod::from)
                                .or(report::lastShown)
                                .orElse(report.today()));
        YearMonth now = YearMonth.from(report.today());
        return Stream.of(
                        Optional.of(shown.minusMonths(1)),
                        Optional.of(shown),
                        Optional.of(shown.plusMonths(1)),
                        report.lastShown().map(YearMonth::from))
                .flatMap(Optional::stream)
                .distinct()
                .filter(month -> !month.isAfter(now) || month.equals(shown))
                .sorted()
                .map(this::month)
                .toList();
    }

    private Link month(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        return new Link(
                French.month(month),
                more(address(path(), period)).toString(),
                report.filters().period().filter(period::equals).isPresent());
    }

    /** The month of the last data; nothing before any log. */
    public Link getLastMonth() {
        return report.lastShown().map(YearMonth::from).map(this::month).orElse(null);
    }

    // --- head

    /** For the start of a line. */
    public String getPeriodTitle() {
        return French.capital(getPeriodText());
    }

    public String getPeriodText() {
        return French.period(period().from(), period().to());
    }

    /** For the printed page, which has no filters. */
    public String getFiltersText() {
        return report.inWords();
    }

    /** The same calls on the other page. */
    public String getOverviewAddress() {
        return address(OVERVIEW);
    }

    public String getWeekAddress() {
        return address(WEEK);
    }

    private String address(String path) {
        return report.filters()
                .period()
                .map(period -> address(path, period))
                .orElseGet(() -> Address.of(request, path))
                .toString();
    }

    /** The address that always gives this view, whatever the day. */
    public String getPermalink() {
        return more(address(path(), period())).absolute(request);
    }

    Address address(String path, ReportingPeriod period) {
        return Address.of(request, path)
                .with("du", period.from())
                .with("au", period.to())
                .with("file", report.filters().queue())
                .with("source", report.filters().source());
    }

    ReportingPeriod period() {
        return report.filters().period().orElseThrow();
    }

    // --- parameters of the address

    public String getDu() {
        return du;
    }

    public void setDu(String du) {
        this.du = text(du);
    }

    public String getAu() {
        return au;
    }

    public void setAu(String au) {
        this.au = text(au);
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = text(file);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }
}
