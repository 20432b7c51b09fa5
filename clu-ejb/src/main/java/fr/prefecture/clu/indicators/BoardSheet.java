package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import java.util.List;
import java.util.Optional;

/**
 * What a board shows.
 *
 * @param edition nothing as long as it is prepared
 * @param lines in their order
 */
public record BoardSheet(
        BoardRow board, String title, Optional<BoardEditionRow> edition, List<BoardLine> lines) {

    public LooseDate period() {
        return board.period();
    }

    /** 0 as long as it is prepared. */
    public int number() {
        return edition.map(BoardEditionRow::number).orElse(0);
    }
}
