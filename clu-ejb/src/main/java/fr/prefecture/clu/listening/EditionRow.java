package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.time.LocalDate;

/** An edition of a questionnaire as a list shows it. */
public record EditionRow(long id, int number, LocalDate madeOn, long campaigns)
        implements Serializable {

    /** ECO-2 */
    public boolean frozen() {
        return campaigns > 0;
    }
}
