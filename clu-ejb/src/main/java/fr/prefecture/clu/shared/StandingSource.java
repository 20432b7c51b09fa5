package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A feature that can say how its work stands on a day. The home page finds every implementation by
 * CDI: a {@code @Stateless} boundary whose only interface is this one, guarded by the roles that
 * may read it.
 */
@Local
public interface StandingSource {

    /** The codes of what it tells. */
    Set<String> codes();

    /** How things stood at the end of a day that is not to come, one for each code. */
    List<Standing> standings(LocalDate on);
}
