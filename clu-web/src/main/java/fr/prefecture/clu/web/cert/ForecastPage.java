package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Forecast;
import fr.prefecture.clu.cert.ForecastState;
import fr.prefecture.clu.cert.ForecastTerms;
import fr.prefecture.clu.cert.Forecasts;
import fr.prefecture.clu.cert.Territory;
import fr.prefecture.clu.cert.WorkWeek;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When the backlog of a territory comes down to a target, with so many people. */
@Named
@RequestScoped
public class ForecastPage {

    /** A territory that may be chosen. */
    public record Choice(String value, String text, boolean chosen) {}

    /** Terms that break no rule, to verify one number while the other is wrong. */
    private static final ForecastTerms ANY = new ForecastTerms(BigDecimal.ONE, 0);

    @Inject Forecasts forecasts;
    @Inject HttpServletRequest request;

    private String departement = "";
    private String people = "";
    private String target = "";
    private Optional<Territory> territory = Optional.empty();
    private Forecast forecast;
    private FanChart chart;

    /**
     * Without a question, the page asks one: the first territory of which enough is known, as it
     * works today. All that is wrong is said at once, each at its field.
     */
    public void load() {
        List<Territory> known = forecasts.territories();
        territory =
                departement.isBlank()
                        ? first(known)
                        : known.stream()
                                .filter(one -> one.code().equals(departement.strip()))
                                .findFirst();
        if (territory.isEmpty() && !departement.isBlank()) {
            say("dept", Texts.of("cert.forecast.territory.unknown", departement.strip()));
        }
        Optional<ForecastTerms> usual = territory.flatMap(one -> forecasts.usual(one.code()));
        ForecastTerms start = usual.orElse(ANY);
        Optional<BigDecimal> fullTime =
                number("etpt", people, start.fullTime(), 2)
                        .flatMap(one -> verified("etpt", one, ANY.target()))
                        .map(ForecastTerms::fullTime);
        Optional<Long> files =
                number("cible", target, BigDecimal.valueOf(start.target()), 0)
                        .flatMap(one -> verified("cible", ANY.fullTime(), one.longValue()))
                        .map(ForecastTerms::target);
        if (usual.isEmpty() || fullTime.isEmpty() || files.isEmpty()) {
            return;
        }
        people = French.shortest(fullTime.get());
        target = String.valueOf(files.get());
        forecast = forecasts.of(code(), new ForecastTerms(fullTime.get(), files.get()));
        chart = new FanChart(forecast);
    }

    /** Says at a field what its number breaks; the other number breaks nothing. */
    private static Optional<ForecastTerms> verified(String field, BigDecimal fullTime, long files) {
        try {
            return Optional.of(new ForecastTerms(fullTime, files));
        } catch (RuleBroken refusal) {
            say(field, Texts.of(refusal.getMessage(), refusal.arguments()));
            return Optional.empty();
        }
    }

    private Optional<Territory> first(List<Territory> known) {
        return known.stream()
                .filter(one -> forecasts.isForeseeable(one.code()))
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /** What is typed in the French way; the usual number when nothing is. */
    private static Optional<BigDecimal> number(
            String field, String typed, BigDecimal usual, int decimals) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return Optional.of(usual);
        }
        String wanted = decimals == 0 ? "-?\\d{1,9}" : "-?\\d{1,9}(\\.\\d{1,2})?";
        if (!plain.matches(wanted)) {
            say(field, Texts.of("cert.forecast.number." + field, typed.strip()));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    private static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private String code() {
        return territory.map(Territory::code).orElse("");
    }

    /** Whether there is a forecast to show. */
    public boolean isFilled() {
        return chart != null && forecast.state() != ForecastState.TOO_SHORT;
    }

    /** Whether a territory was understood of which too little is known. */
    public boolean isTooShort() {
        return territory.isPresent()
                && (forecast == null
                        ? forecasts.usual(code()).isEmpty()
                        : forecast.state() == ForecastState.TOO_SHORT);
    }

    public String getTooShortText() {
        return Texts.of(
                "cert.forecast.tooShort",
                name(),
                forecast == null ? 0 : forecast.history().size(),
                Forecast.FEWEST);
    }

    /** No territory is served: there is nobody to ask about. */
    public boolean isNobody() {
        return getTerritories().isEmpty();
    }

    public List<Choice> getTerritories() {
        return forecasts.territories().stream()
                .map(
                        one ->
                                new Choice(
                                        one.code(),
                                        Texts.of("cert.residence", one.name(), one.code()),
                                        one.code().equals(code())))
                .toList();
    }

    private String name() {
        return territory.map(one -> Texts.of("cert.residence", one.name(), one.code())).orElse("");
    }

    /** The answer in one sentence. */
    public String getSentence() {
        return ForecastWords.answer(forecast, name());
    }

    /** How many futures get there; nothing where the target is reached today. */
    public String getReaching() {
        return forecast.state() == ForecastState.REACHED ? "" : ForecastWords.reaching(forecast);
    }

    /** What lies around the date, or why there is none. */
    public String getRange() {
        return ForecastWords.range(forecast);
    }

    public String getBalance() {
        return ForecastWords.balance(forecast);
    }

    private ForecastTerms terms() {
        return forecast.terms();
    }

    public String getExportAddress() {
        return ForecastExports.address(request, territory.orElseThrow(), terms());
    }

    public String getExportText() {
        return Texts.of(
                "cert.forecast.export",
                French.size(ForecastExports.bytes(territory.orElseThrow(), forecast).length));
    }

    public FanChart getChart() {
        return chart;
    }

    public String getChartTitle() {
        return Texts.of("cert.forecast.chart.title", name(), terms().fullTime());
    }

    public String getReading() {
        int last = forecast.points().size() - 1;
        return Texts.of(
                "cert.forecast.chart.reading",
                forecast.backlog(),
                forecast.points().get(last).middle(),
                French.week(forecast.points().get(last).end()),
                forecast.points().get(last).low(),
                forecast.points().get(last).high());
    }

    /** « 52 semaines, du 1er juin 2020 au 30 mai 2021 » */
    public String getHistory() {
        List<WorkWeek> weeks = forecast.history();
        return Texts.of(
                "cert.forecast.history",
                Texts.count(weeks.size(), "cert.count.weeks"),
                weeks.get(0).monday(),
                lastDay());
    }

    public LocalDate lastDay() {
        return forecast.points().get(0).end();
    }

    public String getDate() {
        return Texts.of("cert.forecast.date", lastDay());
    }

    public String getFlows() {
        return Texts.of(
                "cert.forecast.flows",
                French.tenths(forecast.inflow()),
                French.tenths(forecast.outflow()),
                terms().fullTime());
    }

    public String getDraw() {
        return Texts.of(
                "cert.forecast.draw",
                Forecast.FUTURES,
                Forecast.BLOCK,
                String.valueOf(Forecast.SEED));
    }

    public String getHorizon() {
        return Texts.of("cert.forecast.horizon", Forecast.HORIZON);
    }

    // --- fields

    public String getDepartement() {
        return departement;
    }

    public void setDepartement(String departement) {
        this.departement = departement == null ? "" : departement;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people == null ? "" : people;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target == null ? "" : target;
    }
}
