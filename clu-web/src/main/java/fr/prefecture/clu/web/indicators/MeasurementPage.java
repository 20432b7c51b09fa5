package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorKind;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.indicators.MeasurementRow;
import fr.prefecture.clu.indicators.Measurements;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** The value of a month, as somebody types or corrects it. */
@Named
@RequestScoped
public class MeasurementPage {

    @Inject Indicators indicators;
    @Inject Measurements measurements;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<IndicatorSheet> sheet = Optional.empty();
    private Optional<MeasurementRow> corrected = Optional.empty();
    private int shown;
    private String month;
    private BigDecimal numerator;
    private BigDecimal denominator;
    private String proof;

    @PostConstruct
    void begin() {
        sheet =
                indicators
                        .sheet(request.getParameter("code"))
                        .filter(one -> one.kind() == IndicatorKind.MANUAL);
        corrected =
                sheet.flatMap(
                        one ->
                                Optional.ofNullable(request.getParameter("mois"))
                                        .flatMap(MonthText::read)
                                        .flatMap(m -> measurements.find(one.code(), m)));
        corrected.ifPresent(
                value -> {
                    shown = value.version();
                    month = MonthText.written(value.month());
                    numerator = value.numerator();
                    denominator = value.denominator().orElse(null);
                    proof = value.proof();
                });
    }

    /** What the address would correct must exist. */
    public void load() throws IOException {
        if (sheet.isEmpty() || request.getParameter("mois") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    public String getName() {
        return sheet.orElseThrow().latest().terms().name();
    }

    public String getTitle() {
        return corrected
                .map(value -> Texts.of("indicators.value.correct", getName(), value.month()))
                .orElseGet(() -> Texts.of("indicators.value.of", getName()));
    }

    public String getFormula() {
        return sheet.orElseThrow().latest().terms().formula();
    }

    public String getFrequencyHelp() {
        return Texts.of("indicators.value.month.help." + sheet.orElseThrow().frequency().name());
    }

    public boolean isCorrection() {
        return corrected.isPresent();
    }

    public boolean isOfCounts() {
        return sheet.orElseThrow().unit() == FigureUnit.COUNT;
    }

    public String getBackAddress() {
        return Address.of(request, SeriesReport.path(sheet.orElseThrow().code())).toString();
    }

    public String save() throws IOException {
        try {
            YearMonth told = told();
            String code = sheet.orElseThrow().code();
            if (corrected.isPresent()) {
                measurements.correct(
                        code, told, shown, numerator, Optional.ofNullable(denominator), proof);
            } else {
                measurements.enter(code, told, numerator, Optional.ofNullable(denominator), proof);
            }
            messages.tellNext(Texts.of("indicators.value.done", told));
            messages.leadTo(getBackAddress());
        } catch (RuleBroken refusal) {
            Refusals.say(request, refusal, field(refusal));
        }
        return null;
    }

    private YearMonth told() {
        return corrected
                .map(MeasurementRow::month)
                .or(() -> MonthText.read(month))
                .orElseThrow(() -> new RuleBroken("indicators.filter.month.unknown", month));
    }

    private Optional<String> field(RuleBroken refusal) {
        return Optional.ofNullable(
                switch (refusal.getMessage()) {
                    case "indicators.proof.length" -> "preuve";
                    case "indicators.value.above",
                            "indicators.value.negative",
                            "indicators.value.ofNothing",
                            "indicators.value.denominator.missing" ->
                            "numerateur";
                    case "indicators.value.future",
                            "indicators.value.twice",
                            "indicators.value.notDue",
                            "indicators.value.undefined",
                            "indicators.filter.month.unknown" ->
                            isCorrection() ? null : "mois-mesure";
                    default -> null;
                });
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public BigDecimal getNumerator() {
        return numerator;
    }

    public void setNumerator(BigDecimal numerator) {
        this.numerator = numerator;
    }

    public BigDecimal getDenominator() {
        return denominator;
    }

    public void setDenominator(BigDecimal denominator) {
        this.denominator = denominator;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
