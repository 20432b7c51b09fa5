package fr.prefecture.clu.shared;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** A whole table, read block by block, so that neither memory nor a transaction holds all of it. */
public final class InBlocks {

    private static final int SIZE = 500;

    private InBlocks() {}

    /**
     * @param after what comes after a number, in the order of the numbers
     */
    public static <T extends Versioned> void read(
            LongFunction<TypedQuery<T>> after, Consumer<T> each) {
        long last = Long.MIN_VALUE;
        List<T> block;
        do {
            block = after.apply(last).setMaxResults(SIZE).getResultList();
            block.forEach(each);
            last = block.isEmpty() ? last : block.get(block.size() - 1).id();
        } while (block.size() == SIZE);
    }
}
