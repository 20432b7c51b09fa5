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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The results boards of the hall and of the website. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class ResultsBoards {

    /** Of the history; the key is the number of the board. */
    public static final String SUBJECT = "indicators.board";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** IND-42: the latest period first, the last opened of it first. */
    public List<BoardRow> all() {
        return em.createQuery("select b from ResultsBoard b", ResultsBoard.class)
                .getResultStream()
                .filter(this::isReadable)
                .map(this::row)
                .sorted(
                        Comparator.comparing(BoardRow::period)
                                .thenComparing(BoardRow::id)
                                .reversed())
                .toList();
    }

    /** IND-42: nothing of one that the caller does not read. */
    public Optional<BoardRow> find(long id) {
        return Optional.ofNullable(em.find(ResultsBoard.class, id))
                .filter(this::isReadable)
                .map(this::row);
    }

    private boolean isReadable(ResultsBoard board) {
        return mayWrite() || board.state() != BoardState.PREPARED;
    }

    /** Whether the caller prepares and publishes boards. */
    public boolean mayWrite() {
        return session.isCallerInRole(Roles.QUALITY);
    }

    private BoardRow row(ResultsBoard board) {
        return board.row(entries(em, board.id()).size(), editions(em, board.id()));
    }

    /**
     * IND-35: sent twice, it opens one board.
     *
     * @param entry what tells one entry from another
     * @throws RuleBroken when the title is missing or too long, or the period is no quarter,
     *     half-year or year
     */
    @RolesAllowed(Roles.QUALITY)
    public long open(String entry, BoardTerms terms) {
        return known(entry, terms).orElseGet(() -> opened(entry, terms)).id();
    }

    /**
     * IND-43: shows the same indicators in the same words of another period.
     *
     * @throws RuleBroken as {@link #open}; when there is no such board
     */
    @RolesAllowed(Roles.QUALITY)
    public long copy(long previousId, String entry, BoardTerms terms) {
        Optional<ResultsBoard> known = known(entry, terms);
        if (known.isPresent()) {
            return known.get().id();
        }
        ResultsBoard previous = required(em, previousId);
        ResultsBoard board = opened(entry, terms);
        for (BoardEntry one : entries(em, previous.id())) {
            BoardEntryRow said = one.row();
            em.persist(
                    new BoardEntry(
                            board, one.indicator(), one.place(), said.name(), said.meaning()));
        }
        em.flush();
        changes.changed(
                SUBJECT,
                board.id(),
                board.written(List.of()),
                board.written(entries(em, board.id())));
        return board.id();
    }

    /** IND-43: the period after that of a board, of the same length. */
    @RolesAllowed(Roles.QUALITY)
    public BoardTerms following(long previousId) {
        ResultsBoard previous = required(em, previousId);
        return new BoardTerms("", ResultsBoard.moved(previous.period(), 1));
    }

    /**
     * IND-35: says the board anew.
     *
     * @param shown the version that was read
     * @throws RuleBroken as {@link #open}; when somebody changed it since; when another period is
     *     said of a board that was published
     */
    @RolesAllowed(Roles.QUALITY)
    public void describe(long id, int shown, BoardTerms terms) {
        ResultsBoard board = changing(em, id, shown);
        List<BoardEntry> entries = entries(em, id);
        String before = board.written(entries);
        board.describe(terms);
        changes.changed(SUBJECT, id, before, board.written(entries));
    }

    private ResultsBoard opened(String entry, BoardTerms terms) {
        ResultsBoard board = made(entry, terms);
        em.persist(board);
        em.flush();
        changes.created(SUBJECT, board.id(), board.written(List.of()));
        return board;
    }

    private Optional<ResultsBoard> known(String entry, BoardTerms terms) {
        return changes.entered(
                SUBJECT, ResultsBoard.class, entry, made(entry, terms).written(List.of()));
    }

    private ResultsBoard made(String entry, BoardTerms terms) {
        return new ResultsBoard(
                entry, terms, session.getCallerPrincipal().getName(), clock.instant());
    }

    static ResultsBoard required(EntityManager em, long id) {
        return Optional.ofNullable(em.find(ResultsBoard.class, id))
                .orElseThrow(() -> new RuleBroken("indicators.boards.unknown"));
    }

    /** IND-45: a board that nobody else changes meanwhile, nor has since it was read. */
    static ResultsBoard changing(EntityManager em, long id, int shown) {
        ResultsBoard board = required(em, id);
        em.lock(board, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (board.version() != shown) {
            throw new RuleBroken("indicators.boards.changedSince", board.title());
        }
        return board;
    }

    /** In their order. */
    static List<BoardEntry> entries(EntityManager em, long board) {
        return em.createQuery(
                        "select e from BoardEntry e where e.board.id = :board order by e.place",
                        BoardEntry.class)
                .setParameter("board", board)
                .getResultList();
    }

    /** The latest first. */
    static List<BoardEditionRow> editions(EntityManager em, long board) {
        return em.createQuery(
                        "select e from BoardEdition e where e.board.id = :board order by e.number"
                                + " desc",
                        BoardEdition.class)
                .setParameter("board", board)
                .getResultStream()
                .map(BoardEdition::row)
                .toList();
    }
}
