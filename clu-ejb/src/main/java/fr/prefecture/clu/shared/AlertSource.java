package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.List;

/**
 * A feature that has something to bring to the attention of those who hold a role. The home page
 * finds every implementation by CDI: a {@code @Stateless} {@code @PermitAll} boundary whose only
 * interface is this one; an alert names the roles that see it.
 */
@Local
public interface AlertSource {

    /** What calls for attention now, the most serious first. */
    List<Alert> alerts();
}
