package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;

/** A feature to which sources deliver; found by CDI. */
@Local
public interface DeliverySource {

    SourceKind kind();

    /** Those that have ever delivered, by name. */
    List<Delivered> delivered();

    /**
     * The days of a period that were expected of a source, are over and were not delivered; of the
     * CERT, the Mondays of such weeks.
     */
    NavigableSet<LocalDate> missing(String name, ReportingPeriod period);
}
