package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How long an answer may take, or a text is kept, from a day on. */
@Entity
@Table(name = "listening_limit")
public class ComplaintLimit extends Versioned {

    @Enumerated(EnumType.STRING)
    private LimitSubject subject;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private int amount;

    @Enumerated(EnumType.STRING)
    private LimitUnit unit;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected ComplaintLimit() {}

    ComplaintLimit(LimitSubject subject, LocalDate validFrom, LimitTerms terms) {
        this.subject = subject;
        this.validFrom = validFrom;
        correct(terms);
    }

    /**
     * ECO-85: an answer is due in days, a text is kept for months.
     *
     * @throws RuleBroken when it is the other way round
     */
    final void correct(LimitTerms terms) {
        if ((terms.unit() == LimitUnit.MONTHS) != (subject == LimitSubject.ERASURE)) {
            throw new RuleBroken("listening.limit.unit").at("unit");
        }
        amount = terms.amount();
        unit = terms.unit();
        source = terms.source();
        status = terms.status();
    }

    public LimitSubject subject() {
        return subject;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LimitTerms terms() {
        return new LimitTerms(amount, unit, source, status);
    }

    String written() {
        return subject + " " + validFrom + ": " + amount + " " + unit + " " + status + " (" + source
                + ")";
    }
}
