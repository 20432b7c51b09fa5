package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A feature that has things to be found. Search finds every implementation by CDI: a
 * {@code @Stateless} boundary whose only interface is this one, for {@link Roles#NIGHT} alone,
 * because it tells everything and leaves it to each record who may find it.
 */
@Local
public interface SearchSource {

    /**
     * The subjects of the history ({@link Changes}) whose lines may concern records of this source.
     */
    Set<String> subjects();

    /** Hands out everything that can be found, one by one, in blocks from the database. */
    void all(Consumer<SearchRecord> found);

    /**
     * What can be found now of the thing that a line of the history speaks of; nothing when it is
     * gone, or when nothing of it can be found. When the line changes other things as well, their
     * records are here too: all of a thing, or that it is {@linkplain SearchRecord#gone gone}.
     */
    List<SearchRecord> of(String subject, String key);
}
