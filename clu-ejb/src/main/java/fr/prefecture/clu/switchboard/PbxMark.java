package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * TEL-92: up to where the rows of a table have been fetched.
 *
 * @param upTo the first whole second that is still wanted; nothing before the first row
 * @param id the greatest number of the rows that were fetched, where rows have numbers
 * @param tail what tells the last rows fetched from those that were written late, where they have
 *     none
 */
public record PbxMark(Optional<Instant> upTo, OptionalLong id, Optional<String> tail) {

    /** Nothing has been fetched, and only what is not older is wanted. */
    public static PbxMark from(Optional<Instant> first) {
        return new PbxMark(first, OptionalLong.empty(), Optional.empty());
    }
}
