package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What a board shows, in which order and words, as it is prepared. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class BoardEntries {

    static final String SUBJECT = "indicators.boardEntry";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Indicators indicators;
    @EJB Changes changes;
    @EJB Bin bin;

    /** In their order. */
    public List<BoardEntryRow> of(long board) {
        return ResultsBoards.entries(em, board).stream().map(BoardEntry::row).toList();
    }

    public Optional<BoardEntryRow> find(long board, String code) {
        return of(board).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /**
     * IND-35: shows more indicators, at the end, in the words of their definition; one that the
     * board shows already stays where it is.
     *
     * @param shown the version of the board that was read
     * @return how many are new
     * @throws RuleBroken when none is chosen, one is unknown, there are too many, or somebody
     *     changed the board since
     */
    public int add(long id, int shown, List<String> codes) {
        if (codes.isEmpty()) {
            throw new RuleBroken("indicators.boards.add.none");
        }
        ResultsBoard read = ResultsBoards.required(em, id);
        List<BoardEntry> entries = new ArrayList<>(ResultsBoards.entries(em, id));
        List<Indicator> chosen =
                codes.stream()
                        .distinct()
                        .filter(code -> find(entries, code).isEmpty())
                        .map(
                                code ->
                                        Indicators.find(em, code)
                                                .orElseThrow(
                                                        () ->
                                                                new RuleBroken(
                                                                        "indicators.unknown",
                                                                        code)))
                        .toList();
        if (chosen.isEmpty()) {
            return 0;
        }
        if (entries.size() + chosen.size() > ResultsBoard.MOST) {
            throw new RuleBroken(
                    "indicators.boards.add.tooMany",
                    ResultsBoard.MOST,
                    entries.size() + chosen.size());
        }
        String before = read.written(entries);
        ResultsBoard board = ResultsBoards.changing(em, id, shown);
        for (Indicator indicator : chosen) {
            IndicatorTerms terms =
                    BoardValues.holding(
                                    indicators.sheet(indicator.code()).orElseThrow(),
                                    board.period())
                            .terms();
            BoardEntry entry =
                    new BoardEntry(
                            board,
                            indicator,
                            entries.isEmpty() ? 1 : entries.get(entries.size() - 1).place() + 1,
                            terms.name(),
                            terms.definition());
            em.persist(entry);
            entries.add(entry);
        }
        changes.changed(ResultsBoards.SUBJECT, id, before, board.written(entries));
        return chosen.size();
    }

    /**
     * Shows an indicator no more; one that is not there is not there.
     *
     * @return by which number it can be brought back from the bin; nothing when it was not there
     * @throws RuleBroken when somebody changed the board since
     */
    public OptionalLong takeOut(long id, int shown, String code) {
        List<BoardEntry> entries = new ArrayList<>(ResultsBoards.entries(em, id));
        Optional<BoardEntry> gone = find(entries, code);
        if (gone.isEmpty()) {
            return OptionalLong.empty();
        }
        ResultsBoard board = ResultsBoards.changing(em, id, shown);
        BoardEntry entry = gone.get();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                entry.id(),
                                entry.row().name(),
                                entry.written(),
                                "",
                                "/indicateurs/resultats/" + id + "/composition"),
                        List.of(Removal.Rows.of("indicators_board_entry", entry.id())));
        String before = board.written(entries);
        entries.remove(entry);
        em.remove(entry);
        changes.changed(ResultsBoards.SUBJECT, id, before, board.written(entries));
        return OptionalLong.of(binned);
    }

    /**
     * Moves an indicator by one place; the first one goes no higher, the last one no lower.
     *
     * @param by −1 or 1
     * @throws RuleBroken when somebody changed the board since, or does not show it any more
     */
    public void move(long id, int shown, String code, int by) {
        ResultsBoard board = ResultsBoards.changing(em, id, shown);
        List<BoardEntry> entries = new ArrayList<>(ResultsBoards.entries(em, id));
        BoardEntry moved = required(entries, code);
        int at = entries.indexOf(moved);
        int to = at + Integer.signum(by);
        if (to < 0 || to >= entries.size()) {
            return;
        }
        String before = board.written(entries);
        Collections.swap(entries, at, to);
        IntStream.range(0, entries.size()).forEach(place -> entries.get(place).placeAt(place + 1));
        changes.changed(ResultsBoards.SUBJECT, id, before, board.written(entries));
    }

    /**
     * IND-35: says an indicator in other words for the public.
     *
     * @throws RuleBroken when a text is missing or too long, or somebody changed the board since
     */
    public void word(long id, int shown, String code, String name, String meaning) {
        ResultsBoards.changing(em, id, shown);
        BoardEntry entry = required(ResultsBoards.entries(em, id), code);
        String before = entry.written();
        entry.word(name, meaning);
        changes.changed(SUBJECT, entry.id(), before, entry.written());
    }

    private static BoardEntry required(List<BoardEntry> entries, String code) {
        return find(entries, code)
                .orElseThrow(() -> new RuleBroken("indicators.boards.entry.gone", code));
    }

    private static Optional<BoardEntry> find(List<BoardEntry> entries, String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
