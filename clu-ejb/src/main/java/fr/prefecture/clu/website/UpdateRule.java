package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is expected of a site from a day on, until another rule holds. */
@Entity
@Table(name = "website_rule")
public class UpdateRule extends Versioned {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_MINIMUM = 1000;
    private static final int LONGEST_SOURCE = 200;

    @ManyToOne(optional = false)
    @JoinColumn(name = "site_id")
    private Site site;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String weekdays;

    @Column(name = "holidays_expected")
    private boolean holidaysExpected;

    private int minimum;
    private BigDecimal target;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_status")
    private FigureTarget.Status status;

    @Column(name = "source_text")
    private String source;

    protected UpdateRule() {}

    /**
     * @throws RuleBroken when it makes no sense: no weekday, a minimum outside 1 to 1,000, a target
     *     outside 0 to 100, no source
     */
    UpdateRule(Site site, RuleTerms terms) {
        this.site = site;
        change(terms);
    }

    void change(RuleTerms terms) {
        if (terms.weekdays().isEmpty()) {
            throw new RuleBroken("website.rule.noWeekday");
        }
        if (terms.minimum() < 1 || terms.minimum() > MOST_MINIMUM) {
            throw new RuleBroken("website.rule.minimum", terms.minimum(), MOST_MINIMUM);
        }
        if (terms.target().signum() < 0 || terms.target().compareTo(HUNDRED) > 0) {
            throw new RuleBroken("website.rule.target", terms.target());
        }
        String why = terms.source().strip();
        if (why.isEmpty() || why.length() > LONGEST_SOURCE) {
            throw new RuleBroken("website.rule.source", LONGEST_SOURCE, why.length());
        }
        this.validFrom = terms.validFrom();
        this.weekdays =
                EnumSet.allOf(DayOfWeek.class).stream()
                        .map(day -> terms.weekdays().contains(day) ? "1" : "0")
                        .collect(Collectors.joining());
        this.holidaysExpected = terms.holidaysExpected();
        this.minimum = terms.minimum();
        this.target = terms.target();
        this.status = terms.status();
        this.source = why;
    }

    /**
     * WEB-1
     *
     * @param holiday the public holiday's name, if it is one
     * @param closing why the préfecture is closed, if it is
     */
    Judgement judge(LocalDate day, Optional<String> holiday, Optional<String> closing) {
        if (closing.isPresent()) {
            return new Judgement(false, DayReason.CLOSED, closing.get(), minimum);
        }
        if (holiday.isPresent() && !holidaysExpected) {
            return new Judgement(false, DayReason.HOLIDAY, holiday.get(), minimum);
        }
        boolean expected = weekdays().contains(day.getDayOfWeek());
        return new Judgement(expected, expected ? DayReason.RULE : DayReason.WEEKDAY, "", minimum);
    }

    Site site() {
        return site;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (weekdays.charAt(day.ordinal()) == '1') {
                days.add(day);
            }
        }
        return days;
    }

    public BigDecimal target() {
        return target;
    }

    RuleTerms terms() {
        return new RuleTerms(
                validFrom, weekdays(), holidaysExpected, minimum, target, status, source);
    }
}
