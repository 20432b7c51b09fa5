package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/** What an indicator means from a month on, until another definition of it begins. */
@Entity
@Table(name = "indicators_definition")
public class IndicatorDefinition extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    private int edition;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String name;
    private String meaning;
    private String formula;

    @Column(name = "source_text")
    private String source;

    private int fewest;

    protected IndicatorDefinition() {}

    IndicatorDefinition(Indicator indicator, int edition, YearMonth from, IndicatorTerms terms) {
        this.indicator = indicator;
        this.edition = edition;
        this.validFrom = from.atDay(1);
        this.name = terms.name();
        this.meaning = terms.definition();
        this.formula = terms.formula();
        this.source = terms.source();
        this.fewest = terms.fewest();
    }

    /** IND-4: the one that follows it. */
    IndicatorDefinition followedBy(YearMonth from, IndicatorTerms terms) {
        if (!from.isAfter(from())) {
            throw new RuleBroken("indicators.definition.notAfter", from, from());
        }
        return new IndicatorDefinition(indicator, edition + 1, from, terms);
    }

    Indicator indicator() {
        return indicator;
    }

    int edition() {
        return edition;
    }

    YearMonth from() {
        return YearMonth.from(validFrom);
    }

    DefinitionRow row() {
        return new DefinitionRow(
                edition, from(), new IndicatorTerms(name, meaning, formula, source, fewest));
    }

    /** IND-54 */
    int fewest() {
        return fewest;
    }

    String written() {
        return edition + " " + from() + " " + row().terms().written();
    }
}
