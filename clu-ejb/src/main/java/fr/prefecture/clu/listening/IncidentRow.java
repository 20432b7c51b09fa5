package fr.prefecture.clu.listening;

import fr.prefecture.clu.list.ListedRow;
import java.time.LocalDate;

/**
 * An incident as lists show it.
 *
 * @param service empty for none
 */
public record IncidentRow(
        long id,
        int version,
        LocalDate happenedOn,
        IncidentChannel channel,
        IncidentKind kind,
        String service,
        IncidentMeasure measure)
        implements ListedRow {

    public IncidentRow {
        service = service == null ? "" : service;
    }
}
