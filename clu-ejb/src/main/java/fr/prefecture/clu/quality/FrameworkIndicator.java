package fr.prefecture.clu.quality;

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

/** A figure by which a version of a framework has its commitments measured. */
@Entity
@Table(name = "quality_indicator")
public class FrameworkIndicator extends Versioned {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private FrameworkVersion edition;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private TargetUnit unit;

    protected FrameworkIndicator() {}

    FrameworkIndicator(FrameworkVersion edition, FrameworkText.Measure said) {
        this.edition = edition;
        this.code = said.code();
        describe(said);
    }

    final void describe(FrameworkText.Measure said) {
        name = said.name();
        unit = said.unit();
    }

    String code() {
        return code;
    }

    FrameworkText.Measure text() {
        return new FrameworkText.Measure(code, name, unit);
    }

    FrameworkText.Aim aim(TargetTerms terms) {
        if (unit == TargetUnit.PERCENT && terms.threshold().compareTo(HUNDRED) > 0) {
            throw new RuleBroken("quality.target.percent", terms.threshold());
        }
        return new FrameworkText.Aim(
                code,
                terms.operator(),
                terms.threshold(),
                unit,
                terms.validFrom(),
                terms.validUntil(),
                terms.source(),
                terms.status());
    }

    IndicatorRow row() {
        return new IndicatorRow(edition.id(), code, name, unit);
    }
}
