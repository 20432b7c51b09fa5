package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A turn of the services that must give figures or proofs of a period, until a day that is said.
 */
@Entity
@Table(name = "indicators_round")
public class CollectionRound extends Versioned {

    static final int LONGEST_TITLE = 150;

    @Column(name = "entry_key")
    private String entry;

    private String title;

    @Embedded private LooseDate period;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected CollectionRound() {}

    /**
     * @param entry what tells one entry from another
     * @throws RuleBroken as {@link #describe}
     */
    CollectionRound(String entry, RoundTerms terms, String by, Instant at) {
        this.entry = entry;
        this.openedBy = by;
        this.openedAt = at;
        describe(terms);
    }

    /**
     * IND-26
     *
     * @throws RuleBroken when the title is missing or too long, the period is neither a month nor a
     *     quarter, or the closing date comes before it
     */
    final void describe(RoundTerms terms) {
        String named = terms.title().strip().replaceAll("\\s+", " ");
        if (named.isEmpty()) {
            throw new RuleBroken("indicators.round.title.missing");
        }
        if (named.length() > LONGEST_TITLE) {
            throw new RuleBroken("indicators.round.title.tooLong", LONGEST_TITLE, named.length());
        }
        if (terms.period().grain() != LooseDate.Grain.MONTH
                && terms.period().grain() != LooseDate.Grain.QUARTER) {
            throw new RuleBroken("indicators.round.period");
        }
        if (terms.closesOn().isBefore(terms.period().firstDay())) {
            throw new RuleBroken(
                    "indicators.round.closing", terms.closesOn(), terms.period().firstDay());
        }
        title = named;
        period = terms.period();
        closesOn = terms.closesOn();
    }

    /** The month or the quarter that follows. */
    static LooseDate next(LooseDate period) {
        YearMonth first = YearMonth.from(period.lastDay()).plusMonths(1);
        return period.grain() == LooseDate.Grain.MONTH
                ? LooseDate.month(first)
                : LooseDate.quarter(first.getYear(), (first.getMonthValue() + 2) / 3);
    }

    /** How many months further another period is. */
    long monthsTo(CollectionRound other) {
        return ChronoUnit.MONTHS.between(period.firstDay(), other.period.firstDay());
    }

    boolean holds(YearMonth month) {
        return !month.atDay(1).isBefore(period.firstDay())
                && !month.atEndOfMonth().isAfter(period.lastDay());
    }

    String title() {
        return title;
    }

    LooseDate period() {
        return period;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    String written() {
        return title + " · " + period + " · " + closesOn;
    }
}
