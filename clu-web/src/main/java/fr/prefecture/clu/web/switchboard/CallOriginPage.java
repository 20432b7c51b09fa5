package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallSlice;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.DeclaredFiles;
import fr.prefecture.clu.switchboard.FileShare;
import fr.prefecture.clu.switchboard.FileShares;
import fr.prefecture.clu.switchboard.Silence;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * « D'où vient ce chiffre ? » of the telephone: definition, formula with its numbers, and the files
 * with the lines that it comes from.
 */
@Named
@RequestScoped
public class CallOriginPage {

    static final String PATH = "/telephone/chiffre";

    private static final int SHOWN = 50;

    /** A choice of a list of the form. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject DaysReport report;
    @Inject Days days;
    @Inject FileShares shares;
    @Inject ReadFiles files;
    @Inject DeclaredFiles declared;
    @Inject FramePage frame;
    @Inject HttpServletRequest request;

    private CallOriginQuery query;
    private List<FileShare> all = List.of();
    private List<FileShareLine> lines = List.of();
    private List<Silence> silences = List.of();
    private Calculation words;
    private Calculation ofFiles;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        report.read(new Filters.Typed(typed("du"), typed("au"), typed("file"), typed("source")));
        query = new CallOriginQuery(CallOriginQuery.Typed.of(request), report.filters());
        query.problems().forEach(CallOriginPage::say);
        query.slice().ifPresent(this::show);
    }

    private void show(CallSlice slice) {
        CallFigure figure = query.figure().orElseThrow();
        all = shares.of(slice);
        Counts sum = all.stream().map(FileShare::counts).reduce(Counts.NONE, Counts::plus);
        Counts ofDays = counts(slice);
        Counts shown = slice.part().isPresent() ? sum.toldAs(ofDays) : ofDays;
        ofFiles = new Calculation(figure, query.target(), sum.toldAs(ofDays));
        words = new Calculation(figure, query.target(), shown);
        silences = silences(figure, slice);
        lines = lines(figure, ofDays);
    }

    /** TEL-103: those that keep the figure from being told. */
    private List<Silence> silences(CallFigure figure, CallSlice slice) {
        return days.silences(slice.period(), slice.queue(), slice.source()).stream()
                .filter(silence -> figure.needs().contains(silence.figure()))
                .toList();
    }

