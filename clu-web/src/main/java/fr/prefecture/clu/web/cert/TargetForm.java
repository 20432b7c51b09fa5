package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.DelayTarget;
import fr.prefecture.clu.cert.TargetTerms;
import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is typed of a target. */
public class TargetForm {

    private DelayTarget.Indicator indicator;
    private LocalDate from;
    private BigDecimal days;
    private String source;
    private boolean confirmed;

    /** What the target says is the draft of its correction. */
    void begin(DelayTarget target) {
        days = target.threshold();
        source = target.source();
        confirmed = target.isConfirmed();
    }

    TargetTerms terms() {
        return new TargetTerms(
                days,
                source == null ? "" : source,
                confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE);
    }

    public DelayTarget.Indicator getIndicator() {
        return indicator;
    }

    public void setIndicator(DelayTarget.Indicator indicator) {
        this.indicator = indicator;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public BigDecimal getDays() {
        return days;
    }

    public void setDays(BigDecimal days) {
        this.days = days;
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
