package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorRow;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.indicators.MeasurementRow;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators that an address asks for: the page shows them, the file hands them out. */
@RequestScoped
public class IndicatorsReport {

    static final String PATH = "/indicateurs";

    /** As the address names them. */
    private static final Map<String, Verdict> STATES = states();

    @Inject Indicators indicators;
    @Inject Objectives objectives;
    @Inject HttpServletRequest request;

    private List<Line> all;

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** An indicator as the list shows it. */
    public record Line(
            String code,
            String address,
            String name,
            String value,
            String cases,
            String remark,
            String missing,
            String month,
            String objective,
            String kind,
            String word,
            String trend,
            String owner,
            String dataDate,
            Verdict verdict) {

        /** « n = 1 472 » */
        public String casesText() {
            return Texts.of("indicators.cases", cases);
        }
    }

    private static Map<String, Verdict> states() {
        Map<String, Verdict> states = new LinkedHashMap<>();
        states.put("atteint", Verdict.REACHED);
        states.put("a-surveiller", Verdict.WATCHED);
        states.put("non-atteint", Verdict.MISSED);
        states.put("non-juge", Verdict.UNDECIDED);
        states.put("sans-objectif", Verdict.UNJUDGED);
        states.put("non-disponible", Verdict.UNAVAILABLE);
        return states;
    }

    /** What is wrong with the filters is said at its field. */
    void complain() {
        owner().filter(name -> !owners().contains(name))
                .ifPresent(name -> say("responsable", "indicators.filter.owner.unknown", name));
        typed("etat")
                .filter(name -> !STATES.containsKey(name))
                .ifPresent(name -> say("etat", "indicators.filter.state.unknown", name));
    }

    private static void say(String field, String key, String word) {
        String text = Texts.of(key, word);
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> owner() {
        return typed("responsable");
    }

    private Optional<Verdict> state() {
        return typed("etat").map(STATES::get);
    }

    boolean isFiltered() {
        return owner().isPresent() || typed("etat").isPresent();
    }

    private List<String> owners() {
        return all().stream().map(Line::owner).distinct().toList();
    }

    List<Choice> ownerChoices() {
        return owners().stream()
                .map(name -> new Choice(name, name, owner().filter(name::equals).isPresent()))
                .toList();
    }

    List<Choice> stateChoices() {
        return STATES.entrySet().stream()
                .map(
                        entry ->
                                new Choice(
                                        entry.getKey(),
                                        VerdictWords.word(entry.getValue()),
                                        typed("etat").filter(entry.getKey()::equals).isPresent()))
                .toList();
    }

    List<Line> all() {
        if (all == null) {
            all = indicators.all().stream().map(this::line).toList();
        }
        return all;
    }

    List<Line> lines() {
        return all().stream()
                .filter(line -> owner().map(line.owner()::equals).orElse(true))
                .filter(line -> state().map(state -> line.verdict() == state).orElse(true))
                .toList();
    }

    private Line line(IndicatorRow row) {
        Optional<Objectives.Objective> objective =
                row.period()
                        .flatMap(
                                period ->
                                        objectives.all(row.code(), period).stream()
                                                .filter(one -> one.verdict() != Verdict.UNJUDGED)
                                                .findFirst());
        Verdict verdict =
                row.period()
                        .map(period -> objectives.verdict(row.code(), period))
                        .orElse(Verdict.UNAVAILABLE);
        return new Line(
                row.code(),
                Address.of(request, SeriesReport.path(row.code())).toString(),
                row.name(),
                row.period().map(IndicatorWords::value).orElse(""),
                row.period().map(IndicatorWords::cases).orElse(""),
                row.period().map(IndicatorWords::remark).orElse(""),
                Texts.of(
                        row.last().isPresent() ? "shared.number.nothing" : "shared.number.missing"),
                row.last().map(value -> French.month(value.month())).orElse(""),
                objective.map(Objectives.Objective::text).orElse(""),
                VerdictWords.kind(verdict),
                VerdictWords.word(verdict),
                IndicatorWords.trend(row),
                row.owner(),
                row.last().flatMap(MeasurementRow::dataDate).map(French::date).orElse(""),
                verdict);
    }

    /** The address of a page or file about the same indicators. */
    Address address(String path) {
        return Address.of(request, path).with("responsable", owner()).with("etat", typed("etat"));
    }

    /** The filters in words, for the export's first line and for the printed page. */
    String inWords() {
        return Texts.of(
                "indicators.filters",
                owner().orElseGet(() -> Texts.of("indicators.filters.allOwners")),
                state().map(VerdictWords::word)
                        .orElseGet(() -> Texts.of("indicators.filters.allStates")));
    }
}
