package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.List;

/**
 * A feature that has promises to keep. The home page finds every implementation by CDI: a
 * {@code @Stateless} boundary whose only interface is this one, guarded by the roles that may read
 * them.
 */
@Local
public interface LateSource {

    /** What is late, the most late first. */
    List<LateItem> late(int most);
}
