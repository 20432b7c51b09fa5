package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A day or a month of the table, as it is shown. */
public interface Line {

    String iso();

    /** The days that it tells of. */
    ReportingPeriod period();

    String label();

    Counts counts();

    boolean isCovered();

    boolean isProvisional();

    String rowClass();

    String stateKind();

    String stateText();

    /** Why its figures can or cannot change any more, in sentences. */
    List<String> why();

    String note();

    /** Why a figure is not there. */
    String missing();

    /** The figure, as the table writes it; nothing where there is none. */
    default String text(DayColumn column) {
        return column.text(this);
    }

    /** The same number that the table sorts by; nothing where there is none. */
    default Optional<BigDecimal> number(DayColumn column) {
        return isCovered() ? column.number(counts()) : Optional.empty();
    }
}
