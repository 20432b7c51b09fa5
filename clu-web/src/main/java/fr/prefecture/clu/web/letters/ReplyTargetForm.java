package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.DayUnit;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.ReplyMeasure;
import fr.prefecture.clu.letters.ReplyTarget;
import fr.prefecture.clu.letters.ReplyTerms;
import fr.prefecture.clu.letters.ReplyTime;
import fr.prefecture.clu.shared.FigureTarget;
import java.time.LocalDate;

/** What is typed of a time limit. */
public class ReplyTargetForm {

    private InboundChannel channel;
    private ReplyMeasure measure;
    private LocalDate from;
    private Integer days;
    private DayUnit unit;
    private String source;
    private boolean confirmed;

    /** What the time limit says is the draft of its correction. */
    void begin(ReplyTarget target) {
        days = target.time().days();
        unit = target.time().unit();
        source = target.source();
        confirmed = target.isConfirmed();
    }

    ReplyTerms terms() {
        return new ReplyTerms(
                new ReplyTime(days, unit),
                source == null ? "" : source,
                confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE);
    }

    public InboundChannel getChannel() {
        return channel;
    }

    public void setChannel(InboundChannel channel) {
        this.channel = channel;
    }

    public ReplyMeasure getMeasure() {
        return measure;
    }

    public void setMeasure(ReplyMeasure measure) {
        this.measure = measure;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public DayUnit getUnit() {
        return unit;
    }

    public void setUnit(DayUnit unit) {
        this.unit = unit;
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
