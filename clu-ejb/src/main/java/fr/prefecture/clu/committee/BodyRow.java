package fr.prefecture.clu.committee;

/**
 * An organisation as lists show it.
 *
 * @param sitting how many sit for it today, titulars and substitutes
 */
public record BodyRow(
        long id,
        int version,
        String name,
        MemberCollege college,
        int seats,
        boolean archived,
        long sitting) {

    /** The same as a form hands it over. */
    public BodyTerms terms() {
        return new BodyTerms(name, college, seats);
    }
}
