package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.document.Paper;
import java.util.List;

/**
 * All that an application file is going to hold: its contents, and its files in the order in which
 * they are written.
 */
record ApplicationPlan(Paper contents, int proven, int asked, List<Piece> pieces) {

    /** Of the evidence: papers are not printed yet. */
    long bytes() {
        return held().stream().mapToLong(Piece.Held::size).sum();
    }

    List<Piece.Held> held() {
        return pieces.stream()
                .filter(Piece.Held.class::isInstance)
                .map(Piece.Held.class::cast)
                .toList();
    }
}
