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

    static final int DECIMALS = 3;
    static final int LONGEST_SOURCE = 400;

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
        say(said);
    }

    /** What it says but for its indicator and first day, which stay. */
    final void say(FrameworkText.Aim said) {
        validUntil = said.validUntil().orElse(null);
        operator = said.operator();
        threshold = said.threshold();
        unit = said.unit();
        source = said.source();
        status = said.status();
    }

    /** QUA-3 */
    void giveWayOn(LocalDate day) {
        validUntil = day.minusDays(1);
    }

    void correct(String said, FigureTarget.Status now) {
        source = said;
        status = now;
    }

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    FrameworkText.Aim aim() {
        return new FrameworkText.Aim(
                indicator,
                operator,
                plain(threshold),
                unit,
                validFrom,
                validUntil(),
                source,
                status);
    }

    String written() {
        return edition.name()
                + " "
                + indicator
                + " "
                + validFrom
                + " - "
                + (validUntil == null ? "" : validUntil)
                + ": "
                + operator
                + " "
                + plain(threshold).toPlainString()
                + " "
                + unit
                + " "
                + status
                + " ("
                + source
                + ")";
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
                plain(threshold),
                unit,
                source,
                status);
    }
}
