package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;

/**
 * A meeting as lists show it.
 *
 * @param invited how many people were called
 * @param present how many of all people were there
 * @param cancelledOn null while it is to take place
 */
public record MeetingRow(
        long id,
        LooseDate date,
        String title,
        Meeting.State state,
        long invited,
        long present,
        long items,
        LocalDate cancelledOn) {

    /** COM-44 */
    public boolean isCancelled() {
        return cancelledOn != null;
    }
}
