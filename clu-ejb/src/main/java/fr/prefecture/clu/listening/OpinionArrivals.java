package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of opinions, by which import: ECO-56. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class OpinionArrivals {

    private static final int BLOCK = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /**
     * ECO-56: keeps those that are new, and brings those that are known up to date.
     *
     * @param importId nothing for what came without a file
     */
    public void keep(Optional<Long> importId, List<OpinionTerms> terms) {
        Long number = importId.orElse(null);
        Map<String, Opinion> known = of(terms.stream().map(OpinionTerms::reference).toList());
        for (OpinionTerms one : terms) {
            OpinionContent content = new OpinionContent(one);
            Opinion opinion = known.get(one.reference());
            if (opinion == null) {
                opinion = new Opinion(one.reference(), new OpinionContent(one), number);
                em.persist(opinion);
                em.persist(new OpinionArrival(opinion, number, content));
                known.put(one.reference(), opinion);
                changes.created(Opinions.SUBJECT, opinion.id(), opinion.written());
            } else {
                String before = opinion.written();
                em.persist(new OpinionArrival(opinion, number, content));
                em.flush();
                opinion.settle(arrivals(opinion));
                changes.changed(Opinions.SUBJECT, opinion.id(), before, opinion.written());
            }
        }
        em.flush();
    }

    /** ECO-56: what the other imports said stands again; what none says any more goes. */
    public void takeBack(long importId) {
        Set<Opinion> touched = new LinkedHashSet<>();
        for (OpinionArrival arrival :
                em.createQuery(
                                "select a from OpinionArrival a where a.importId = :import",
                                OpinionArrival.class)
                        .setParameter("import", importId)
                        .getResultList()) {
            touched.add(arrival.opinion());
            em.remove(arrival);
        }
        em.flush();
        for (Opinion opinion : touched) {
            String before = opinion.written();
            List<OpinionArrival> left = arrivals(opinion);
            if (left.isEmpty()) {
                changes.removed(Opinions.SUBJECT, opinion.id(), before);
                em.remove(opinion);
            } else {
                opinion.settle(left);
                changes.changed(Opinions.SUBJECT, opinion.id(), before, opinion.written());
            }
        }
    }

    /** How many of these are known. */
    public int known(Collection<String> references) {
        return of(references).size();
    }

    /** By their reference, whether the platform has said that they are answered. */
    public Map<String, Boolean> answered() {
        Map<String, Boolean> answered = new HashMap<>();
        em.createQuery("select o from Opinion o", Opinion.class)
                .getResultStream()
                .forEach(one -> answered.put(one.reference(), one.terms().answered()));
        return answered;
    }

    private List<OpinionArrival> arrivals(Opinion opinion) {
        return em.createQuery(
                        "select a from OpinionArrival a where a.opinion = :opinion order by a.id",
                        OpinionArrival.class)
                .setParameter("opinion", opinion)
                .getResultList();
    }

    private Map<String, Opinion> of(Collection<String> references) {
        List<String> asked = List.copyOf(references);
        Map<String, Opinion> known = new HashMap<>();
        for (int from = 0; from < asked.size(); from += BLOCK) {
            em.createQuery("select o from Opinion o where o.reference in :asked", Opinion.class)
                    .setParameter(
                            "asked", asked.subList(from, Math.min(asked.size(), from + BLOCK)))
                    .getResultStream()
                    .forEach(one -> known.put(one.reference(), one));
        }
        return known;
    }
}
