package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.util.Set;

/**
 * The calls of an imported table that is to count.
 *
 * @param name of the file, as people call it
 * @param first entry
 * @param last entry
 * @param calls how many visits
 * @param unrecorded what no row of it tells
 */
public record DeclaredCalls(
        String source,
        String name,
        String sha256,
        Instant first,
        Instant last,
        long calls,
        Set<Unrecorded> unrecorded) {

    public DeclaredCalls {
        unrecorded = Set.copyOf(unrecorded);
    }
}
