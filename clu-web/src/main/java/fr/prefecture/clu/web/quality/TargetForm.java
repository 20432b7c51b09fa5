package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TargetOperator;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.TargetTerms;
import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed of a target. */
public class TargetForm {

    private TargetOperator operator = TargetOperator.AT_LEAST;
    private BigDecimal threshold;
    private LocalDate from;
    private LocalDate until;
    private String source;
    private boolean confirmed;

    /** What holds is the draft of what follows. */
    void begin(TargetRow row) {
        operator = row.operator();
        threshold = row.threshold();
        source = row.source();
        confirmed = row.status() == FigureTarget.Status.CONFIRMED;
    }

    TargetTerms terms() {
        return new TargetTerms(
                operator, threshold, from, Optional.ofNullable(until), typedSource(), status());
    }

    String typedSource() {
        return source == null ? "" : source;
    }

    FigureTarget.Status status() {
        return confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE;
    }

    public TargetOperator getOperator() {
        return operator;
    }

    public void setOperator(TargetOperator operator) {
        this.operator = operator;
    }

    public BigDecimal getThreshold() {
        return threshold;
    }

    public void setThreshold(BigDecimal threshold) {
        this.threshold = threshold;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
