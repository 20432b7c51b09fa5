package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commitments that a structure is asked, each with what proves it on a day: QUA-18, QUA-19.
 *
 * @param on the day for which it is asked
 */
public record EvidenceMatrix(LocalDate on, List<Line> lines) {

    /**
     * A commitment with its evidence.
     *
     * @param counted whether it is to be proved itself: one that has parts is proved by them
     * @param direct what was given to prove it, in force on the day
     * @param corresponding what proves one of another framework that corresponds to it
     * @param lost what would prove it, and does not on the day
     */
    public record Line(
            CommitmentRow commitment,
            boolean counted,
            List<EvidenceRow> direct,
            List<EvidenceRow> corresponding,
            List<EvidenceRow> lost) {

        public boolean isProved() {
            return !direct.isEmpty() || !corresponding.isEmpty();
        }

        public boolean isMissing() {
            return counted && !isProved();
        }
    }

    static EvidenceMatrix of(
            List<CommitmentRow> asked,
            Map<Long, Set<Long>> correspondences,
            List<EvidenceRow> evidence,
            Optional<Long> structure,
            LocalDate on) {
        Set<Optional<Long>> parents =
                Set.copyOf(asked.stream().map(CommitmentRow::parentId).distinct().toList());
        List<Line> lines = new ArrayList<>();
        for (CommitmentRow one : asked) {
            Set<Long> likewise = correspondences.getOrDefault(one.id(), Set.of());
            List<EvidenceRow> direct = new ArrayList<>();
            List<EvidenceRow> corresponding = new ArrayList<>();
            List<EvidenceRow> lost = new ArrayList<>();
            for (EvidenceRow piece : evidence) {
                boolean itself = piece.commitmentIds().contains(one.id());
                boolean by = !itself && piece.commitmentIds().stream().anyMatch(likewise::contains);
                if (itself || by) {
                    if (piece.provesOn(on, structure)) {
                        (itself ? direct : corresponding).add(piece);
                    } else if (piece.isOf(structure)) {
                        lost.add(piece);
                    }
                }
            }
            lines.add(
                    new Line(
                            one,
                            !parents.contains(Optional.of(one.id())),
                            direct,
                            corresponding,
                            lost));
        }
        return new EvidenceMatrix(on, lines);
    }

    /** How many commitments are to be proved. */
    public long asked() {
        return lines.stream().filter(Line::counted).count();
    }

    public long proved() {
        return lines.stream().filter(Line::counted).filter(Line::isProved).count();
    }

    /** QUA-19: what is missing on the day. */
    public List<Line> missing() {
        return lines.stream().filter(Line::isMissing).toList();
    }
}
