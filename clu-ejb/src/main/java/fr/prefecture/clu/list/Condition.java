package fr.prefecture.clu.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition of JPQL.
 *
 * @param jpql with a question mark for each value; empty where every row is meant
 * @param values in the order of the question marks
 */
public record Condition(String jpql, List<Object> values) {

    public static final Condition NONE = new Condition("", List.of());

    private static final Pattern VALUE = Pattern.compile("[?]");

    public Condition {
        values = List.copyOf(values);
        if (jpql.chars().filter(c -> c == '?').count() != values.size()) {
            throw new IllegalArgumentException(jpql + " has not " + values.size() + " values");
        }
    }

    public static Condition of(String jpql, Object... values) {
        return new Condition(jpql, Arrays.asList(values));
    }

    /** All of them at once. */
    public static Condition all(Stream<Condition> conditions) {
        List<Object> values = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        conditions
                .filter(one -> !one.jpql().isEmpty())
                .forEach(
                        one -> {
                            parts.add("(" + one.jpql() + ")");
                            values.addAll(one.values());
                        });
        return new Condition(String.join(" and ", parts), values);
    }

    /** With the question marks numbered, as JPQL wants them. */
    String numbered() {
        AtomicInteger number = new AtomicInteger();
        return VALUE.matcher(jpql).replaceAll(mark -> "?" + number.incrementAndGet());
    }
}
