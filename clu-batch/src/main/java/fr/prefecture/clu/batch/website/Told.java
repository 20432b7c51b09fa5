package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Reason;
import java.util.Optional;

/**
 * One thing that a feed tells: an entry, or why it was refused.
 *
 * @param place its line in the file, or its number among the entries, from 1
 * @param text of what was refused, shortened; empty otherwise
 */
record Told(long place, Optional<Entry> entry, Optional<Reason> refused, String text) {

    private static final int LONGEST = 200;

    static Told of(long place, Entry entry) {
        return new Told(place, Optional.of(entry), Optional.empty(), "");
    }

    static Told refused(long place, Reason reason, String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return new Told(
                place,
                Optional.empty(),
                Optional.of(reason),
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST));
    }
}
