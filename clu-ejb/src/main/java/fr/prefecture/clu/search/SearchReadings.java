package fr.prefecture.clu.search;

import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the index is made from: the sources, read as one to whom they tell everything, and the
 * history. No reading holds a transaction.
 */
@Stateless
@PermitAll
@RunAs(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchReadings {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject @Any Instance<SearchSource> sources;
    private final Found<SearchSource> known = new Found<>();

    /** The subjects of each source. */
    public List<Set<String>> subjects() {
        return known.in(sources).map(SearchSource::subjects).toList();
    }

    /** Everything that the source of these subjects can hand out. */
    public void all(Set<String> subjects, Consumer<SearchRecord> found) {
        known.in(sources)
                .filter(source -> source.subjects().equals(subjects))
                .forEach(source -> source.all(found));
    }

    /** What can be found of a thing now. */
    public List<SearchRecord> of(String subject, String key) {
        return known.in(sources)
                .filter(source -> source.subjects().contains(subject))
                .findFirst()
                .map(source -> source.of(subject, key))
                .orElseGet(List::of);
    }

    /** The lines of the history from an instant on, earliest first. */
    public List<HistoryLine> since(Instant from) {
        return em.createQuery(
                        "select new fr.prefecture.clu.search.HistoryLine(c.id, c.at, c.subject,"
                                + " c.key) from Change c where c.at >= :from order by c.at, c.id",
                        HistoryLine.class)
                .setParameter("from", from)
                .getResultList();
    }

    /** The latest line of all. */
    public Optional<HistoryLine> latest() {
        return em.createQuery(
                        "select new fr.prefecture.clu.search.HistoryLine(c.id, c.at, c.subject,"
                                + " c.key) from Change c order by c.at desc, c.id desc",
                        HistoryLine.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether the history has this line still, and it was written then. */
    public boolean holds(Long id, Instant at) {
        return em.createQuery(
                                "select count(c) from Change c where c.id = :id and c.at = :at",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .getSingleResult()
                > 0;
    }
}
