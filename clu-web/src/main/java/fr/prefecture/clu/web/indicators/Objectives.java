package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.quality.TargetOperator;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an indicator should reach in a month: what its feature aims at, and what the frameworks have
 * it reach.
 */
@RequestScoped
public class Objectives {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String NARROW = "\u202f";

    @Inject Targets targets;

    /**
     * A target as pages show it, with how a value stands to it.
     *
     * @param state whether somebody has checked it against its source
     */
    public record Objective(
            String text,
            String source,
            String stateKind,
            String state,
            String kind,
            String word,
            Verdict verdict) {}

    /** Those of the frameworks that hold at the end of a period. */
    List<Objective> ofFrameworks(String code, PeriodValue period) {
        return targets.on(code, period.to().atEndOfMonth()).stream()
                .map(target -> objective(target, period))
                .toList();
    }

    private static Objective objective(TargetRow target, PeriodValue period) {
        boolean comparable = target.unit().name().equals(period.unit().name());
        FigureTarget as =
                new FigureTarget(
                        target.operator() == TargetOperator.AT_LEAST,
                        target.threshold(),
                        BigDecimal.ZERO);
        Verdict verdict = comparable ? period.verdict(Optional.of(as)) : Verdict.UNJUDGED;
        return new Objective(
                comparable
                        ? IndicatorWords.objective(as, period.unit())
                        : Texts.of(
                                as.atLeast()
                                        ? "indicators.objective.atLeast"
                                        : "indicators.objective.atMost",
                                threshold(target)),
                Texts.of("indicators.objective.by", target.editionName(), target.source()),
                target.status() == FigureTarget.Status.CONFIRMED ? "succes" : "provisoire",
                Texts.of("indicators.target." + target.status().name()),
                VerdictWords.kind(verdict),
                comparable ? word(period, as, verdict) : Texts.of("indicators.objective.otherUnit"),
                verdict);
    }

    /** « 84,96 %, Non atteint » where the value as it stands elsewhere looks like this target. */
    private static String word(PeriodValue period, FigureTarget target, Verdict verdict) {
        return period.value(target)
                .filter(value -> value.compareTo(period.value().orElse(value)) != 0)
                .map(
                        value ->
                                Texts.of(
                                        "indicators.objective.near",
                                        IndicatorWords.exact(value, period.unit()),
                                        VerdictWords.word(verdict)))
                .orElseGet(() -> VerdictWords.word(verdict));
    }

    /** « 5 sonneries », in the unit of the framework. */
    private static String threshold(TargetRow target) {
        String[] words = Texts.of("quality.unit." + target.unit().name()).split("\\|", 2);
        String word = words[target.threshold().compareTo(TWO) < 0 ? 0 : 1];
        boolean apart = !word.isEmpty() && !word.startsWith(NARROW);
        return French.shortest(target.threshold()) + (apart ? "\u00a0" : "") + word;
    }

    /** By the feature's own target, else by the first of the frameworks that judges. */
    Verdict verdict(String code, PeriodValue period) {
        if (period.value().isEmpty()) {
            return Verdict.UNAVAILABLE;
        }
        return all(code, period).stream()
                .map(Objective::verdict)
                .filter(verdict -> verdict != Verdict.UNJUDGED)
                .findFirst()
                .orElse(Verdict.UNJUDGED);
    }

    /** IND-16: the feature's own first, then those of the frameworks. */
    List<Objective> all(String code, PeriodValue period) {
        return Stream.concat(
                        period.target().stream()
                                .map(
                                        target ->
                                                new Objective(
                                                        IndicatorWords.objective(
                                                                target, period.unit()),
                                                        Texts.of("indicators.objective.own"),
                                                        "",
                                                        "",
                                                        VerdictWords.kind(period.verdict()),
                                                        VerdictWords.word(period.verdict()),
                                                        period.verdict())),
                        ofFrameworks(code, period).stream())
                .toList();
    }
}
