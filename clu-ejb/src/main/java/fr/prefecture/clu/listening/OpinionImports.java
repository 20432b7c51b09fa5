package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Opinions of the State's platform, imported from a table: ECO-55, ECO-56. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class OpinionImports implements ImportTarget {

    private static final String SOURCE = "services-publics-plus";
    private static final int BLOCK = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Inject Clock clock;

    @Override
    @PermitAll
    public String code() {
        return "listening.opinions";
    }

    @Override
    @PermitAll
    public String path() {
        return "/avis";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(new ImportSource(SOURCE, "Services Publics +", true));
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return OpinionTable.COLUMNS;
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Boolean> answered = new HashMap<>();
        em.createQuery("select o from Opinion o", Opinion.class)
                .getResultStream()
                .forEach(one -> answered.put(one.reference(), one.terms().answered()));
        return cells -> {
            try {
                OpinionTerms terms = OpinionTable.read(cells, today);
                return Checked.right(terms.reference())
                        .with(
                                terms.answered()
                                                && Boolean.FALSE.equals(
                                                        answered.get(terms.reference()))
                                        ? Optional.of(
                                                Note.of(
                                                        "listening.opinion.nowAnswered",
                                                        terms.reference()))
                                        : Optional.empty());
            } catch (CellRefused e) {
                return Checked.wrong(
                        e.column(), e.why().getMessage(), e.why().arguments().toArray());
            }
        };
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return of(identities).size();
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        LocalDate today = LocalDate.now(clock);
        List<OpinionTerms> terms = new ArrayList<>();
        for (Map<String, String> cells : rows) {
            try {
                terms.add(OpinionTable.read(cells, today));
            } catch (CellRefused e) {
                throw e.why();
            }
        }
        keep(importId, terms);
    }

    /** ECO-56: those that are known are brought up to date; what came without a file has none. */
    public void show(List<OpinionTerms> terms) {
        keep(null, terms);
    }

    private void keep(Long importId, List<OpinionTerms> terms) {
        Map<String, Opinion> known = of(terms.stream().map(OpinionTerms::reference).toList());
        for (OpinionTerms one : terms) {
            OpinionContent content = new OpinionContent(one);
            Opinion opinion = known.get(one.reference());
            if (opinion == null) {
                opinion = new Opinion(one.reference(), new OpinionContent(one), importId);
                em.persist(opinion);
                em.persist(new OpinionArrival(opinion, importId, content));
                known.put(one.reference(), opinion);
                changes.created(Opinions.SUBJECT, opinion.id(), opinion.written());
            } else {
                String before = opinion.written();
                em.persist(new OpinionArrival(opinion, importId, content));
                em.flush();
                opinion.settle(arrivals(opinion));
                changes.changed(Opinions.SUBJECT, opinion.id(), before, opinion.written());
            }
        }
        em.flush();
    }

    @Override
    public void added(long importId) {}

    /** ECO-56: what the other imports said stands again; what none says any more goes. */
    @Override
    public void undo(long importId) {
        List<OpinionArrival> taken =
                em.createQuery(
                                "select a from OpinionArrival a where a.importId = :import",
                                OpinionArrival.class)
                        .setParameter("import", importId)
                        .getResultList();
        Set<Opinion> touched = new LinkedHashSet<>();
        for (OpinionArrival arrival : taken) {
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
            em.createQuery(
                            "select o from Opinion o where o.reference in :asked", Opinion.class)
                    .setParameter("asked", asked.subList(from, Math.min(asked.size(), from + BLOCK)))
                    .getResultStream()
                    .forEach(one -> known.put(one.reference(), one));
        }
        return known;
    }
}
