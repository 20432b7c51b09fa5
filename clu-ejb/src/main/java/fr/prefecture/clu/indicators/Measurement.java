package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.StoredCaveats;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/** The value of a month under the definition of that month. */
@Entity
@Table(name = "indicators_measurement")
public class Measurement extends Versioned {

    private static final int LONGEST_PROOF = 1000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @ManyToOne(optional = false)
    @JoinColumn(name = "definition_id")
    private IndicatorDefinition definition;

    @Column(name = "month_start")
    private LocalDate monthStart;

    private BigDecimal numerator;
    private BigDecimal denominator;

    @Column(name = "data_date")
    private LocalDate dataDate;

    private String author;
    private String proof;

    @Column(name = "computed_at")
    private Instant at;

    @Column(name = "target_at_least")
    private Boolean targetAtLeast;

    @Column(name = "target_threshold")
    private BigDecimal targetThreshold;

    @Column(name = "target_within")
    private BigDecimal targetWithin;

    @Embedded private StoredCaveats caveats = StoredCaveats.of(FigureCaveats.NONE);

    protected Measurement() {}

    private Measurement(IndicatorDefinition definition, YearMonth month) {
        this.indicator = definition.indicator();
        this.definition = definition;
        this.monthStart = month.atDay(1);
    }

    /** IND-12: as a feature says it. */
    static Measurement computed(
            IndicatorDefinition definition, YearMonth month, Figure figure, Instant at) {
        Measurement value = new Measurement(definition, month);
        value.proof = "";
        value.author = Changes.SYSTEM;
        value.compute(definition, figure, at);
        return value;
    }

    /** IND-6, IND-7: as somebody types it. */
    static Measurement typed(IndicatorDefinition definition, YearMonth month, Typed typed) {
        Measurement value = new Measurement(definition, month);
        value.correct(typed);
        return value;
    }

    /**
     * What somebody types of a month.
     *
     * @param proof where it can be read
     */
    record Typed(
            BigDecimal numerator,
            Optional<BigDecimal> denominator,
            String proof,
            String author,
            Instant at) {}

    /** IND-5 */
    void correct(Typed typed) {
        indicator.mustFit(typed.numerator(), typed.denominator());
        String text = typed.proof().strip();
        if (text.isEmpty() || text.length() > LONGEST_PROOF) {
            throw new RuleBroken("indicators.proof.length", LONGEST_PROOF, text.length());
        }
        numerator = typed.numerator();
        denominator = typed.denominator().orElse(null);
        dataDate = typed.at().atZone(Settings.zone()).toLocalDate();
        proof = text;
        author = typed.author();
        at = typed.at();
        caveats = StoredCaveats.of(FigureCaveats.ofCases(definition.fewest()));
    }

    /**
     * IND-12: when it is not the same as before.
     *
     * @return whether it was not
     */
    final boolean compute(IndicatorDefinition in, Figure figure, Instant now) {
        FigureTarget target = figure.target();
        boolean same =
                numerator != null
                        && definition.edition() == in.edition()
                        && same(numerator, figure.numerator())
                        && same(denominator, figure.denominator())
                        && Objects.equals(dataDate, figure.dataDate())
                        && caveats.caveats().equals(figure.caveats())
                        && target().equals(Optional.ofNullable(target).map(Measurement::plain));
        if (same) {
            return false;
        }
        definition = in;
        numerator = plain(figure.numerator());
        denominator = figure.denominator() == null ? null : plain(figure.denominator());
        dataDate = figure.dataDate();
        targetAtLeast = target == null ? null : target.atLeast();
        targetThreshold = target == null ? null : target.threshold();
        targetWithin = target == null ? null : target.watchedWithin();
        caveats = StoredCaveats.of(figure.caveats());
        at = now;
        return true;
    }

    /** IND-4: what a feature counts is under the definition of its month. */
    void fallUnder(IndicatorDefinition next) {
        definition = next;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static FigureTarget plain(FigureTarget target) {
        return new FigureTarget(
                target.atLeast(), plain(target.threshold()), plain(target.watchedWithin()));
    }

    /** The same number, written in one way only. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Optional<FigureTarget> target() {
        return targetAtLeast == null
                ? Optional.empty()
                : Optional.of(
                        plain(new FigureTarget(targetAtLeast, targetThreshold, targetWithin)));
    }

    Indicator indicator() {
        return indicator;
    }

    MeasurementRow row() {
        return new MeasurementRow(
                id(),
                version(),
                YearMonth.from(monthStart),
                definition.edition(),
                plain(numerator),
                Optional.ofNullable(denominator).map(Measurement::plain),
                indicator.unit(),
                Optional.ofNullable(dataDate),
                author,
                proof,
                at,
                target(),
                caveats.caveats());
    }

    /** Of what it is the value, for the history. */
    String key() {
        return key(indicator.code(), YearMonth.from(monthStart));
    }

    static String key(String code, YearMonth month) {
        return code + " " + month;
    }

    String written() {
        return plain(numerator).toPlainString()
                + (denominator == null ? "" : " / " + plain(denominator).toPlainString())
                + " ("
                + definition.edition()
                + ")"
                + caveats.caveats().written()
                + (proof.isEmpty() ? "" : " " + proof);
    }
}
