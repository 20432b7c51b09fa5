package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a delay should not exceed, or what people are told, from a day on; who says so. */
@Entity
@Table(name = "cert_target")
public class DelayTarget extends Versioned {

    /** What the days are of. */
    public enum Indicator {
        /** The mean examination time that is aimed at. */
        EXAMINATION,
        /** The time that people are told. */
        ANNOUNCED
    }

    /** CERT-19: within two days of the target, a delay is to be watched. */
    private static final BigDecimal WATCHED = BigDecimal.valueOf(2);

    @Enumerated(EnumType.STRING)
    private Indicator indicator;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private BigDecimal threshold;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected DelayTarget() {}

    DelayTarget(Indicator indicator, LocalDate validFrom, TargetTerms terms) {
        this.indicator = indicator;
        this.validFrom = validFrom;
        correct(terms);
    }

    /** What was said wrongly, or is confirmed now; its first day stays. */
    void correct(TargetTerms terms) {
        threshold = terms.threshold();
        source = terms.source();
        status = terms.status();
    }

    /** CERT-19 */
    public FigureTarget asFigureTarget() {
        return new FigureTarget(false, threshold, WATCHED);
    }

    public Indicator indicator() {
        return indicator;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** In calendar days. */
    public BigDecimal threshold() {
        return threshold;
    }

    public String source() {
        return source;
    }

    public FigureTarget.Status status() {
        return status;
    }

    public boolean isConfirmed() {
        return status == FigureTarget.Status.CONFIRMED;
    }

    String written() {
        return indicator
                + " "
                + validFrom
                + ": "
                + threshold.stripTrailingZeros().toPlainString()
                + " "
                + status
                + " ("
                + source
                + ")";
    }
}
