package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.util.Map;

/** The words of a framework's file. */
final class FrameworkWords {

    static final Map<String, TargetUnit> UNITS =
            Map.of(
                    "%", TargetUnit.PERCENT,
                    "secondes", TargetUnit.SECONDS,
                    "minutes", TargetUnit.MINUTES,
                    "sonneries", TargetUnit.RINGS,
                    "jours", TargetUnit.DAYS,
                    "jours ouvrés", TargetUnit.WORKING_DAYS,
                    "mois", TargetUnit.MONTHS,
                    "nombre", TargetUnit.COUNT);

    static final Map<String, TargetOperator> OPERATORS =
            Map.of("au moins", TargetOperator.AT_LEAST, "au plus", TargetOperator.AT_MOST);

    static final Map<String, FigureTarget.Status> STATUSES =
            Map.of(
                    "confirmé", FigureTarget.Status.CONFIRMED,
                    "à valider", FigureTarget.Status.TO_VALIDATE);

    private FrameworkWords() {}

    static String unit(TargetUnit unit) {
        return word(UNITS, unit);
    }

    static String operator(TargetOperator operator) {
        return word(OPERATORS, operator);
    }

    static String status(FigureTarget.Status status) {
        return word(STATUSES, status);
    }

    private static <T> String word(Map<String, T> words, T meant) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() == meant)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
