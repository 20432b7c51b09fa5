package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.List;

/**
 * A feature on which the installation depends. Whoever asks how the installation is finds every
 * implementation by CDI: a {@code @Stateless} {@code @PermitAll} boundary whose only interface is
 * this one.
 */
@Local
public interface VitalSource {

    /** What it tells about, always the same, whether it can tell or not. */
    List<String> parts();

    /**
     * How these are now; may take its time, or fail: it is then said of each part that it does not
     * answer.
     */
    List<Vital> vitals();
}
