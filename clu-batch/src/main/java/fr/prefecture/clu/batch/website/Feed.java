package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.website.FeedKind;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What a file says of a site, one thing after the other, always in the same order. */
interface Feed extends Closeable {

    FeedKind kind();

    /**
     * The next thing that concerns the site's content.
     *
     * @throws fr.prefecture.clu.batch.table.UnreadableTable when what follows cannot be understood
     */
    Optional<Told> next() throws IOException;
}
