package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.switchboard.Target;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the rates that are read together, with all that it takes to read it rightly.
 *
 * @param recorded how much of it the files could tell; a rate of a part is none (TEL-105)
 * @param caveats TEL-118: of how many worked days it is, and under how many calls it says nothing
 * @param address where it is explained
 */
public record RateLine(
        String label,
        String definition,
        String calculation,
        Rate rate,
        Recorded recorded,
        Optional<Target> target,
        FigureCaveats caveats,
        String address) {

    private static final Rate NOTHING = new Rate(0, 0);

    /** TEL-14, TEL-15, TEL-16, in this order. */
    static List<RateLine> of(
            Counts counts,
            FigureCoverage coverage,
            Map<Target.Indicator, Target> targets,
            FigureAddress origin) {
        FigureCaveats caveats = FigureCaveats.OF_CASES.covered(coverage);
        String answered =
                FigureWords.counted(CallFigure.ANSWERED, counts, "switchboard.count.answered");
        String entered =
                FigureWords.counted(CallFigure.ENTERED, counts, "switchboard.count.entered");
        return List.of(
                of(
                        CallFigure.ANSWER_RATE,
                        counts,
                        Texts.of("switchboard.rate.answered.definition"),
                        Texts.of("switchboard.rate.calculation", answered, entered),
                        Optional.ofNullable(targets.get(Target.Indicator.ANSWER_RATE)),
                        caveats,
                        origin),
                of(
                        CallFigure.ANSWER_RATE_OF_RECEIVED,
                        counts,
                        Texts.of("switchboard.rate.answeredOfReceived.definition"),
                        Texts.of(
                                "switchboard.rate.calculation",
                                answered,
                                FigureWords.counted(
                                        CallFigure.RECEIVED, counts, "switchboard.count.received")),
                        Optional.ofNullable(targets.get(Target.Indicator.ANSWER_RATE_OF_RECEIVED)),
                        caveats,
                        origin),
                of(
                        CallFigure.ABANDONMENT_RATE,
                        counts,
                        Texts.of("switchboard.rate.abandoned.definition"),
                        Texts.of(
                                "switchboard.rate.calculation",
                                FigureWords.counted(
                                        CallFigure.ABANDONED,
                                        counts,
                                        "switchboard.count.abandoned"),
                                entered),
                        Optional.ofNullable(targets.get(Target.Indicator.ABANDONMENT_RATE)),
                        caveats,
                        origin));
    }

    private static RateLine of(
            CallFigure figure,
            Counts counts,
            String definition,
            String calculation,
            Optional<Target> target,
            FigureCaveats caveats,
            FigureAddress origin) {
        return new RateLine(
                FigureWords.name(figure, origin.target()),
                definition,
                calculation,
                figure.isKnown(counts)
                        ? new Rate(
                                figure.numerator(origin.target()).of(counts),
                                figure.denominator().orElseThrow().of(counts))
                        : NOTHING,
                figure.recorded(counts),
                target,
                caveats,
                origin.of(figure));
    }

    /** With its unit; nothing when there is nothing to divide by; in words when not recorded. */
    public String value() {
        return FigureWords.told(recorded, figure().value().map(French::figurePercent).orElse(""));
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
        return target.isEmpty() ? "" : VerdictWords.kind(figure().verdict());
    }

    public String stateText() {
        if (target.isEmpty()) {
            return "";
        }
        if (recorded != Recorded.WHOLLY) {
            return Texts.of("switchboard.unrecorded.verdict");
        }
        return rate.denominator() == 0
                ? French.capital(Texts.of("shared.number.nothing"))
                : VerdictWords.word(figure().verdict());
    }

    /** TEL-118: « 8 jours sur 21 »; nothing where all is known. */
    public String coverage() {
        return String.join(
                ", ", CaveatWords.of(caveats, Optional.of(BigDecimal.valueOf(rate.denominator()))));
    }

    private Figure figure() {
        return new Figure(
                        "",
                        BigDecimal.valueOf(rate.numerator()),
                        BigDecimal.valueOf(rate.denominator()),
                        FigureUnit.PERCENT,
                        target.map(Target::asFigureTarget).orElse(null),
                        null,
                        "")
                .with(caveats);
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
