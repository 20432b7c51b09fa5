package fr.prefecture.clu.switchboard;

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

/** TEL-62: the reasons to call, for the search; a counted call never. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableReasons implements SearchSource {

    static final SearchKind REASON =
            new SearchKind(
                    "search.kind.callReason",
                    "/telephone/motifs",
                    Set.of(Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL));

    private static final SearchReading<CallReason> REASONS =
            SearchReading.of(CallReason.class, "", "", FindableReasons::reason);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(CallReasons.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        REASONS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return REASONS.of(em, key);
    }

    private static SearchRecord reason(CallReason one) {
        CallReasonTerms terms = one.terms();
        return REASON.found(
                CallReasons.SUBJECT,
                one.id(),
                "#motif-" + terms.code(),
                terms.label(),
                SearchKind.lines(terms.code(), terms.page()),
                null);
    }
}
