package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * IND-35: what a board takes back from the bin: in its words and at its place, as long as nothing
 * was published without it.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class BoardReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return Set.of(BoardEntries.SUBJECT);
    }

    @Override
    public void restored(BinnedRow thing) {
        BoardEntry back = em.find(BoardEntry.class, Long.parseLong(thing.key()));
        ResultsBoard board = back.board();
        em.lock(board, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (ResultsBoards.editions(em, board.id()).stream()
                .anyMatch(edition -> edition.at().isAfter(thing.at()))) {
            throw new RuleBroken("indicators.boards.entry.publishedSince", board.title());
        }
        List<BoardEntry> others = new ArrayList<>(ResultsBoards.entries(em, board.id()));
        others.remove(back);
        if (others.size() == ResultsBoard.MOST) {
            throw new RuleBroken(
                    "indicators.boards.add.tooMany", ResultsBoard.MOST, others.size() + 1);
        }
        String before = board.written(others);
        if (others.stream().anyMatch(other -> other.place() == back.place())) {
            others.stream()
                    .filter(other -> other.place() >= back.place())
                    .forEach(other -> other.placeAt(other.place() + 1));
        }
        changes.changed(
                ResultsBoards.SUBJECT,
                board.id(),
                before,
                board.written(ResultsBoards.entries(em, board.id())));
    }
}
