package fr.prefecture.clu.list;

import java.util.List;

/**
 * Some rows of a list.
 *
 * @param count how many rows the list has, {@link ListQuery#COUNTED} where there are more
 * @param more whether there are more than are counted
 * @param first how many rows were skipped: less than asked for where the list is shorter
 */
public record Slice<R>(List<R> rows, int count, boolean more, int first) {

    public Slice {
        rows = List.copyOf(rows);
    }
}
