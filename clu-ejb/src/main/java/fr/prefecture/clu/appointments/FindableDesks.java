package fr.prefecture.clu.appointments;

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

/** RDV-16: the desks at which people are received by appointment, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableDesks implements SearchSource {

    static final SearchKind DESK =
            new SearchKind(
                    "search.kind.desk",
                    "/rendez-vous",
                    Set.of(Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL));

    private static final SearchReading<Desk> DESKS =
            SearchReading.of(Desk.class, "", "", FindableDesks::desk);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Desks.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        DESKS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(Desks.SUBJECT) ? DESKS.of(em, key) : List.of();
    }

    private static SearchRecord desk(Desk one) {
        return DESK.found(
                Desks.SUBJECT,
                one.id(),
                SearchKind.query("service", one.service()),
                one.name(),
                one.service(),
                null);
    }
}
