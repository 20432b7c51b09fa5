package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/**
 * A feature that has days to keep. The home page finds every implementation by CDI: a
 * {@code @Stateless} boundary whose only interface is this one, guarded by the roles that may read
 * them.
 */
@Local
public interface DueSource {

    /** What comes from one day to another, both included, earliest first. */
    List<DueItem> due(LocalDate from, LocalDate to, int most);
}
