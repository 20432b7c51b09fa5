package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * « Ce qui a été dit depuis »: one subject across meetings. A committee meets a few times a year,
 * so all that was ever said is read and sifted here.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Subjects {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** The tags that themes bear, with how many themes bear each, in alphabetical order. */
    public Map<String, Long> tags() {
        return em.createQuery(
                        "select s from AgendaItem i join i.subjects s where i.removedAt is null",
                        String.class)
                .getResultStream()
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    }

    /**
     * COM-33: what was said, oldest first.
     *
     * @param words all of which must stand in the theme, its tags or a line, whatever their case
     *     and accents; blank for all
     * @param tag a tag that the theme bears
     */
    public List<Mention> history(String words, Optional<String> tag) {
        List<String> wanted = Folded.words(words);
        Map<Long, List<OrientationRow>> lines =
                em.createQuery(
                                "select o from Orientation o where o.removedAt is null and"
                                        + " o.item.removedAt is null order by o.position, o.id",
                                Orientation.class)
                        .getResultStream()
                        .map(Orientation::row)
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.groupingBy(OrientationRow::itemId));
        List<Mention> mentions = new ArrayList<>();
        em.createQuery(
                        "select i from AgendaItem i where i.removedAt is null order by"
                                + " i.meeting.date.lastDay, i.meeting.id, i.position, i.id",
                        AgendaItem.class)
                .getResultStream()
                .filter(item -> tag.map(item.subjects()::contains).orElse(true))
                .forEach(
                        item ->
                                mention(item, lines.getOrDefault(item.id(), List.of()), wanted)
                                        .ifPresent(mentions::add));
        return mentions;
    }

    private static Optional<Mention> mention(
            AgendaItem item, List<OrientationRow> lines, List<String> wanted) {
        String head = Folded.of(item.theme() + ' ' + String.join(" ", item.subjects()));
        boolean whole = wanted.stream().allMatch(head::contains);
        List<OrientationRow> found =
                whole ? lines : around(lines, line -> speaksOf(head, line, wanted));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Mention(
                                item.meeting().id(),
                                item.meeting().date(),
                                item.meeting().title(),
                                item.meeting().isSigned(),
                                item.theme(),
                                item.subjects(),
                                found));
    }

    private static boolean speaksOf(String head, OrientationRow line, List<String> wanted) {
        String text = Folded.of(line.text() + ' ' + line.speakers() + ' ' + line.service());
        return wanted.stream().anyMatch(text::contains)
                && wanted.stream().allMatch(word -> text.contains(word) || head.contains(word));
    }

    /** A question and its answers are found together. */
    private static List<OrientationRow> around(
            List<OrientationRow> lines, Predicate<OrientationRow> speaks) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!speaks.test(lines.get(i))) {
                continue;
            }
            int first = i;
            while (lines.get(first).kind() == Orientation.Kind.ANSWER && first > 0) {
                first--;
            }
            found.add(i);
            if (lines.get(first).kind() == Orientation.Kind.QUESTION) {
                found.add(first);
                for (int next = first + 1;
                        next < lines.size() && lines.get(next).kind() == Orientation.Kind.ANSWER;
                        next++) {
                    found.add(next);
                }
            }
        }
        return found.stream().map(lines::get).toList();
    }
}
