package fr.prefecture.clu.shared;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What limits what a figure says.
 *
 * @param coverage nothing where the feature keeps the register itself and waits for no delivery
 * @param lowerBound whether the true value is at least what is shown
 * @param notCounted cases of which nobody counted what the figure is of; they are in neither sum
 * @param expired cases that waited when they were counted and whose time has passed since; they are
 *     in neither sum until they are counted again
 * @param fewest under so many cases nothing is judged; 0 where the cases are no sample
 */
public record FigureCaveats(
        Optional<FigureCoverage> coverage,
        boolean lowerBound,
        long notCounted,
        long expired,
        long fewest) {

    public static final FigureCaveats NONE = new FigureCaveats(Optional.empty(), false, 0, 0, 0);

    /** Those of a rate of cases, which needs some. */
    public static final FigureCaveats OF_CASES = ofCases(Proportion.FEWEST);

    /** Those of a rate that is judged from so many cases on. */
    public static FigureCaveats ofCases(long fewest) {
        return new FigureCaveats(Optional.empty(), false, 0, 0, fewest);
    }

    public FigureCaveats covered(FigureCoverage by) {
        return new FigureCaveats(Optional.of(by), lowerBound, notCounted, expired, fewest);
    }

    /** Those of the sum of two figures. */
    public FigureCaveats plus(FigureCaveats other) {
        return new FigureCaveats(
                Stream.of(coverage, other.coverage)
                        .flatMap(Optional::stream)
                        .reduce(FigureCoverage::plus),
                lowerBound || other.lowerBound,
                notCounted + other.notCounted,
                expired + other.expired,
                Math.max(fewest, other.fewest));
    }

    /** Whether everything that was expected is counted, or is known to be lost. */
    public boolean isComplete() {
        return coverage.map(FigureCoverage::isComplete).orElse(true) && isCounted();
    }

    /** Whether a figure of so many cases may be judged. */
    boolean allowVerdict(long cases) {
        return coverage.map(FigureCoverage::isJudged).orElse(true)
                && isCounted()
                && cases >= fewest;
    }

    /** For the history; empty where nothing limits it. */
    public String written() {
        return coverage.filter(by -> !by.isWhole())
                        .map(by -> " " + by.known() + "+" + by.lost() + "/" + by.expected())
                        .orElse("")
                + (lowerBound ? " at least" : "")
                + (notCounted == 0 ? "" : ", not counted " + notCounted)
                + (expired == 0 ? "" : ", expired " + expired);
    }

    private boolean isCounted() {
        return notCounted == 0 && expired == 0;
    }
}
