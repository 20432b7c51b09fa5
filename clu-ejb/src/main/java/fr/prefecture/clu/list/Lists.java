package fr.prefecture.clu.list;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads lists, each reading in one transaction. Who may read which list is what its boundary says,
 * which is called for it. An unknown sort or filter is an {@link IllegalArgumentException}.
 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF,
    Roles.ADMINISTRATOR
})
public class Lists {

    /** The keys by which the list may be ordered. */
    public Set<String> sorts(Listed<?> listed) {
        return listed.list().sorts();
    }

    public <R extends ListedRow> Slice<R> slice(Listed<R> listed, Ask ask) {
        return listed.list().slice(ask);
    }

    /**
     * All rows that the filters leave, however many, in order and block by block; how many are
     * skipped or asked for at most is ignored.
     */
    public <R extends ListedRow> void each(Listed<R> listed, Ask ask, Consumer<List<R>> reader) {
        listed.list().each(ask, reader);
    }

    /** The row of an entity, if the caller may read it. */
    public <R extends ListedRow> Optional<R> row(Listed<R> listed, long id) {
        return listed.list().row(id);
    }
}
