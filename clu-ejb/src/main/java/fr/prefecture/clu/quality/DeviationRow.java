package fr.prefecture.clu.quality;

/**
 * A deviation sheet as pages show it.
 *
 * @param version what a change must have seen
 */
public record DeviationRow(long findingId, int version, DeviationTerms terms) {

    public boolean isClosed() {
        return terms.closedOn().isPresent();
    }
}
