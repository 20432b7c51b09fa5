package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reason to call as lists show it.
 *
 * @param version to be handed back with a change
 * @param calls how many calls were ever counted with it
 */
public record CallReasonRow(
        long id,
        int version,
        CallReasonTerms terms,
        int position,
        Optional<LocalDate> withdrawnOn,
        long calls) {

    public boolean isInUse() {
        return withdrawnOn.isEmpty();
    }
}
