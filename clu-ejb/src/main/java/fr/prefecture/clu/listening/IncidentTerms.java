package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What is typed of an incident: chosen from lists, for nothing is said of persons.
 *
 * @param service the name of the service where it happened; empty when none is meant
 */
public record IncidentTerms(
        @NotNull LocalDate happenedOn,
        @NotNull IncidentChannel channel,
        @NotNull IncidentKind kind,
        String service,
        @NotNull IncidentMeasure measure) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** ECO-98 */
    public IncidentTerms {
        service = service.strip();
        if (happenedOn.isBefore(FIRST)) {
            throw new RuleBroken("listening.incident.early", happenedOn).at("happenedOn");
        }
    }
}
