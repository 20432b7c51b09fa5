package fr.prefecture.clu.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A boundary that returns a list, to each caller the rows that the caller may read. An unknown sort
 * or filter is an {@link IllegalArgumentException}.
 */
public interface Listed<R extends ListedRow> {

    /** The keys by which the list may be ordered. */
    Set<String> sorts();

    Slice<R> slice(Ask ask);

    /**
     * All rows that the filters leave, however many, in order and block by block; how many are
     * skipped or asked for at most is ignored.
     */
    void each(Ask ask, Consumer<List<R>> reader);

    /** The row of an entity, if the caller may read it. */
    Optional<R> row(long id);
}
