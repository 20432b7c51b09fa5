package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * ECO-106: what people asked for and what was done about it, for the search of those who choose
 * what the board shows. Everybody reads the board itself, which empties and fills as actions are
 * reopened and done again.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableKeptRequests implements SearchSource {

    static final SearchKind KEPT_REQUEST =
            new SearchKind(
                    "search.kind.keptRequest",
                    "/vous-nous-l-avez-demande/{id}",
                    Set.of(Roles.QUALITY));

    private static final SearchReading<KeptRequest> REQUESTS =
            SearchReading.of(
                    KeptRequest.class, "", "e.shown = true", FindableKeptRequests::request);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(KeptRequests.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        REQUESTS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(KeptRequests.SUBJECT) ? REQUESTS.of(em, key) : List.of();
    }

    private static SearchRecord request(KeptRequest one) {
        return KEPT_REQUEST.found(
                KeptRequests.SUBJECT,
                one.id(),
                one.actionId(),
                SearchKind.beginning(one.asked()),
                SearchKind.lines(one.asked(), one.done()),
                null);
    }
}
