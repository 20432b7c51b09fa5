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

/** ECO-104: the opinions of the State's platform, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableOpinions implements SearchSource {

    static final SearchKind OPINION =
            new SearchKind(
                    "search.kind.opinion",
                    "/avis/{id}",
                    Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL));

    private static final SearchReading<Opinion> OPINIONS =
            SearchReading.of(Opinion.class, "", "", FindableOpinions::opinion);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Opinions.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        OPINIONS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(Opinions.SUBJECT) ? OPINIONS.of(em, key) : List.of();
    }

    private static SearchRecord opinion(Opinion one) {
        OpinionRow row = one.row();
        OpinionTerms terms = row.terms();
        return OPINION.found(
                Opinions.SUBJECT,
                one.id(),
                one.id(),
                row.name(),
                SearchKind.lines(terms.text(), terms.answer(), terms.structure()),
                terms.publishedOn());
    }
}
