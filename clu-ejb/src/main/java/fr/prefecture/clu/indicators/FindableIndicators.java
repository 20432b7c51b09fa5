package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.InBlocks;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * RCH-21: what can be found of the indicators: their latest definitions, the rounds, and the
 * results boards; these only by who prepares them until they are published, and once withdrawn.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableIndicators implements SearchSource {

    private static final Set<String> READERS =
            Set.of(
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL);

    private static final SearchKind BOARD =
            new SearchKind("search.kind.board", "/indicateurs/resultats/{id}", READERS);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(
                Indicators.SUBJECT,
                Indicators.DEFINITION,
                CollectionRounds.SUBJECT,
                ResultsBoards.SUBJECT,
                BoardEntries.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select i from Indicator i where i.id > :last order by"
                                                + " i.id",
                                        Indicator.class)
                                .setParameter("last", last),
                indicator -> found.accept(record(indicator)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select r from CollectionRound r where r.id > :last order"
                                                + " by r.id",
                                        CollectionRound.class)
                                .setParameter("last", last),
                round -> found.accept(record(round)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select b from ResultsBoard b where b.id > :last order by"
                                                + " b.id",
                                        ResultsBoard.class)
                                .setParameter("last", last),
                board -> found.accept(record(board)));
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case CollectionRounds.SUBJECT ->
                    SearchReading.number(key)
                            .map(id -> em.find(CollectionRound.class, id))
                            .map(FindableIndicators::record)
                            .stream()
                            .toList();
            case ResultsBoards.SUBJECT ->
                    SearchReading.number(key)
                            .map(id -> em.find(ResultsBoard.class, id))
                            .map(this::record)
                            .stream()
                            .toList();
            case BoardEntries.SUBJECT ->
                    SearchReading.number(key)
                            .map(id -> em.find(BoardEntry.class, id))
                            .map(BoardEntry::board)
                            .map(this::record)
                            .stream()
                            .toList();
            default -> Indicators.find(em, key).map(this::record).stream().toList();
        };
    }

    /** Of one that is published, what the public reads and not what is prepared since. */
    private SearchRecord record(ResultsBoard board) {
        boolean published = board.state() == BoardState.PUBLISHED;
        return new SearchRecord(
                ResultsBoards.SUBJECT,
                String.valueOf(board.id()),
                BOARD.key(),
                board.title(),
                String.join("\n", published ? published(board) : prepared(board)),
                board.period().lastDay(),
                BOARD.path().replace("{id}", String.valueOf(board.id())),
                published ? BOARD.roles() : Set.of(Roles.QUALITY),
                "");
    }

    private List<String> published(ResultsBoard board) {
        return em
                .createQuery(
                        "select f from BoardFigure f join fetch f.edition e where e.board = :board"
                                + " and e.number = (select max(l.number) from BoardEdition l where"
                                + " l.board = :board) order by f.place",
                        BoardFigure.class)
                .setParameter("board", board)
                .getResultList()
                .stream()
                .map(BoardFigure::line)
                .flatMap(line -> Stream.of(line.name(), line.meaning()))
                .toList();
    }

    private List<String> prepared(ResultsBoard board) {
        return ResultsBoards.entries(em, board.id()).stream()
                .map(BoardEntry::row)
                .flatMap(entry -> Stream.of(entry.name(), entry.meaning()))
                .toList();
    }

    private SearchRecord record(Indicator indicator) {
        IndicatorTerms terms = Indicators.definitions(em, indicator).get(0).row().terms();
        return new SearchRecord(
                Indicators.SUBJECT,
                indicator.code(),
                "search.kind.indicator",
                terms.name() + " · " + indicator.code(),
                String.join(
                        "\n",
                        terms.definition(),
                        terms.formula(),
                        terms.source(),
                        indicator.owner()),
                null,
                "/indicateurs/" + indicator.code(),
                READERS,
                "");
    }

    private static SearchRecord record(CollectionRound round) {
        return new SearchRecord(
                CollectionRounds.SUBJECT,
                String.valueOf(round.id()),
                "search.kind.round",
                round.title(),
                "",
                round.closesOn(),
                "/indicateurs/collectes/" + round.id(),
                READERS,
                "");
    }
}
