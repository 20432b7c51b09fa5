package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A results board as lists show it.
 *
 * @param entries how many indicators it shows
 * @param editions the latest first
 * @param withdrawnAt null as long as it was never withdrawn
 * @param withdrawnBy null as long as it was never withdrawn
 * @param reason why it was withdrawn; empty as long as it was not
 */
public record BoardRow(
        long id,
        int version,
        String title,
        LooseDate period,
        BoardState state,
        int entries,
        List<BoardEditionRow> editions,
        Instant withdrawnAt,
        String withdrawnBy,
        String reason) {

    /** The last one that was published, if any. */
    public Optional<BoardEditionRow> latest() {
        return editions.stream().findFirst();
    }

    /** IND-38: the one with which it is compared. */
    public LooseDate earlier() {
        return ResultsBoard.moved(period, -1);
    }
}
