package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said of the sources of one kind, for those who count what they deliver.
 *
 * @param endedFrom of those that have ended, from which day on
 * @param awaitedSince DEL-7: of those that will deliver again, the last day that they had delivered
 *     when that was said
 * @param lost the lost days of each
 */
public record Lives(
        Map<String, LocalDate> endedFrom,
        Map<String, LocalDate> awaitedSince,
        Map<String, Set<LocalDate>> lost) {

    public static final Lives NONE = new Lives(Map.of(), Map.of(), Map.of());

    /** With the lost days of a period. */
    public static Lives of(EntityManager em, SourceKind kind, ReportingPeriod period) {
        Map<String, LocalDate> ended = new HashMap<>();
        Map<String, LocalDate> awaited = new HashMap<>();
        Map<String, Set<LocalDate>> lost = new HashMap<>();
        em.createQuery("select s from SourceLife s where s.kind = :kind", SourceLife.class)
                .setParameter("kind", kind)
                .getResultStream()
                .forEach(
                        life -> {
                            life.endedFrom().ifPresent(day -> ended.put(life.name(), day));
                            life.awaitedSince().ifPresent(day -> awaited.put(life.name(), day));
                        });
        em.createQuery(
                        "select l from LostDay l where l.kind = :kind"
                                + " and l.day between :from and :to",
                        LostDay.class)
                .setParameter("kind", kind)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .forEach(
                        day ->
                                lost.computeIfAbsent(day.name(), name -> new HashSet<>())
                                        .add(day.day()));
        return new Lives(ended, awaited, lost);
    }

    public boolean isEnded(String name) {
        return endedFrom.containsKey(name);
    }

    /** DEL-2: whether nothing is expected of a source on a day any more. */
    public boolean isOver(String name, LocalDate day) {
        return Optional.ofNullable(endedFrom.get(name))
                .filter(end -> !day.isBefore(end))
                .isPresent();
    }

    /** DEL-7: whether a source whose last delivered day is this one will deliver again. */
    public boolean isAwaited(String name, LocalDate last) {
        return Optional.ofNullable(awaitedSince.get(name))
                .filter(since -> !since.isBefore(last))
                .isPresent();
    }

    public boolean isLost(String name, LocalDate day) {
        return lost.getOrDefault(name, Set.of()).contains(day);
    }
}
