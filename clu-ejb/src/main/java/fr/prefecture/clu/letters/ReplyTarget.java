package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How long a reply may take on a channel, from a day on; who says so. */
@Entity
@Table(name = "letters_target")
public class ReplyTarget extends Versioned {

    @Enumerated(EnumType.STRING)
    private InboundChannel channel;

    @Enumerated(EnumType.STRING)
    private ReplyMeasure measure;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private int days;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_unit")
    private DayUnit unit;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected ReplyTarget() {}

    ReplyTarget(
            InboundChannel channel, ReplyMeasure measure, LocalDate validFrom, ReplyTerms terms) {
        this.channel = channel;
        this.measure = measure;
        this.validFrom = validFrom;
        correct(terms);
    }

    /** What was said wrongly, or is confirmed now; its first day stays. */
    void correct(ReplyTerms terms) {
        days = terms.time().days();
        unit = terms.time().unit();
        source = terms.source();
        status = terms.status();
    }

    public InboundChannel channel() {
        return channel;
    }

    public ReplyMeasure measure() {
        return measure;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public ReplyTime time() {
        return new ReplyTime(days, unit);
    }

    public String source() {
        return source;
    }

    public boolean isConfirmed() {
        return status == FigureTarget.Status.CONFIRMED;
    }

    boolean isOf(InboundChannel asked, ReplyMeasure of) {
        return channel == asked && measure == of;
    }

    String written() {
        return channel
                + " "
                + measure
                + " "
                + validFrom
                + ": "
                + time().written()
                + " "
                + status
                + " ("
                + source
                + ")";
    }
}
