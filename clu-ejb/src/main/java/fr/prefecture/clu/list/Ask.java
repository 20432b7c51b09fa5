package fr.prefecture.clu.list;

import java.util.Map;

/**
 * Which rows of a list a caller asks for.
 *
 * @param filters by their keys, each with the value that rows must have
 * @param sort the key of a sort of the list
 * @param descending whether the order of that sort is turned round
 * @param first how many rows are skipped
 * @param most how many rows are returned at most, at least 1
 */
public record Ask(
        Map<String, Object> filters, String sort, boolean descending, int first, int most) {

    public Ask {
        if (first < 0 || most < 1) {
            throw new IllegalArgumentException("rows " + first + ", " + most);
        }
        filters = Map.copyOf(filters);
    }

    /** Every row, for what counts or reads them all. */
    public static Ask all(String sort) {
        return new Ask(Map.of(), sort, false, 0, 1);
    }
}
