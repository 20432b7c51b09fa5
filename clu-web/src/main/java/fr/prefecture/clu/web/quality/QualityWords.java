package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TargetOperator;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.TargetUnit;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** How what frameworks ask is said. */
final class QualityWords {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Before a per cent sign, also where it stands alone. */
    private static final String NARROW = "\u202f";

    private QualityWords() {}

    /** « À valider » */
    static String status(FigureTarget.Status status) {
        return Texts.of("quality.status." + status.name());
    }

    static String kind(FigureTarget.Status status) {
        return status == FigureTarget.Status.CONFIRMED ? "succes" : "provisoire";
    }

    /** « au moins 85 % » */
    static String target(TargetRow row) {
        return Texts.of("quality.operator." + row.operator().name())
                + ' '
                + threshold(row.threshold(), row.unit());
    }

    static String operator(TargetOperator operator) {
        return Texts.of("quality.operator." + operator.name());
    }

    /** « 5 sonneries » */
    private static String threshold(BigDecimal threshold, TargetUnit unit) {
        String word = unit(unit, threshold.compareTo(TWO) < 0);
        return French.shortest(threshold)
                + (word.isEmpty() ? "" : (unit == TargetUnit.PERCENT ? '\u202f' : '\u00a0') + word);
    }

    static String unit(TargetUnit unit, boolean one) {
        String[] words = Texts.of("quality.unit." + unit.name()).split("\\|", 2);
        return (one ? words[0] : words[words.length - 1]).replace(NARROW, "");
    }

    /** « du 04/02/2019 au 31/12/2021 », « depuis le 04/02/2019 » */
    static String period(LocalDate from, Optional<LocalDate> until) {
        return until.map(
                        last ->
                                Texts.of(
                                        "quality.period.closed",
                                        French.date(from),
                                        French.date(last)))
                .orElseGet(() -> Texts.of("quality.period.open", French.date(from)));
    }
}
