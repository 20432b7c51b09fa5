package fr.prefecture.clu.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the things of one table are read to be found: in blocks, each by one query, so that however
 * many there are they never fill the memory.
 */
public final class SearchReading<E extends Versioned> {

    private static final int BLOCK = 1000;

    private final Class<E> type;
    private final String joins;
    private final String condition;
    private final BiFunction<EntityManager, List<E>, Stream<SearchRecord>> told;

    private SearchReading(
            Class<E> type,
            String joins,
            String condition,
            BiFunction<EntityManager, List<E>, Stream<SearchRecord>> told) {
        this.type = type;
        this.joins = joins;
        this.condition = condition;
        this.told = told;
    }

    /**
     * @param joins what has to be read together with a thing, which is called {@code e}
     * @param condition which of them can be found at all; empty for all
     */
    public static <E extends Versioned> SearchReading<E> of(
            Class<E> type, String joins, String condition, Function<E, SearchRecord> told) {
        return ofBlocks(type, joins, condition, (em, block) -> block.stream().map(told));
    }

    /** The same, where a block needs more than its own rows. */
    public static <E extends Versioned> SearchReading<E> ofBlocks(
            Class<E> type,
            String joins,
            String condition,
            BiFunction<EntityManager, List<E>, Stream<SearchRecord>> told) {
        return new SearchReading<>(type, joins, condition, told);
    }

    public void all(EntityManager em, Consumer<SearchRecord> found) {
        read(em, "", null, found);
    }

    /** That one, by its number; nothing when the key is none. */
    public List<SearchRecord> of(EntityManager em, String key) {
        return where(em, "e.id = :key", key);
    }

    /**
     * @param one JPQL about {@code e} and {@code :key}, which is a number
     */
    public List<SearchRecord> where(EntityManager em, String one, String key) {
        return number(key).map(number -> ofKey(em, one, number)).orElse(List.of());
    }

    /**
     * @param one JPQL about {@code e} and {@code :key}
     */
    public List<SearchRecord> ofKey(EntityManager em, String one, Object key) {
        Stream.Builder<SearchRecord> found = Stream.builder();
        read(em, one, key, found);
        return found.build().toList();
    }

    private void read(EntityManager em, String one, Object key, Consumer<SearchRecord> found) {
        long last = Long.MIN_VALUE;
        List<E> block;
        do {
            block = block(em, one, key, last);
            told.apply(em, block).forEach(found);
            last = block.isEmpty() ? last : block.get(block.size() - 1).id();
        } while (block.size() == BLOCK);
    }

    private List<E> block(EntityManager em, String one, Object key, long last) {
        TypedQuery<E> query =
                em.createQuery(
                        "select e from "
                                + type.getSimpleName()
                                + " e "
                                + joins
                                + " where e.id > :last"
                                + and(condition)
                                + and(one)
                                + " order by e.id",
                        type);
        if (!one.isEmpty()) {
            query.setParameter("key", key);
        }
        return query.setParameter("last", last).setMaxResults(BLOCK).getResultList();
    }

    private static String and(String condition) {
        return condition.isEmpty() ? "" : " and (" + condition + ")";
    }

    /** A key of the history that is the number of a thing. */
    public static Optional<Long> number(String key) {
        return key.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
    }
}
