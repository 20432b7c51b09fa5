package fr.prefecture.clu.shared;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * HIS-10, HIS-11: lines of the history with their people and their words, as far as these are kept.
 */
final class ToldChanges {

    /** What a statement may ask for at once, on every database. */
    private static final int BLOCK = 500;

    private ToldChanges() {}

    /** The key under which the history keeps what is called so; itself where there is none. */
    static String kept(EntityManager em, String subject, String key) {
        return AboutPeople.knowByLogin(subject) ? keyOf(em, key) : key;
    }

    /** The key of a person; the login itself, which is nobody's key, where there is none. */
    static String keyOf(EntityManager em, String login) {
        return Pseudonyms.find(em, login).map(Pseudonym::key).orElse(login);
    }

    /** Logins by their keys; those that are erased are missing. */
    static Map<String, String> logins(EntityManager em, Collection<String> keys) {
        Map<String, String> logins = new HashMap<>();
        for (List<String> block : blocks(Set.copyOf(keys))) {
            em.createQuery("select p from Pseudonym p where p.key in :keys", Pseudonym.class)
                    .setParameter("keys", block)
                    .getResultStream()
                    .forEach(one -> logins.put(one.key(), one.login()));
        }
        return logins;
    }

    static List<ChangeLine> lines(EntityManager em, List<Change> changes) {
        Set<String> keys = new HashSet<>();
        for (Change change : changes) {
            keys.add(change.by());
            if (AboutPeople.knowByLogin(change.subject())) {
                keys.add(change.key());
            }
        }
        keys.remove(Changes.SYSTEM);
        Map<String, String> logins = logins(em, keys);
        Map<Long, ChangeText> texts = texts(em, changes);
        return changes.stream().map(one -> line(one, logins, texts)).toList();
    }

    private static Map<Long, ChangeText> texts(EntityManager em, List<Change> changes) {
        Map<Long, ChangeText> texts = new HashMap<>();
        Set<Long> parted =
                changes.stream()
                        .filter(Change::isParted)
                        .map(Change::id)
                        .collect(Collectors.toSet());
        for (List<Long> block : blocks(parted)) {
            em.createQuery("select t from ChangeText t where t.id in :ids", ChangeText.class)
                    .setParameter("ids", block)
                    .getResultStream()
                    .forEach(one -> texts.put(one.id(), one));
        }
        return texts;
    }

    private static ChangeLine line(
            Change change, Map<String, String> logins, Map<Long, ChangeText> texts) {
        ChangeText text = texts.get(change.id());
        String before = change.before();
        String after = change.after();
        if (text != null) {
            before = text.before();
            after = text.after();
        } else if (change.isParted()) {
            before = change.kind() == ChangeKind.REMOVED ? Changes.ERASED : null;
            after = change.kind() == ChangeKind.REMOVED ? null : Changes.ERASED;
        }
        return new ChangeLine(
                change.id(),
                new ChangeRow(
                        change.at(),
                        change.by().equals(Changes.SYSTEM)
                                ? Changes.SYSTEM
                                : logins.getOrDefault(change.by(), Changes.ERASED),
                        change.subject(),
                        AboutPeople.knowByLogin(change.subject())
                                ? logins.getOrDefault(change.key(), Changes.ERASED)
                                : change.key(),
                        change.kind(),
                        before,
                        after));
    }

    private static <T> List<List<T>> blocks(Set<T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + BLOCK)
                .mapToObj(from -> list.subList(from, Math.min(from + BLOCK, list.size())))
                .toList();
    }
}
