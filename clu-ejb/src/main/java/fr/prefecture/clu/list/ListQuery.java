package fr.prefecture.clu.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sorts and filters of a list, by the keys that may be asked for, and what each means in JPQL.
 * It holds no data: a boundary keeps one as a constant.
 *
 * <pre>{@code
 * private static final ListQuery<ComplaintListed> LIST =
 *         ListQuery.of(
 *                         ComplaintListed.class,
 *                         "Complaint c",
 *                         "left join c.service s",
 *                         "c.id, c.version, c.dueOn, s.name")
 *                 .sort("echeance", "c.dueOn")
 *                 .filter("nature", kind -> Condition.of("c.kind = ?", kind));
 * }</pre>
 *
 * @param <R> a record whose constructor takes the fields in their order
 */
public final class ListQuery<R extends ListedRow> {

    /** Where there are more rows, they are not counted, and no slice goes beyond. */
    public static final int COUNTED = 10_000;

    /** How many rows are read at once where all are read; a database takes as many values. */
    private static final int BLOCK = 1_000;

    /** From here on one reading of the index of an order costs less than to count beside it. */
    private static final int DEEP = COUNTED / 4;

    private static final String DESCENDING = " desc";

    private final Class<R> row;
    private final String from;
    private final String entity;
    private final String joins;
    private final String fields;
    private final Map<String, List<String>> sorts;
    private final Map<String, Function<Object, Condition>> filters;

    private ListQuery(
            Class<R> row,
            String from,
            String joins,
            String fields,
            Map<String, List<String>> sorts,
            Map<String, Function<Object, Condition>> filters) {
        this.row = row;
        this.from = from;
        this.entity = from.substring(from.lastIndexOf(' ') + 1);
        this.joins = joins;
        this.fields = fields;
        this.sorts = sorts;
        this.filters = filters;
    }

    /**
     * @param from such as {@code Complaint c}
     * @param joins of what the fields need beside the entity, each to one row at most; sorts and
     *     filters start from the entity, so that counting needs none
     * @param fields of the constructor of the row
     */
    public static <R extends ListedRow> ListQuery<R> of(
            Class<R> row, String from, String joins, String fields) {
        return new ListQuery<>(row, from, joins, fields, Map.of(), Map.of());
    }

    /**
     * @param terms paths such as {@code c.dueOn}, missing values last, or {@code c.closedOn desc},
     *     missing values first; descending is the opposite of all of them, so that one index serves
     *     both. Rows that are equal in all terms are ordered by the number of their entity.
     */
    public ListQuery<R> sort(String key, String... terms) {
        Map<String, List<String>> more = new HashMap<>(sorts);
        more.put(key, Stream.concat(Arrays.stream(terms), Stream.of(entity + ".id")).toList());
        return new ListQuery<>(row, from, joins, fields, Map.copyOf(more), filters);
    }

    public ListQuery<R> filter(String key, Function<Object, Condition> condition) {
        Map<String, Function<Object, Condition>> more = new HashMap<>(filters);
        more.put(key, condition);
        return new ListQuery<>(row, from, joins, fields, sorts, Map.copyOf(more));
    }

    /** Rows whose value at a path is the one that is asked for. */
    public ListQuery<R> filter(String key, String path) {
        return filter(key, value -> Condition.of(path + " = ?", value));
    }

    /** Rows whose day at a path is not before the one and not after the other of two filters. */
    public ListQuery<R> period(String first, String last, String path) {
        return filter(first, day -> Condition.of(path + " >= ?", day))
                .filter(last, day -> Condition.of(path + " <= ?", day));
    }

    /**
     * The list as a caller may read it.
     *
     * @param rights conditions that hold whatever is asked for
     */
    public Reading on(EntityManager em, Condition... rights) {
        return new Reading(em, List.of(rights));
    }

    /** The list as one caller may read it: its rows for {@link Lists}, counts for its boundary. */
    public final class Reading {

        private final EntityManager em;
        private final List<Condition> rights;

        private Reading(EntityManager em, List<Condition> rights) {
            this.em = em;
            this.rights = rights;
        }

        Set<String> sorts() {
            return sorts.keySet();
        }

        /**
         * Three statements at most, however long the list is; none returns more than is counted.
         * What is skipped is skipped in the index alone, few rows are ordered among themselves, and
         * of the last pages of many the numbers are read once, in order.
         */
        Slice<R> slice(Ask ask) {
            Condition condition = condition(ask);
            String order = order(ask);
            boolean deep = ask.first() >= DEEP;
            List<Long> found =
                    ids(condition, deep ? order : "").setMaxResults(COUNTED + 1).getResultList();
            int count = Math.min(found.size(), COUNTED);
            if (count == 0) {
                return new Slice<>(List.of(), 0, false, 0);
            }
            int first = Math.min(ask.first(), (count - 1) / ask.most() * ask.most());
            List<Long> page =
                    deep
                            ? found.subList(first, Math.min(first + ask.most(), count))
                            : ids(count <= BLOCK ? in(found) : condition, order)
                                    .setFirstResult(first)
                                    .setMaxResults(Math.min(ask.most(), COUNTED - first))
                                    .getResultList();
            return new Slice<>(rows(page), count, found.size() > COUNTED, first);
        }

