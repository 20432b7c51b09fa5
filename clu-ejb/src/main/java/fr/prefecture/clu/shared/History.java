package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The history, read across all things. Who may read which subject is for the caller to say: a query
 * names the subjects, and tells nothing of others.
 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
public class History {

    /** What comes after this sign means itself. */
    private static final char ESCAPE = '!';

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** A thing, as the history knows it. */
    public record Thing(String subject, String key) {}

    /**
     * HIS-3: the latest lines, or those that follow a mark.
     *
     * @param after the mark of the last line that was read; nothing to begin
     */
    public List<ChangeLine> lines(ChangeQuery query, Optional<ChangeLine.Mark> after, int most) {
        if (query.subjects().isEmpty()) {
            return List.of();
        }
        TypedQuery<Change> lines =
                typed(
                        "select c from Change c where "
                                + condition(query)
                                + (after.isPresent()
                                        ? " and (c.at < :at or c.at = :at and c.id < :id)"
                                        : "")
                                + " order by c.at desc, c.id desc",
                        Change.class,
                        query);
        after.ifPresent(mark -> lines.setParameter("at", mark.at()).setParameter("id", mark.id()));
        return ToldChanges.lines(em, lines.setMaxResults(most).getResultList());
    }

    /** How many lines there are, as far as it is worth counting. */
    public int count(ChangeQuery query, int most) {
        return query.subjects().isEmpty()
                ? 0
                : typed("select c.id from Change c where " + condition(query), Long.class, query)
                        .setMaxResults(most)
                        .getResultList()
                        .size();
    }

    /**
     * Who changed something of these subjects, in alphabetical order; nobody who was erased. From
     * one person to the next, so that it takes as long as there are people, not lines.
     */
    public List<String> people(Set<String> subjects) {
        List<String> keys = new ArrayList<>();
        if (subjects.isEmpty()) {
            return keys;
        }
        Optional<String> person = personAfter("");
        while (person.isPresent()) {
            person.filter(one -> hasChanged(one, subjects)).ifPresent(keys::add);
            person = personAfter(person.get());
        }
        List<String> people = new ArrayList<>(ToldChanges.logins(em, keys).values());
        if (keys.contains(Changes.SYSTEM)) {
            people.add(Changes.SYSTEM);
        }
        Collections.sort(people);
        return people;
    }

    private Optional<String> personAfter(String last) {
        return Optional.ofNullable(
                em.createQuery("select min(c.by) from Change c where c.by > :last", String.class)
                        .setParameter("last", last)
                        .getSingleResult());
    }

    private boolean hasChanged(String person, Set<String> subjects) {
        return !em.createQuery(
                        "select c.id from Change c where c.by = :by and c.subject in :subjects",
                        Long.class)
                .setParameter("by", person)
                .setParameter("subjects", subjects)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** HIS-7: those of these things of which the last that is told is that they were removed. */
    public Set<Thing> gone(Collection<Thing> things) {
        if (things.isEmpty()) {
            return Set.of();
        }
        Set<Thing> removed = new HashSet<>();
        em.createQuery(
                        "select c from Change c where c.subject in :subjects and c.key in :keys"
                                + " and c.kind = :removed and not exists (select d.id from Change d"
                                + " where d.subject = c.subject and d.key = c.key and (d.at > c.at"
                                + " or d.at = c.at and d.id > c.id))",
                        Change.class)
                .setParameter("subjects", things.stream().map(Thing::subject).distinct().toList())
                .setParameter(
                        "keys",
                        things.stream()
                                .map(one -> ToldChanges.kept(em, one.subject(), one.key()))
                                .distinct()
                                .toList())
                .setParameter("removed", ChangeKind.REMOVED)
                .getResultStream()
                .forEach(one -> removed.add(new Thing(one.subject(), one.key())));
        Set<Thing> gone = new HashSet<>(things);
        gone.removeIf(
                one ->
                        !removed.contains(
                                new Thing(
                                        one.subject(),
                                        ToldChanges.kept(em, one.subject(), one.key()))));
        return gone;
    }

    private <T> TypedQuery<T> typed(String text, Class<T> type, ChangeQuery query) {
        TypedQuery<T> typed = em.createQuery(text, type).setParameter("subjects", query.subjects());
        if (!query.by().isEmpty()) {
            typed.setParameter(
                    "by",
                    query.by().equals(Changes.SYSTEM)
                            ? Changes.SYSTEM
                            : ToldChanges.keyOf(em, query.by()));
        }
        if (!query.key().isEmpty()) {
            typed.setParameter("key", query.key())
                    .setParameter("ofPerson", ToldChanges.keyOf(em, query.key()));
        }
        query.kind().ifPresent(kind -> typed.setParameter("kind", kind));
        query.from().ifPresent(from -> typed.setParameter("from", from));
        query.to().ifPresent(to -> typed.setParameter("to", to));
        if (!query.words().isEmpty()) {
            typed.setParameter("words", pattern(query.words()))
                    .setParameter("known", AboutPeople.knownByLogin());
        }
        return typed;
    }

    private static String condition(ChangeQuery query) {
        List<String> all = new ArrayList<>();
        all.add("c.subject in :subjects");
        if (!query.by().isEmpty()) {
            all.add("c.by = :by");
        }
        if (!query.key().isEmpty()) {
            all.add("(c.key = :key or c.key = :ofPerson)");
        }
        query.kind().ifPresent(kind -> all.add("c.kind = :kind"));
        query.from().ifPresent(from -> all.add("c.at >= :from"));
        query.to().ifPresent(to -> all.add("c.at < :to"));
        if (!query.words().isEmpty()) {
            all.add(
                    "(c.subject not in :known and lower(c.key) like :words escape '!'"
                            + " or c.digest is null and (lower(c.before) like :words escape '!'"
                            + " or lower(c.after) like :words escape '!')"
                            + " or c.digest is not null and exists (select t.id from ChangeText t"
                            + " where t.id = c.id and (lower(t.before) like :words escape '!'"
                            + " or lower(t.after) like :words escape '!'))"
                            + " or c.subject in :known and exists (select p.login from Pseudonym p"
                            + " where p.key = c.key and lower(p.login) like :words escape '!'))");
        }
        return String.join(" and ", all);
    }

    private static String pattern(String words) {
        StringBuilder pattern = new StringBuilder("%");
        words.toLowerCase(Locale.FRANCE)
                .chars()
                .forEach(
                        sign -> {
                            if (sign == '%' || sign == '_' || sign == ESCAPE) {
                                pattern.append(ESCAPE);
                            }
                            pattern.append((char) sign);
                        });
        return pattern.append('%').toString();
    }
}
