package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.website.FeedKind;
import java.util.Optional;

/**
 * What the reader hands out: one thing that a file tells, or its end.
 *
 * @param number how many things the file has told, this one included
 */
record FeedItem(FeedFile file, FeedKind kind, long number, Optional<Told> told) {

    boolean last() {
        return told.isEmpty();
    }
}