    /** The figure as the other pages read it, so that it can be held against its files. */
    private Counts counts(CallSlice slice) {
        return days.rows(slice.period(), slice.queue(), slice.source()).stream()
                .filter(row -> isOf(row, slice))
                .map(DayRow::counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    private static boolean isOf(DayRow row, CallSlice slice) {
        return slice.weekday().filter(day -> day != row.day().getDayOfWeek()).isEmpty();
    }

    private List<FileShareLine> lines(CallFigure figure, Counts told) {
        Leaf leaf = leaf();
        List<FileShare> shown = all.stream().skip(leaf.first()).limit(leaf.size()).toList();
        List<Long> ids = shown.stream().map(FileShare::file).toList();
        Map<Long, ReadFile> read = files.named(ids);
        Map<Long, Long> visits = shares.visits(ids);
        var reasons = files.refusedByReason(read.values());
        Map<Long, Long> imports = declared.imports(ids);
        return shown.stream()
                .filter(share -> read.containsKey(share.file()))
                .map(
                        share ->
                                FileShareLine.of(
                                        share.toldAs(told),
                                        read.get(share.file()),
                                        addressOf(share.file(), imports),
                                        visits.getOrDefault(share.file(), 0L),
                                        reasons.getOrDefault(share.file(), new TreeMap<>()),
                                        imports.containsKey(share.file()),
                                        figure,
                                        query.target()))
                .toList();
    }

    /** The page of a file, or of the import that brought it, for those who may read it. */
    private String addressOf(long file, Map<Long, Long> imports) {
        String page =
                imports.containsKey(file)
                        ? "/telephone/imports/" + imports.get(file)
                        : "/nuits/fichiers/" + file;
        return frame.mayOpen(page) ? request.getContextPath() + page : "";
    }

    private static void say(Filters.Problem problem) {
        String text = Texts.of(problem.key(), problem.arguments());
        FacesContext.getCurrentInstance()
                .addMessage(
                        problem.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Whether nobody has asked after any figure yet. */
    public boolean isUnasked() {
        return request.getParameter("indicateur") == null;
    }

    /** Whether the address can be answered. */
    public boolean isUnderstood() {
        return words != null;
    }

    // --- the form

    public List<Choice> getFigures() {
        List<Choice> choices = new ArrayList<>();
        if (query.figure().isEmpty()) {
            String asked = typed("indicateur").strip();
            choices.add(
                    asked.isEmpty()
                            ? new Choice("", Texts.of("switchboard.origin.choose"), true)
                            : new Choice(asked, asked, true));
        }
        for (CallFigure one : CallFigure.values()) {
            choices.add(
                    new Choice(
                            one.parameter(),
                            new Calculation(one, query.target(), Counts.NONE).name(),
                            query.figure().filter(one::equals).isPresent()));
        }
        return choices;
    }

    /** What the field shows: as typed while it is wrong, the day that it means otherwise. */
    public String getFromText() {
        return report.filters().period().map(p -> French.date(p.from())).orElse(typed("du"));
    }

    public String getToText() {
        return report.filters().period().map(p -> French.date(p.to())).orElse(typed("au"));
    }

    public List<Choice> getQueues() {
        return named("switchboard.days.allQueues", report.queues(), typed("file"));
    }

    public List<Choice> getSources() {
        return named("switchboard.days.allSources", report.sources(), typed("source"));
    }

    /** A name that is not known stays chosen, as it was typed. */
    private static List<Choice> named(String allKey, List<String> names, String asked) {
        return Stream.concat(
                        Stream.of(new Choice("", Texts.of(allKey, names.size()), asked.isEmpty())),
                        Stream.concat(names.stream(), Stream.of(asked))
                                .filter(name -> !name.isEmpty())
                                .distinct()
                                .map(name -> new Choice(name, name, name.equals(asked))))
                .toList();
    }

    public List<Choice> getHours() {
        List<Choice> choices = all("switchboard.origin.allDay", "heure", query.part().isPresent());
        for (Hours hours : Hours.choices()) {
            choices.add(
                    new Choice(
                            hours.parameter(),
                            hours.text(),
                            query.part().filter(hours.part()::equals).isPresent()));
        }
        return choices;
    }

    public List<Choice> getWeekdays() {
        List<Choice> choices =
                all("switchboard.origin.allWeek", "jour", query.weekday().isPresent());
        for (DayOfWeek day : DayOfWeek.values()) {
            choices.add(
                    new Choice(
                            Integer.toString(day.getValue()),
                            weekday(day),
                            query.weekday().filter(day::equals).isPresent()));
        }
        return choices;
    }

    /** All of them; then, while it is wrong, what was typed. */
    private List<Choice> all(String key, String field, boolean understood) {
        List<Choice> choices = new ArrayList<>();
        String asked = typed(field).strip();
        choices.add(new Choice("", Texts.of(key), asked.isEmpty()));
        if (!asked.isEmpty() && !understood) {
            choices.add(new Choice(asked, asked, true));
        }
        return choices;
    }

    private static String weekday(DayOfWeek day) {
        return French.weekdayName(LocalDate.EPOCH.with(TemporalAdjusters.next(day)));
    }

    public List<Choice> getTargets() {
        String asked = typed("cible").strip();
        List<Choice> choices = new ArrayList<>();
        if (!asked.isEmpty() && !asked.equals(Integer.toString(query.target()))) {
            choices.add(new Choice(asked, asked, true));
        }
        for (int step : Counter.WAIT_STEPS) {
            choices.add(
                    new Choice(
                            Integer.toString(step),
                            Texts.of("switchboard.origin.seconds", step),
                            choices.stream().noneMatch(Choice::chosen) && step == query.target()));
        }
        return choices;
    }

    /** The target counts for two figures; an address that asks another keeps it. */
    public boolean isOfATarget() {
        return query.figure().filter(CallFigure::isOfATarget).isPresent()
                || !typed("cible").isEmpty();
    }

    // --- the figure

    public String getName() {
        return words.name();
    }

    public String getPageTitle() {
        return isUnderstood()
                ? Texts.of("switchboard.origin.of", words.name())
                : Texts.of("switchboard.origin.title");
    }

    public String getDefinition() {
        return words.definition();
    }

    public String getCalculation() {
        return words.calculation();
    }

    /** TEL-103: which switchboards do not tell it, and of how many days; nothing otherwise. */
    public List<String> getSilences() {
        return SilenceWords.sentences(silences);
    }

    /** Why their files cannot. */
    public List<String> getSilenceReasons() {
        return SilenceWords.reasons(silences);
    }

    public String getSilenceHeading() {
        return Texts.of(
                words.isTold()
                        ? "switchboard.silence.heading.partly"
                        : "switchboard.silence.heading");
    }

    public List<Calculation.Term> getTerms() {
        return words.terms();
    }

    /** Of which calls it is, in one line. */
    public String getScope() {
        return query.inWords(report.inWords());
    }

    // --- its files

    public List<FileShareLine> getLines() {
        return lines;
    }

    public String getCaption() {
        return Texts.count(all.size(), "switchboard.origin.files.caption");
    }

    public String getNumeratorName() {
        return words.numeratorName();
    }

    public boolean isDivided() {
        return words.denominator().isPresent();
    }

    public String getDenominatorName() {
        return words.denominatorName();
    }

    public String getTotalNumerator() {
        return ofFiles.numeratorText();
    }

    public String getTotalDenominator() {
        return ofFiles.denominatorText();
    }

    /** TEL-41: that the files add up to the figure; it is looked at, not taken for granted. */
    public boolean isComplete() {
        return ofFiles.numerator() == words.numerator()
                && ofFiles.denominator().equals(words.denominator());
    }

    public String getCompleteText() {
        return isComplete()
                ? Texts.of("switchboard.origin.complete", ofFiles.calculation())
                : Texts.of(
                        "switchboard.origin.incomplete",
                        ofFiles.calculation(),
                        words.calculation());
    }

    public int getPage() {
        return leaf().number();
    }

    public int getLastPage() {
        return leaf().last();
    }

    private Leaf leaf() {
        return Leaf.of(request.getParameter("page"), all.size(), SHOWN);
    }

    // --- addresses

    /** Back to the calls of the same period. */
    public String getTelephone() {
        return filtered("/telephone").toString();
    }

    /** This view, without the page of the list. */
    public String getAddress() {
        return address().toString();
    }

    public String getPermalink() {
        return address().absolute(request);
    }

    /** The files, one by one, in a file of that kind. */
    public String getExportAddress() {
        return query.address(Address.of(request, PATH + ".csv")).toString();
    }

    private Address address() {
        return query.address(Address.of(request, PATH));
    }

    private Address filtered(String path) {
        ReportingPeriod period = report.filters().period().orElseThrow();
        return Address.of(request, path)
                .with("du", period.from())
                .with("au", period.to())
                .with("file", report.filters().queue())
                .with("source", report.filters().source());
    }

    private String typed(String parameter) {
        String text = request.getParameter(parameter);
        return text == null ? "" : text;
    }
}
