package fr.prefecture.clu.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the history somebody asks for.
 *
 * @param subjects of these, which whoever asks may read
 * @param by the login of who changed; empty for anybody
 * @param kind what was done; nothing for everything
 * @param from not before; nothing from the beginning on
 * @param to before; nothing until now
 * @param words found in the key or a state, whatever their case; empty for all
 * @param key the key itself; empty for all
 */
public record ChangeQuery(
        Set<String> subjects,
        String by,
        Optional<ChangeKind> kind,
        Optional<Instant> from,
        Optional<Instant> to,
        String words,
        String key) {

    public ChangeQuery {
        subjects = Set.copyOf(subjects);
    }

    /** All lines of these subjects. */
    public static ChangeQuery of(Set<String> subjects) {
        return new ChangeQuery(
                subjects, "", Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }
}
