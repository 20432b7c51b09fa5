package fr.prefecture.clu.web.home;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What calls for attention this morning, and the figures of a month. */
@Named
@RequestScoped
public class HomePage {

    private static final int MONTHS_OFFERED = 13;
    private static final int MOST_LATE = 5;
    private static final Set<Verdict> JUDGED =
            Set.of(Verdict.REACHED, Verdict.WATCHED, Verdict.MISSED);

    @Inject @Any Instance<FigureSource> figureSources;
    @Inject @Any Instance<AlertSource> alertSources;
    @Inject @Any Instance<LateSource> lateSources;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private String mois;
    YearMonth month;
    private YearMonth latest;
    List<Figure> figures = List.of();
    private List<AlertLine> alerts = List.of();
    private List<LateLine> late = List.of();

    /** A line of the list of alerts. */
    public record AlertLine(String kind, String word, String text, String page) {}

    /** A line of the list of what is late. */
    public record LateLine(String text, String page, String said) {}

    /** A figure as its tile shows it; no value when none is known. */
    public record Tile(
            String name,
            String page,
            String value,
            String unit,
            String objective,
            String kind,
            String word,
            String dataDate) {}

    /** An entry of the list of months. */
    public record Choice(String value, String label, boolean chosen) {}

    public void load() {
        alerts =
                alertSources.stream()
                        .flatMap(source -> source.alerts().stream())
                        .filter(alert -> alert.roles().stream().anyMatch(request::isUserInRole))
                        .sorted(Comparator.comparing(Alert::level))
                        .map(HomePage::line)
                        .toList();
        late =
                readable(lateSources).stream()
                        .flatMap(source -> source.late(MOST_LATE).stream())
                        .sorted(Comparator.comparing(LateItem::due))
                        .limit(MOST_LATE)
                        .map(item -> line(item, LocalDate.now(clock)))
                        .toList();
        latest = YearMonth.now(clock);
        month = latest;
        if (isFiguresForMe()) {
            List<FigureSource> sources = readable(figureSources);
            List<LocalDate> lastDays =
                    sources.stream().map(FigureSource::lastDay).flatMap(Optional::stream).toList();
            latest = latest(lastDays, latest);
            month = asked().orElse(latest);
            if (!lastDays.isEmpty()) {
                figures =
                        sources.stream().flatMap(source -> source.figures(month).stream()).toList();
            }
        }
    }

    /** The month of the last data, so that the page never opens on an empty one without need. */
    static YearMonth latest(List<LocalDate> lastDays, YearMonth now) {
        return lastDays.stream().map(YearMonth::from).max(Comparator.naturalOrder()).orElse(now);
    }

