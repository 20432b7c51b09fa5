package fr.prefecture.clu.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * HIS-13: what became of reading the whole chain.
 *
 * @param links how many lines are chained, as far as the chain is sound
 * @param head the hash of all of them
 * @param erased lines of which the words were erased
 */
public record ChainVerdict(long links, String head, long erased, Optional<Break> broken) {

    /**
     * Where the chain breaks first.
     *
     * @param place the link of the chain; 0 where it is none of them
     * @param change the number of the line; 0 where it is none
     * @param at when that line was written; nothing where it is unknown
     */
    public record Break(ChainFault fault, long place, long change, Optional<Instant> at) {}
}
