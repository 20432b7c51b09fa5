package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.List;

/**
 * A feature that has to be begun. The home page finds every implementation by CDI: a
 * {@code @Stateless} boundary whose only interface is this one, guarded by the roles that may take
 * its steps.
 */
@Local
public interface FirstStepSource {

    /** Its steps, taken or not. */
    List<FirstStep> steps();
}
