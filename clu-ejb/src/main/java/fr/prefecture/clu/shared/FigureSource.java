package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A feature that has figures to offer. The home page and the indicators find every implementation
 * by CDI: a {@code @Stateless} boundary whose only interface is this one, guarded by the roles that
 * may read its figures.
 */
@Local
public interface FigureSource {

    /** The codes of the figures of a month, in their order: known without counting anything. */
    Set<String> codes();

    /** The figures of a month, always the same ones in the same order, known or not. */
    List<Figure> figures(YearMonth month);

    /**
     * What has to be read together with the figures of a month wherever there is room for it,
     * always the same ones in the same order, known or not.
     */
    List<Figure> beside(YearMonth month);

    /** The last day that has something to show: the home page opens on its month. */
    Optional<LocalDate> lastDay();
}
