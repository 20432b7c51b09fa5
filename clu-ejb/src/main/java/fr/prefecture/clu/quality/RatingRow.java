package fr.prefecture.clu.quality;

import java.util.Optional;

/**
 * A commitment in a self-assessment: what is said of it, and what was said the year before.
 *
 * @param version of what is said; {@link #NONE} until something is
 * @param carried it was said the year before, and nobody has confirmed it yet
 * @param before what was said the year before
 */
public record RatingRow(
        CommitmentRow commitment,
        int version,
        RatingTerms terms,
        boolean carried,
        Optional<Compliance> before) {

    /** Nothing is said yet. */
    public static final int NONE = -1;

    public boolean isRated() {
        return terms.compliance().isPresent() && !carried;
    }

    /** QUA-55: better, worse or the same; nothing where one of the two is not known. */
    public Optional<Integer> trend() {
        if (before.isEmpty() || !isRated()) {
            return Optional.empty();
        }
        Compliance now = terms.compliance().orElseThrow();
        return Optional.of(
                now.isBetterThan(before.get()) ? 1 : before.get().isBetterThan(now) ? -1 : 0);
    }
}
