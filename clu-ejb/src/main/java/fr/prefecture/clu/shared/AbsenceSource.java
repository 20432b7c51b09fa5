package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * A feature that knows why some of its figures have no value. The indicators find every
 * implementation by CDI, guarded by the roles that may read its figures. It is an interface of its
 * own because the server keeps everybody from a method that an interface gives by default.
 */
@Local
public interface AbsenceSource {

    /**
     * The months of a period of which a figure has no value although there are data, each with the
     * key of the sentence that says why.
     */
    SortedMap<YearMonth, String> absences(String code, YearMonth from, YearMonth to);
}
