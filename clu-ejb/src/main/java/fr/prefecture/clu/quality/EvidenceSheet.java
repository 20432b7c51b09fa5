package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A piece of evidence with all that is known of it.
 *
 * @param dueOn from when on it is no longer of use, if that is known
 * @param withdrawal if it was taken back
 * @param retained whether the archives have asked to keep it
 * @param slipId the elimination slip that names it, if one does
 * @param eliminatedOn when its contents were removed
 * @param traces what stays of its files then
 */
public record EvidenceSheet(
        EvidenceRow row,
        String description,
        Optional<RetentionRow> retention,
        Optional<LocalDate> dueOn,
        Optional<Withdrawal> withdrawal,
        boolean retained,
        Optional<Long> slipId,
        String slipNumber,
        Optional<LocalDate> eliminatedOn,
        List<FileTrace> traces) {

    /**
     * That a piece was taken back by hand.
     *
     * @param reversibleUntil the last day on which it may come back
     */
    public record Withdrawal(LocalDate on, String by, String reason, LocalDate reversibleUntil) {}
}
