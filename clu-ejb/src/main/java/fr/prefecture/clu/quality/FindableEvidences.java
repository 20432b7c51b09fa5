package fr.prefecture.clu.quality;

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

/** QUA-62: pieces of evidence, until they are taken back or eliminated. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableEvidences implements SearchSource {

    static final SearchKind EVIDENCE =
            new SearchKind("search.kind.evidence", "/preuves/{id}", FindableFrameworks.READERS);

    private static final SearchReading<Evidence> EVIDENCES =
            SearchReading.of(
                    Evidence.class,
                    "left join fetch e.service left join fetch e.retention",
                    "e.withdrawnOn is null and e.eliminatedOn is null",
                    FindableEvidences::evidence);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Evidences.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        EVIDENCES.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(Evidences.SUBJECT) ? EVIDENCES.of(em, key) : List.of();
    }

    private static SearchRecord evidence(Evidence one) {
        return EVIDENCE.found(
                Evidences.SUBJECT,
                one.id(),
                one.id(),
                one.title(),
                SearchKind.lines(one.description(), one.service()),
                one.obtainedOn());
    }
}
