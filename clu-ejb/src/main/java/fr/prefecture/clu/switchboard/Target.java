package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an indicator of the switchboard should reach from a day on, who says so, and whether that
 * was confirmed.
 */
@Entity
@Table(name = "switchboard_target")
public class Target extends Versioned {

    /** The indicators that may have a target. */
    public enum Indicator {
        ANSWER_RATE,
        ANSWER_RATE_OF_RECEIVED,
        ABANDONMENT_RATE
    }

    /** Which side of the threshold is the good one. */
    public enum Operator {
        /** At least. */
        GE,
        /** At most. */
        LE
    }

    /** TEL-19: within 5 points of the target, a value is to be watched. */
    private static final BigDecimal WATCHED = BigDecimal.valueOf(5);

    @Enumerated(EnumType.STRING)
    private Indicator indicator;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private Operator operator;

    private BigDecimal threshold;
    private String unit;

    @Column(name = "source_text")
    private String sourceText;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected Target() {}

    Target(
            Indicator indicator,
            LocalDate validFrom,
            Operator operator,
            BigDecimal threshold,
            String sourceText,
            FigureTarget.Status status) {
        this.indicator = indicator;
        this.validFrom = validFrom;
        this.operator = operator;
        this.threshold = threshold;
        this.unit = "PERCENT";
        this.sourceText = sourceText;
        this.status = status;
    }

    /** TEL-19 */
    public FigureTarget asFigureTarget() {
        return new FigureTarget(operator == Operator.GE, threshold, WATCHED);
    }

    public Indicator indicator() {
        return indicator;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Operator operator() {
        return operator;
    }

    public BigDecimal threshold() {
        return threshold;
    }

    public String unit() {
        return unit;
    }

    public String sourceText() {
        return sourceText;
    }

    public FigureTarget.Status status() {
        return status;
    }
}
