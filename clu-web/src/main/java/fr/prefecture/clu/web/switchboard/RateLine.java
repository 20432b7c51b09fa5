package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.switchboard.Funnel;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.Target;
import fr.prefecture.clu.switchboard.Target.Verdict;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the rates that are read together, with all that it takes to read it rightly. */
public record RateLine(
        String label, String definition, String calculation, Rate rate, Optional<Target> target) {

    /** TEL-14, TEL-15, TEL-16, in this order. */
    static List<RateLine> of(Funnel funnel, Map<Target.Indicator, Target> targets) {
        String answered = Texts.count(funnel.answered(), "switchboard.count.answered");
        String entered = Texts.count(funnel.entered(), "switchboard.count.entered");
        String received = Texts.count(funnel.received(), "switchboard.count.received");
        String abandoned = Texts.count(funnel.abandoned(), "switchboard.count.abandoned");
        return List.of(
                new RateLine(
                        Texts.of("switchboard.rate.answered"),
                        Texts.of("switchboard.rate.answered.definition"),
                        Texts.of("switchboard.rate.calculation", answered, entered),
                        funnel.answerRate(),
                        Optional.ofNullable(targets.get(Target.Indicator.ANSWER_RATE))),
                new RateLine(
                        Texts.of("switchboard.rate.answeredOfReceived"),
                        Texts.of("switchboard.rate.answeredOfReceived.definition"),
                        Texts.of("switchboard.rate.calculation", answered, received),
                        funnel.answerRateOfReceived(),
                        Optional.ofNullable(targets.get(Target.Indicator.ANSWER_RATE_OF_RECEIVED))),
                new RateLine(
                        Texts.of("switchboard.rate.abandoned"),
                        Texts.of("switchboard.rate.abandoned.definition"),
                        Texts.of("switchboard.rate.calculation", abandoned, entered),
                        funnel.abandonmentRate(),
                        Optional.ofNullable(targets.get(Target.Indicator.ABANDONMENT_RATE))));
    }

    /** With its unit; nothing when there is nothing to divide by. */
    public String value() {
        return rate.percent().map(French::percent).orElse("");
    }

    /** « objectif : ≥ 85 % (à valider) »; nothing where there is no target. */
    public String objective() {
        return target.map(RateLine::objective).orElse("");
    }

    /** Who set the target; nothing where there is none. */
    public String objectiveSource() {
        return target.map(
                        t ->
                                Texts.of(
                                        "switchboard.rate.objective.source",
                                        t.sourceText(),
                                        t.validFrom()))
                .orElse("");
    }

    public String stateKind() {
        return verdict().map(RateLine::kind).orElse("");
    }

    public String stateText() {
        return verdict().map(verdict -> Texts.of("Verdict." + verdict.name())).orElse("");
    }

    private Optional<Verdict> verdict() {
        return target.map(t -> t.judge(rate));
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case REACHED -> "succes";
            case WATCH -> "alerte";
            case MISSED -> "erreur";
            case NOT_AVAILABLE -> "indisponible";
        };
    }

    private static String objective(Target target) {
        return Texts.of(
                target.status() == FigureTarget.Status.CONFIRMED
                        ? "switchboard.rate.objective"
                        : "switchboard.rate.objective.toValidate",
                Texts.of("Operator." + target.operator().name()),
                target.threshold());
    }
}
