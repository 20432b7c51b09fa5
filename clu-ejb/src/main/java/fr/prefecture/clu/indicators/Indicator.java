package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is measured month after month, whoever says its values. */
@Entity
@Table(name = "indicators_indicator")
public class Indicator extends Versioned {

    private static final Pattern CODE =
            Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9][A-Za-z0-9-]*)+");

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_OWNER = 120;

    private String code;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private FigureUnit unit;

    @Enumerated(EnumType.STRING)
    private IndicatorFrequency frequency;

    private String owner;

    protected Indicator() {}

    /**
     * IND-1
     *
     * @throws RuleBroken when the code is none, or the owner is not named
     */
    Indicator(
            String code,
            IndicatorKind kind,
            FigureUnit unit,
            IndicatorFrequency frequency,
            String owner) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new RuleBroken("indicators.code.malformed", code, LONGEST_CODE);
        }
        this.code = code;
        this.kind = kind;
        this.unit = unit;
        this.frequency = frequency;
        entrust(owner);
    }

    /** Makes another service answer for it. */
    void entrust(String service) {
        String name = service.strip();
        if (name.isEmpty() || name.length() > LONGEST_OWNER) {
            throw new RuleBroken("indicators.owner.length", LONGEST_OWNER, name.length());
        }
        owner = name;
    }

    public String code() {
        return code;
    }

    public IndicatorKind kind() {
        return kind;
    }

    public FigureUnit unit() {
        return unit;
    }

    public IndicatorFrequency frequency() {
        return frequency;
    }

    public String owner() {
        return owner;
    }

    /**
     * IND-7: that these numbers can be a value of it.
     *
     * @throws RuleBroken when they cannot
     */
    void mustFit(BigDecimal numerator, Optional<BigDecimal> denominator) {
        boolean signed = unit == FigureUnit.POINTS;
        if (numerator.signum() < 0 && !signed
                || denominator.filter(d -> d.signum() < 0).isPresent()) {
            throw new RuleBroken(
                    "indicators.value.negative",
                    denominator.filter(d -> d.signum() < 0).orElse(numerator));
        }
        if (unit == FigureUnit.COUNT) {
            if (denominator.isPresent()) {
                throw new RuleBroken("indicators.value.denominator.needless");
            }
            return;
        }
        BigDecimal of =
                denominator.orElseThrow(
                        () -> new RuleBroken("indicators.value.denominator.missing"));
        if ((unit == FigureUnit.PERCENT || signed) && numerator.abs().compareTo(of) > 0) {
            throw new RuleBroken("indicators.value.above", numerator, of);
        }
        if (of.signum() == 0 && numerator.signum() != 0) {
            throw new RuleBroken("indicators.value.ofNothing", numerator);
        }
    }

    String written() {
        return code + " " + kind + " " + unit + " " + frequency + " (" + owner + ")";
    }
}
