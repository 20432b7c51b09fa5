package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was published of the boards, and how it differs from what is known now. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class BoardEditions {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ResultsBoards boards;
    @EJB BoardEntries entries;
    @EJB BoardValues values;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** IND-41, IND-42: an edition of a board, as it was published. */
    public Optional<BoardSheet> find(long id, int number) {
        return boards.find(id)
                .filter(board -> boards.mayWrite() || board.state() == BoardState.PUBLISHED)
                .flatMap(
                        board ->
                                entity(id, number)
                                        .filter(
                                                edition ->
                                                        boards.mayWrite() || !edition.isWithdrawn())
                                        .map(
                                                edition ->
                                                        new BoardSheet(
                                                                board,
                                                                edition.row().title(),
                                                                Optional.of(edition.row()),
                                                                lines(edition))));
    }

    /** The last one that was published. */
    public Optional<BoardSheet> latest(long id) {
        return boards.find(id)
                .flatMap(BoardRow::latest)
                .flatMap(edition -> find(id, edition.number()));
    }

    /** What the board would show if it were published now. */
    @RolesAllowed(Roles.QUALITY)
    public Optional<BoardSheet> prepared(long id) {
        return boards.find(id)
                .map(
                        board ->
                                new BoardSheet(
                                        board,
                                        board.title(),
                                        Optional.empty(),
                                        values.of(entries.of(id), board.period())));
    }

    /**
     * IND-39, IND-40: lets the public read what is known now; when it reads that already, nothing
     * is published.
     *
     * @param shown the version of the board that was read
     * @return the number of the edition
     * @throws RuleBroken when the period is not over, no indicator is chosen, nothing is known of
     *     any of them, or somebody changed the board since
     */
    @RolesAllowed(Roles.QUALITY)
    public int publish(long id, int shown) {
        ResultsBoards.required(em, id);
        BoardSheet now = prepared(id).orElseThrow();
        Optional<BoardSheet> last = latest(id);
        if (!now.isNewsAfter(last)) {
            return last.orElseThrow().number();
        }
        ResultsBoard board = ResultsBoards.changing(em, id, shown);
        String before = board.written(List.of());
        board.publish(LocalDate.now(clock));
        if (now.lines().isEmpty()) {
            throw new RuleBroken("indicators.boards.publish.empty");
        }
        if (now.lines().stream().allMatch(line -> line.value().known() == 0)) {
            throw new RuleBroken("indicators.boards.publish.nothing");
        }
        int number = now.board().editions().size() + 1;
        BoardEdition edition =
                new BoardEdition(
                        board, number, session.getCallerPrincipal().getName(), clock.instant());
        em.persist(edition);
        for (BoardLine line : now.lines()) {
            em.persist(new BoardFigure(edition, now.lines().indexOf(line) + 1, line));
        }
        changes.changed(
                ResultsBoards.SUBJECT, id, before, board.written(List.of()) + " · " + number);
        return number;
    }

    /**
     * IND-41: lets the public read it no more, nor any of its editions until now.
     *
     * @throws RuleBroken when it is not published, no reason is given, or somebody changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void withdraw(long id, int shown, String reason) {
        ResultsBoard board = ResultsBoards.changing(em, id, shown);
        String before = board.written(List.of());
        Instant now = clock.instant();
        board.withdraw(reason, session.getCallerPrincipal().getName(), now);
        em.createQuery(
                        "select e from BoardEdition e where e.board.id = :board and"
                                + " e.withdrawnAt is null",
                        BoardEdition.class)
                .setParameter("board", id)
                .getResultList()
                .forEach(edition -> edition.withdraw(now));
        changes.changed(ResultsBoards.SUBJECT, id, before, board.written(List.of()));
    }

    private Optional<BoardEdition> entity(long id, int number) {
        return em.createQuery(
                        "select e from BoardEdition e where e.board.id = :board and e.number ="
                                + " :number",
                        BoardEdition.class)
                .setParameter("board", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private List<BoardLine> lines(BoardEdition edition) {
        return em.createQuery(
                        "select f from BoardFigure f where f.edition = :edition order by f.place",
                        BoardFigure.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(BoardFigure::line)
                .toList();
    }
}
