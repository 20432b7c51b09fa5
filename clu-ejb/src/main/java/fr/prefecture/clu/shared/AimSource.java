package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/**
 * A feature that says what the figures of others should reach. The indicators find every
 * implementation by CDI: a {@code @Stateless} boundary whose only interface is this one, guarded by
 * the roles that may read its aims.
 */
@Local
public interface AimSource {

    /**
     * What a figure should reach on a day, the latest first; nothing that is said in another unit.
     */
    List<Aim> aims(String figureCode, FigureUnit unit, LocalDate on);
}
