package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a version of a framework has an indicator reach, from a day on: QUA-2. */
@Entity
@Table(name = "quality_target")
public class IndicatorTarget extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private FrameworkVersion edition;

    @Column(name = "indicator_code")
    private String indicator;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "comparison")
    private TargetOperator operator;

    private BigDecimal threshold;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private TargetUnit unit;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected IndicatorTarget() {}

    IndicatorTarget(FrameworkVersion edition, FrameworkText.Aim said) {
        this.edition = edition;
        this.indicator = said.indicator();
        this.validFrom = said.validFrom();
        this.validUntil = said.validUntil().orElse(null);
        this.operator = said.operator();
        this.threshold = said.threshold();
        this.unit = said.unit();
        this.source = said.source();
        this.status = said.status();
    }

    FrameworkVersion edition() {
        return edition;
    }

    String indicator() {
        return indicator;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    TargetRow row() {
        return new TargetRow(
                id(),
                version(),
                indicator,
                edition.id(),
                edition.name(),
                validFrom,
                validUntil(),
                operator,
                threshold,
                unit,
                source,
                status);
    }
}
