package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.StoredCaveats;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** IND-55: a month that says something else since a recount. */
@Entity
@Table(name = "indicators_recounted_month")
public class RecountedMonth extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "recount_id")
    private Recount recount;

    @ManyToOne(optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @Column(name = "month_start")
    private LocalDate monthStart;

    @Column(name = "value_before")
    private BigDecimal valueBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict_before")
    private Verdict verdictBefore;

    @Column(name = "value_after")
    private BigDecimal valueAfter;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict_after")
    private Verdict verdictAfter;

    @Embedded private StoredCaveats caveats;

    protected RecountedMonth() {}

    private RecountedMonth(Recount recount, Indicator indicator, YearMonth month) {
        this.recount = recount;
        this.indicator = indicator;
        this.monthStart = month.atDay(1);
    }

    /** What a month says: a value, if it has one, and how it stands to its target. */
    private record Said(Optional<BigDecimal> value, Verdict verdict) {

        static final Said NOTHING = new Said(Optional.empty(), Verdict.UNAVAILABLE);

        static Said of(MeasurementRow row) {
            return new Said(row.value(), row.period().verdict());
        }

        /** As releases said it that judged the value which they had rounded to one decimal. */
        static Said rounded(MeasurementRow row) {
            Optional<BigDecimal> shown = row.period().aimingAt(Optional.empty()).value();
            return new Said(
                    shown,
                    new Figure(
                                    "",
                                    shown.orElse(null),
                                    null,
                                    FigureUnit.COUNT,
                                    row.target().orElse(null),
                                    null,
                                    "")
                            .verdict());
        }

        boolean isSaidBy(Said other) {
            return verdict == other.verdict
                    && value.map(BigDecimal::stripTrailingZeros)
                            .equals(other.value.map(BigDecimal::stripTrailingZeros));
        }
    }

    /**
     * Nothing where a month says what it said, or later data came meanwhile. What has one value a
     * quarter or a year is not told: its months are no longer judged at all.
     *
     * @param after nothing where nothing is known any more
     * @param why what limits the value now
     */
    static Optional<RecountedMonth> of(
            Recount recount,
            Indicator indicator,
            MeasurementRow before,
            Optional<MeasurementRow> after,
            FigureCaveats why) {
        Said was =
                before.caveats().equals(FigureCaveats.NONE)
                        ? Said.rounded(before)
                        : Said.of(before);
        Said is = after.map(Said::of).orElse(Said.NOTHING);
        boolean later =
                after.flatMap(MeasurementRow::dataDate)
                        .filter(day -> before.dataDate().filter(day::isAfter).isPresent())
                        .isPresent();
        if (indicator.frequency() != IndicatorFrequency.MONTHLY || later || was.isSaidBy(is)) {
            return Optional.empty();
        }
        RecountedMonth month = new RecountedMonth(recount, indicator, before.month());
        month.valueBefore = was.value.orElse(null);
        month.verdictBefore = was.verdict;
        month.valueAfter = is.value.orElse(null);
        month.verdictAfter = is.verdict;
        month.caveats = StoredCaveats.of(why);
        return Optional.of(month);
    }

    Recount recount() {
        return recount;
    }

    Indicator indicator() {
        return indicator;
    }

    LocalDate start() {
        return monthStart;
    }

    RecountedRow row(String name) {
        return new RecountedRow(
                indicator.code(),
                name,
                indicator.unit(),
                YearMonth.from(monthStart),
                Optional.ofNullable(valueBefore),
                verdictBefore,
                Optional.ofNullable(valueAfter),
                verdictAfter,
                caveats.caveats());
    }
}
