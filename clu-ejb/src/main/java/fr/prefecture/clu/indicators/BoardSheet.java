package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * IND-40: whether there is anything to publish.
     *
     * @param last what was last published, if anything was
     */
    public boolean isNewsAfter(Optional<BoardSheet> last) {
        return board.state() != BoardState.PUBLISHED || last.filter(this::tellsTheSame).isEmpty();
    }

    private boolean tellsTheSame(BoardSheet published) {
        return published.title().equals(title)
                && codes(published).equals(codes(this))
                && changesSince(published).isEmpty();
    }

    private static List<String> codes(BoardSheet sheet) {
        return sheet.lines().stream().map(BoardLine::code).toList();
    }

    /** IND-40: in what the board is no longer as it was published. */
    public List<BoardChange> changesSince(BoardSheet published) {
        List<BoardChange> changes = new ArrayList<>();
        for (BoardLine line : lines) {
            Optional<BoardLine> before = published.line(line.code());
            Stream.of(
                            before.isEmpty() ? BoardChange.Kind.ADDED : null,
                            before.filter(one -> !one.tellsTheSame(line)).isPresent()
                                    ? BoardChange.Kind.VALUE
                                    : null,
                            before.filter(one -> !one.readsTheSame(line)).isPresent()
                                    ? BoardChange.Kind.WORDS
                                    : null)
                    .filter(kind -> kind != null)
                    .map(kind -> new BoardChange(kind, line.name(), before, Optional.of(line)))
                    .forEach(changes::add);
        }
        published.lines().stream()
                .filter(line -> line(line.code()).isEmpty())
                .map(
                        line ->
                                new BoardChange(
                                        BoardChange.Kind.REMOVED,
                                        line.name(),
                                        Optional.of(line),
                                        Optional.empty()))
                .forEach(changes::add);
        return changes;
    }

    private Optional<BoardLine> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
