package fr.prefecture.clu.listening;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What came of a mystery survey. Nobody is named in it, and no remark has a day, an hour or a
 * service.
 *
 * @param score of all contacts together
 * @param services in the order of the survey
 * @param criteria in the order of the grid
 * @param commitments in the order of their codes
 * @param rings how often it rang on average; calls only
 * @param seconds how long one waited on average; calls only
 * @param remarks in the order of the alphabet
 */
public record MysteryResult(
        MysteryRow survey,
        MysteryPoints score,
        List<Line> services,
        List<Line> criteria,
        List<Line> commitments,
        List<Outcome> outcomes,
        Optional<BigDecimal> rings,
        Optional<BigDecimal> seconds,
        List<String> remarks) {

    /**
     * The score of a service, of a criterion or of a commitment.
     *
     * @param id of the service or the criterion; 0 for a commitment
     * @param confirmed whether somebody has confirmed the threshold of which it speaks
     */
    public record Line(
            long id,
            String code,
            String name,
            String commitment,
            MysteryPoints points,
            boolean confirmed) {}

    /** How many contacts came to what. */
    public record Outcome(ContactOutcome outcome, int contacts) {}

    public MysteryResult {
        services = List.copyOf(services);
        criteria = List.copyOf(criteria);
        commitments = List.copyOf(commitments);
        outcomes = List.copyOf(outcomes);
        remarks = List.copyOf(remarks);
    }
}
