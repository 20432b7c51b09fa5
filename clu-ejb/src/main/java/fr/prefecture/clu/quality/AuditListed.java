package fr.prefecture.clu.quality;

import fr.prefecture.clu.list.ListedRow;
import java.time.LocalDate;

/**
 * An audit as its list shows it.
 *
 * @param actualFrom null until it has begun, as the other days until they are known
 */
public record AuditListed(
        long id,
        int version,
        String structure,
        String framework,
        String edition,
        AuditKind kind,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        LocalDate actualFrom,
        LocalDate actualTo,
        LocalDate closedOn,
        String auditors)
        implements ListedRow {

    /** The book of commitments, as people say it. */
    public String book() {
        return framework + " " + edition;
    }

    /** QUA-42 */
    public AuditState state(LocalDate today) {
        return AuditState.of(plannedFrom, actualFrom, actualTo, closedOn, today);
    }
}
