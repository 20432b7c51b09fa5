package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of evidence as pages show it.
 *
 * @param structureId whose it is; none: it serves all
 * @param link where it leads; empty for files
 * @param commitmentIds what it was given to prove; what it proves by correspondence is not among
 *     them
 */
public record EvidenceRow(
        long id,
        int version,
        String title,
        EvidenceKind kind,
        String service,
        LocalDate obtainedOn,
        Optional<LocalDate> validUntil,
        Optional<Long> structureId,
        List<AttachmentRow> files,
        String link,
        Set<Long> commitmentIds,
        EvidenceState state) {

    /** The document of the product that it leads to, if it is one. */
    public Optional<EvidenceDocument> document() {
        return kind == EvidenceKind.DOCUMENT ? EvidenceDocument.at(link) : Optional.empty();
    }

    /**
     * QUA-17: whether it proves something on that day, for that structure.
     *
     * @param structure none: for any
     */
    public boolean provesOn(LocalDate on, Optional<Long> structure) {
        return isOf(structure)
                && !obtainedOn.isAfter(on)
                && validUntil.map(last -> !last.isBefore(on)).orElse(true);
    }

    /** Whether it is this structure's, or everybody's, and was not taken away. */
    boolean isOf(Optional<Long> structure) {
        return state != EvidenceState.WITHDRAWN
                && state != EvidenceState.ELIMINATED
                && (structure.isEmpty() || structureId.isEmpty() || structureId.equals(structure));
    }
}
