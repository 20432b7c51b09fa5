package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of a list asks for, and the addresses that ask for something else. What is not
 * understood is as if it was not there.
 *
 * @param path of the page, without the path of the application
 * @param filters the words of those that are set, by their keys, in the order of the form
 * @param sort the key of the column by which the list is ordered; empty for the usual order
 * @param page from 1
 * @param without the keys of columns that are hidden, though they are shown where nothing is said
 * @param with the keys of columns that are shown, though they are hidden where nothing is said
 * @param open the number of the row that is unfolded
 * @param viewed whether the bare address opens a saved view, so that all rows are asked for by name
 */
record ListState(
        String context,
        String path,
        Map<String, String> filters,
        String sort,
        boolean descending,
        int page,
        int size,
        Set<String> without,
        Set<String> with,
        OptionalLong open,
        boolean viewed) {

    static final List<Integer> SIZES = List.of(10, 25, 50, 100);
    static final int USUAL_SIZE = 25;

    static final String SORT = "tri";
    static final String ORDER = "ordre";
    static final String PAGE = "page";
    static final String SIZE = "lignes";
    static final String WITHOUT = "sans";
    static final String WITH = "avec";
    static final String OPEN = "ouvert";
    static final String FILE = "fichier";
    static final String PRINT = "imprimer";

    /** In an address, all columns that are hidden where nothing is said. */
    static final String ALL = "tout";

    /** No list has as many columns as fit in there. */
    private static final int LONGEST = 500;

    private static final String DESCENDING = "desc";

    static ListState of(HttpServletRequest request, List<ListFilter> filters, boolean viewed) {
        Map<String, String> set = new LinkedHashMap<>();
        for (ListFilter filter : filters) {
            String asked = ListFilter.asked(request.getParameter(filter.key()));
            if (filter.value(asked).isPresent()) {
                set.put(filter.key(), asked);
            }
        }
        return new ListState(
                request.getContextPath(),
                Asked.address(request).replaceFirst("(?s)\\?.*", ""),
                set,
                parameter(request, SORT),
                parameter(request, ORDER).equals(DESCENDING),
                number(parameter(request, PAGE)),
                SIZES.stream()
                        .filter(size -> parameter(request, SIZE).equals(size.toString()))
                        .findFirst()
                        .orElse(USUAL_SIZE),
                keys(parameter(request, WITHOUT)),
                keys(parameter(request, WITH)),
                parameter(request, OPEN).matches("\\d{1,18}")
                        ? OptionalLong.of(Long.parseLong(parameter(request, OPEN)))
                        : OptionalLong.empty(),
                viewed);
    }

    private static Set<String> keys(String parameter) {
        return Stream.of(parameter.split("[.]", -1))
                .filter(key -> !key.isEmpty() && parameter.length() <= LONGEST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** As many digits as there are can be asked for; what is no number is the first page. */
    private static int number(String page) {
        if (!page.matches("[1-9]\\d*")) {
            return 1;
        }
        return page.length() > 6 ? 999_999 : Integer.parseInt(page);
    }

    int first() {
        return (page - 1) * size;
    }

    // --- the same list, asked for otherwise

    /** Empty takes the filter away. */
    ListState filtered(String key, String word) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.put(key, word);
        return new ListState(
                context,
                path,
                others,
                sort,
                descending,
                1,
                size,
                without,
                with,
                OptionalLong.empty(),
                viewed);
    }

    ListState sorted(String column, boolean down) {
        return new ListState(
                context,
                path,
                filters,
                column,
                down,
                1,
                size,
                without,
                with,
                OptionalLong.empty(),
                viewed);
    }

    ListState turnedTo(int other) {
        return sized(other, size, OptionalLong.empty());
    }

    ListState sized(int rows) {
        return sized(1, rows, OptionalLong.empty());
    }

    ListState opened(OptionalLong row) {
        return sized(page, size, row);
    }

    private ListState sized(int other, int rows, OptionalLong row) {
        return new ListState(
                context, path, filters, sort, descending, other, rows, without, with, row, viewed);
    }

    ListState columns(Set<String> hidden, Set<String> shown) {
        return new ListState(
                context, path, filters, sort, descending, page, size, hidden, shown, open, viewed);
    }

    // --- addresses

    /** What a form of filters hands on beside its fields. */
    Map<String, String> handedOn() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(SORT, sort);
        all.put(ORDER, !sort.isEmpty() && descending ? DESCENDING : "");
        all.put(SIZE, size == USUAL_SIZE ? "" : String.valueOf(size));
        all.put(WITHOUT, String.join(".", without));
        all.put(WITH, String.join(".", with));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    Address address() {
        Address address = filtersOf(path);
        handedOn().forEach(address::with);
        address.with(PAGE, page == 1 ? "" : page);
        address.with(OPEN, open.isPresent() ? open.getAsLong() : "");
        return viewed && !address.toString().contains("?")
                ? address.with(SavedViewLinks.VIEW, SavedViewLinks.NONE)
                : address;
    }

    /** With the filters alone, of something else than the page. */
    Address filtersOf(String other) {
        Address address = Address.of(context, other);
        filters.forEach(address::with);
        return address;
    }

    /** Nothing but the page. */
    Address bare() {
        return Address.of(context, path);
    }

    /** The whole list as it is filtered and ordered, with the columns that are shown. */
    Address whole(String name, String value) {
        return sized(USUAL_SIZE).address().with(name, value);
    }
}