    private Optional<YearMonth> asked() {
        if (mois == null || mois.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(mois));
        } catch (DateTimeException e) {
            String sentence = Texts.of("home.month.unknown", mois);
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "mois",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return Optional.empty();
        }
    }

    private <T> List<T> readable(Instance<T> sources) {
        List<T> readable = new ArrayList<>();
        for (Instance.Handle<T> source : sources.handles()) {
            if (mayRead(source.getBean().getBeanClass())) {
                readable.add(source.get());
            }
        }
        return readable;
    }

    /** The guard of a source says who may read it: better asked than knocked at. */
    private boolean mayRead(Class<?> source) {
        RolesAllowed readers = source.getAnnotation(RolesAllowed.class);
        return readers == null || Arrays.stream(readers.value()).anyMatch(request::isUserInRole);
    }

    private static AlertLine line(Alert alert) {
        return new AlertLine(
                kind(alert.level()),
                Texts.of("AlertLevel." + alert.level()),
                Texts.of(alert.messageKey(), alert.arguments()),
                alert.page());
    }

    static LateLine line(LateItem item, LocalDate today) {
        return new LateLine(
                item.text(),
                item.page(),
                Texts.of(
                        "home.late.said",
                        item.responsible().isEmpty()
                                ? Texts.of("home.late.nobody")
                                : item.responsible(),
                        French.looseInTable(item.due()),
                        French.away(today, item.due().lastDay())));
    }

    private static String kind(AlertLevel level) {
        return switch (level) {
            case ERROR -> "erreur";
            case WARNING -> "alerte";
            case INFORMATION -> "info";
        };
    }

    /** Figures are for the services; an administrator has none. */
    public boolean isFiguresForMe() {
        return Roles.GRANTABLE.stream()
                .filter(role -> !role.equals(Roles.ADMINISTRATOR))
                .anyMatch(request::isUserInRole);
    }

    public List<AlertLine> getAlerts() {
        return alerts;
    }

    public List<LateLine> getLate() {
        return late;
    }

    public List<Tile> getTiles() {
        return figures.stream().map(HomePage::tile).toList();
    }

    static Tile tile(Figure figure) {
        Verdict verdict = figure.verdict();
        return new Tile(
                Texts.of(figure.code()),
                figure.page(),
                figure.value().map(value -> number(value, figure.unit())).orElse(""),
                figure.unit() == FigureUnit.DAYS ? Texts.of("home.figures.days") : "",
                figure.target() == null ? "" : objective(figure.target(), figure.unit()),
                kind(verdict),
                Texts.of("Verdict." + verdict),
                figure.dataDate() == null
                        ? Texts.of("home.figures.dataDate.none")
                        : Texts.of("home.figures.dataDate", figure.dataDate()));
    }

    private static String objective(FigureTarget target, FigureUnit unit) {
        return Texts.of(
                target.atLeast()
                        ? "home.figures.objective.atLeast"
                        : "home.figures.objective.atMost",
                threshold(target.threshold(), unit));
    }

    private static String number(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case PERCENT -> French.percent(value);
            case SECONDS -> French.duration(value);
            case COUNT, DAYS, POINTS -> French.shortest(value);
        };
    }

    private static String threshold(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case PERCENT -> French.shortest(value) + "\u202f%";
            case SECONDS -> French.duration(value);
            case COUNT, POINTS -> French.shortest(value);
            case DAYS -> French.shortest(value) + '\u00a0' + Texts.of("home.figures.days");
        };
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case REACHED -> "succes";
            case WATCHED -> "alerte";
            case MISSED -> "erreur";
            case UNAVAILABLE -> "indisponible";
            case UNJUDGED -> "info";
        };
    }

    /** « Mai 2021 : 3 indicateurs sur 5 atteignent leur objectif. » */
    public String getSentence() {
        long judged = figures.stream().filter(figure -> JUDGED.contains(figure.verdict())).count();
        long reached = having(Verdict.REACHED).size();
        String key = judged == 0 ? "none" : reached == 0 ? "zero" : reached == 1 ? "one" : "many";
        return Texts.of("home.sentence." + key, getMonthText(), reached, judged);
    }

    /** « À surveiller : taux de décroché. » */
    public List<String> getRemarks() {
        List<String> remarks = new ArrayList<>();
        remark(Verdict.WATCHED, "home.sentence.watched", remarks);
        remark(Verdict.MISSED, "home.sentence.missed", remarks);
        return remarks;
    }

    private void remark(Verdict verdict, String key, List<String> remarks) {
        List<String> names = having(verdict);
        if (!names.isEmpty()) {
            remarks.add(Texts.of(key, String.join(", ", names)));
        }
    }

    private List<String> having(Verdict verdict) {
        return figures.stream()
                .filter(figure -> figure.verdict() == verdict)
                .map(figure -> Texts.of(figure.code()))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.FRANCE) + name.substring(1))
                .collect(Collectors.toList());
    }

    public String getMonthText() {
        return French.capital(French.month(month));
    }

    public String getEdited() {
        return Texts.of("home.edited", French.weekday(LocalDate.now(clock)));
    }

    public List<Choice> getMonths() {
        List<YearMonth> offered =
                new ArrayList<>(
                        IntStream.range(0, MONTHS_OFFERED).mapToObj(latest::minusMonths).toList());
        if (!offered.contains(month)) {
            offered.add(month);
        }
        return offered.stream()
                .map(each -> new Choice(each.toString(), French.month(each), each.equals(month)))
                .toList();
    }

    public String getMois() {
        return mois;
    }

    public void setMois(String mois) {
        this.mois = mois;
    }
}