        private Condition in(List<Long> ids) {
            return Condition.of(entity + ".id in ?", ids);
        }

        private int count(Condition condition) {
            return query(Long.class, "select count(" + entity + ".id)", condition, "")
                    .getSingleResult()
                    .intValue();
        }

        /** How many rows the filters leave of which one more thing holds. */
        public int count(Ask ask, Condition more) {
            return count(Condition.all(Stream.of(condition(ask), more)));
        }

        /** Their numbers once, in order, then the rows block by block. */
        void each(Ask ask, Consumer<List<R>> reader) {
            List<Long> ids = ids(condition(ask), order(ask)).getResultList();
            for (int from = 0; from < ids.size(); from += BLOCK) {
                reader.accept(rows(ids.subList(from, Math.min(from + BLOCK, ids.size()))));
            }
        }

        private TypedQuery<Long> ids(Condition condition, String order) {
            return query(Long.class, "select " + entity + ".id", condition, order);
        }

        /** Those that are still there, in the order of their numbers. */
        private List<R> rows(List<Long> ids) {
            if (ids.isEmpty()) {
                return List.of();
            }
            Map<Long, R> rows =
                    query(row, selection(), in(ids), "")
                            .getResultStream()
                            .collect(Collectors.toMap(ListedRow::id, Function.identity()));
            return ids.stream().filter(rows::containsKey).map(rows::get).toList();
        }

        Optional<R> row(long id) {
            Condition condition =
                    Condition.all(
                            Stream.concat(
                                    rights.stream(),
                                    Stream.of(Condition.of(entity + ".id = ?", id))));
            return query(row, selection(), condition, "").getResultStream().findFirst();
        }

        /**
         * One record for each group of those that the filters leave, all its sums in one reading.
         *
         * @param fields of the constructor of the record, such as {@code c.kind, count(c.id)}
         * @param by the paths among them that make a group
         */
        public <T> List<T> sums(Ask ask, Class<T> record, String fields, String by) {
            return query(
                            record,
                            "select new " + record.getName() + "(" + fields + ")",
                            condition(ask),
                            " group by " + by)
                    .getResultList();
        }

        /**
         * How many rows there are of each value, of those that the filters leave.
         *
         * @param path such as {@code c.kind}
         */
        public <K> Map<K, Long> counts(Ask ask, Class<K> type, String path) {
            Map<K, Long> counts = new HashMap<>();
            query(
                            Object[].class,
                            "select " + path + ", count(" + entity + ".id)",
                            condition(ask),
                            " group by " + path)
                    .getResultStream()
                    .forEach(one -> counts.put(type.cast(one[0]), (Long) one[1]));
            return counts;
        }

        /**
         * How many rows there are of each month in which there is one.
         *
         * @param path of a day
         */
        public Map<YearMonth, Long> countsByMonth(Ask ask, String path) {
            String year = "extract(year from " + path + ")";
            String month = "extract(month from " + path + ")";
            Map<YearMonth, Long> counts = new HashMap<>();
            query(
                            Object[].class,
                            "select " + year + ", " + month + ", count(" + entity + ".id)",
                            condition(ask),
                            " group by " + year + ", " + month)
                    .getResultStream()
                    .forEach(
                            one ->
                                    counts.put(
                                            YearMonth.of(
                                                    ((Number) one[0]).intValue(),
                                                    ((Number) one[1]).intValue()),
                                            (Long) one[2]));
            return counts;
        }

        private String selection() {
            return "select new " + row.getName() + "(" + fields + ")";
        }

        private String order(Ask ask) {
            List<String> terms = sorts.get(ask.sort());
            if (terms == null) {
                throw new IllegalArgumentException("unknown sort " + ask.sort());
            }
            return terms.stream()
                    .map(term -> ordered(term, ask.descending()))
                    .collect(Collectors.joining(", ", " order by ", ""));
        }

        private String ordered(String term, boolean reversed) {
            boolean descending = term.endsWith(DESCENDING);
            String path =
                    descending ? term.substring(0, term.length() - DESCENDING.length()) : term;
            return path + (descending == reversed ? " asc nulls last" : " desc nulls first");
        }

        private Condition condition(Ask ask) {
            return Condition.all(
                    Stream.concat(
                            rights.stream(),
                            // Always in the same order: one statement for the same question.
                            new TreeMap<>(ask.filters())
                                    .entrySet().stream()
                                            .map(one -> condition(one.getKey(), one.getValue()))));
        }

        private Condition condition(String key, Object value) {
            Function<Object, Condition> filter = filters.get(key);
            if (filter == null) {
                throw new IllegalArgumentException("unknown filter " + key);
            }
            return filter.apply(value);
        }

        private <T> TypedQuery<T> query(
                Class<T> type, String select, Condition condition, String order) {
            StringBuilder jpql = new StringBuilder(select).append(" from ").append(from);
            if (type == row) {
                jpql.append(' ').append(joins);
            }
            if (!condition.jpql().isEmpty()) {
                jpql.append(" where ").append(condition.numbered());
            }
            TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type);
            List<Object> values = condition.values();
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }
}
