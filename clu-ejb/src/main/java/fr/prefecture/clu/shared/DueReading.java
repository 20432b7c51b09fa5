package fr.prefecture.clu.shared;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the dated things of one table are read to be kept.
 *
 * @param messageKey the key of their sentence
 * @param query selects number, words and day between {@code :from} and {@code :to}, earliest first
 * @param page the path of their page, with {@code %s} for the number
 */
public record DueReading(String messageKey, String query, String page) {

    /** What all of these find from one day to another, both included, earliest first. */
    public static List<DueItem> earliest(
            EntityManager em, LocalDate from, LocalDate to, int most, DueReading... readings) {
        return Stream.of(readings)
                .flatMap(reading -> reading.found(em, from, to, most))
                .sorted(Comparator.comparing(DueItem::day))
                .limit(most)
                .toList();
    }

    private Stream<DueItem> found(EntityManager em, LocalDate from, LocalDate to, int most) {
        return em.createQuery(query, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultStream()
                .map(
                        row ->
                                new DueItem(
                                        messageKey,
                                        (String) row[1],
                                        (LocalDate) row[2],
                                        page.formatted(row[0])));
    }
}
