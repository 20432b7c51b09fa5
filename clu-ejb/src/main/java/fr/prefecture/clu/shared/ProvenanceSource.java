package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * A feature that can say where its figures come from. The indicators find every implementation by
 * CDI: a {@code @Stateless} boundary whose only interface is this one, open to all people, for it
 * tells numbers of files and nothing of what is in them.
 */
@Local
public interface ProvenanceSource {

    /**
     * The files, imports and entries that count in a month of a figure, earliest first.
     *
     * @param figureCode such as {@code switchboard.answerRate}; of other features nothing is told
     */
    List<FigureOrigin> origins(String figureCode, YearMonth month);

    /**
     * What a file of a night tells of each day and counts now; nothing when it is not one of this
     * feature's, or does not count.
     */
    SortedMap<LocalDate, Long> fed(long file);
}
