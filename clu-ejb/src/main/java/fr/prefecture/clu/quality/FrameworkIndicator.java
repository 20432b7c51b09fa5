package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A figure by which a version of a framework has its commitments measured. */
@Entity
@Table(name = "quality_indicator")
public class FrameworkIndicator extends Versioned {

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

    FrameworkVersion edition() {
        return edition;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    TargetUnit unit() {
        return unit;
    }
}
