package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A mystery survey as lists and its own page show it.
 *
 * @param reference what both préfectures know it by
 * @param contacts those that were drawn
 * @param made those of them that took place
 */
public record MysteryRow(
        long id,
        int version,
        String reference,
        MysteryDirection direction,
        MysteryTerms terms,
        MysteryState state,
        int contacts,
        int made,
        Optional<LocalDate> closedOn) {

    /** ECO-62: its services, scenarios and grid can still be changed here. */
    public boolean isPrepared() {
        return direction == MysteryDirection.OURS && state == MysteryState.PREPARED;
    }

    public boolean isOpen() {
        return state != MysteryState.CLOSED;
    }
}
