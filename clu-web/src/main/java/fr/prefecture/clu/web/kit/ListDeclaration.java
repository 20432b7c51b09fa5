package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a list is made of, beside its columns.
 *
 * @param <R> a row, as the boundary returns it
 */
public final class ListDeclaration<R extends ListedRow> {

    /** What is done with each ticked row, in a transaction of its own. */
    @FunctionalInterface
    public interface Doing {

        /**
         * @param version of the row that was shown
         * @throws fr.prefecture.clu.shared.RuleBroken when it is refused, which is said by the row
         */
        void to(long id, int version);
    }

    /**
     * @param label the key of what its button says
     */
    public record Act(String key, String label, Doing doing) {

        public String text() {
            return Texts.of(label);
        }
    }

    private final List<ListFilter> filters = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Object> fixed = new HashMap<>();
    private final Map<String, String> former = new HashMap<>();
    private Listed<R> boundary;
    private String texts;
    private String usual;
    private boolean usuallyDescending;

    ListDeclaration() {}

    /**
     * @param texts with what the keys of its texts begin: {@code .caption}, {@code .filter}, {@code
     *     .count}, {@code .none}, {@code .none.next}, {@code .none.found}
     */
    public ListDeclaration<R> of(Listed<R> listed, String texts) {
        this.boundary = listed;
        this.texts = texts;
        return this;
    }

    /** The sort of the boundary that holds where none is asked for. */
    public ListDeclaration<R> ascending(String sort) {
        usual = sort;
        usuallyDescending = false;
        return this;
    }

    /** The sort of the boundary that holds, turned round, where none is asked for. */
    public ListDeclaration<R> descending(String sort) {
        usual = sort;
        usuallyDescending = true;
        return this;
    }

    public <E extends Enum<E>> ListDeclaration<R> choice(String key, String label, Class<E> type) {
        return choice(key, label, () -> ListFilter.choices(type));
    }

    /** Names, each its own word; the address may ask for others too. */
    public ListDeclaration<R> names(String key, String label, Supplier<List<String>> names) {
        return filter(key, ListFilter.Kind.NAME, label, () -> named(names.get()).toList(), false);
    }

    /**
     * Names, and rows without one, for which the boundary gets an empty one.
     *
     * @param none the key of what says that there is none
     */
    public ListDeclaration<R> names(
            String key, String label, Supplier<List<String>> names, String none) {
        return filter(
                key,
                ListFilter.Kind.NAME,
                label,
                () ->
                        Stream.concat(
                                        named(names.get()),
                                        Stream.of(
                                                new ListFilter.Choice(
                                                        ListFilter.NONE, Texts.of(none), "")))
                                .toList(),
                false);
    }

    private static Stream<ListFilter.Choice> named(List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> new ListFilter.Choice(name, name, name));
    }

    public ListDeclaration<R> choice(
            String key, String label, Supplier<List<ListFilter.Choice>> choices) {
        return filter(key, ListFilter.Kind.CHOICE, label, choices, false);
    }

    public ListDeclaration<R> day(String key, String label) {
        return filter(key, ListFilter.Kind.DAY, label, List::of, false);
    }

    /** A day that only links of other pages ask for. */
    public ListDeclaration<R> carriedDay(String key, String label) {
        return filter(key, ListFilter.Kind.DAY, label, List::of, true);
    }

    public ListDeclaration<R> tick(String key, String label) {
        return filter(key, ListFilter.Kind.TICK, label, List::of, false);
    }

    public ListDeclaration<R> words(String key, String label) {
        return filter(key, ListFilter.Kind.WORDS, label, List::of, false);
    }

    /** What all rows of this page have, whatever is asked for. */
    public ListDeclaration<R> only(String key, Object value) {
        fixed.put(key, value);
        return this;
    }

    private ListDeclaration<R> filter(
            String key,
            ListFilter.Kind kind,
            String label,
            Supplier<List<ListFilter.Choice>> choices,
            boolean carried) {
        filters.add(new ListFilter(key, kind, label, new Once<>(choices)::get, carried));
        return this;
    }

    /** What an address said before, and what says the same now. */
    public ListDeclaration<R> former(String key, String value, String now, String nowValue) {
        former.put(key + "=" + value, now + "=" + nowValue);
        return this;
    }

    public ListDeclaration<R> act(String key, String label, Doing doing) {
        acts.add(new Act(key, label, doing));
        return this;
    }

    Listed<R> boundary() {
        return boundary;
    }

    String texts() {
        return texts;
    }

    String usual() {
        return usual;
    }

    boolean usuallyDescending() {
        return usuallyDescending;
    }

    List<ListFilter> filters() {
        return filters;
    }

    Map<String, Object> fixed() {
        return fixed;
    }

    Map<String, String> former() {
        return former;
    }

    List<Act> acts() {
        return acts;
    }

    Stream<ListFilter> filter(String key) {
        return filters.stream().filter(one -> one.key().equals(key));
    }

    /** Asked for at most once in a request. */
    private static final class Once<T> {

        private final Supplier<T> source;
        private T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }
}
