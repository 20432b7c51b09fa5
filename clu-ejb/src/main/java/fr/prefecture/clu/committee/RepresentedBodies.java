package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The organisations that sit in the committee: COM-14. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class RepresentedBodies {

    static final String SUBJECT = "committee.body";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** By college and name, the archived ones too. */
    public List<BodyRow> all() {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Long> sitting =
                em.createQuery("select m from Member m", Member.class)
                        .getResultStream()
                        .filter(member -> member.isHeldOn(today))
                        .collect(
                                Collectors.groupingBy(
                                        member -> member.body().id(), Collectors.counting()));
        return em.createQuery("select b from RepresentedBody b", RepresentedBody.class)
                .getResultStream()
                .map(body -> body.row(sitting.getOrDefault(body.id(), 0L)))
                .sorted(
                        Comparator.comparing(BodyRow::college)
                                .thenComparing(BodyRow::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** Whether there is any that is not archived. */
    public boolean isAnyStanding() {
        return em.createQuery(
                                "select count(b) from RepresentedBody b where b.archived = false",
                                Long.class)
                        .getSingleResult()
                > 0;
    }

    public Optional<BodyRow> find(long id) {
        return all().stream().filter(body -> body.id() == id).findFirst();
    }

    /**
     * @return its number
     * @throws RuleBroken when another has that name, or what is said breaks COM-14
     */
    @RolesAllowed(Roles.QUALITY)
    public long create(BodyTerms terms) {
        RepresentedBody body = new RepresentedBody(terms.name(), terms.college(), terms.seats());
        mustBeOnly(body);
        em.persist(body);
        em.flush();
        changes.created(SUBJECT, body.id(), body.written());
        return body.id();
    }

    /**
     * @param shown the version that somebody has seen
     * @throws RuleBroken when it was changed since, another has that name, or somebody sits on a
     *     seat that would go
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, BodyTerms terms) {
        RepresentedBody body = get(id);
        String before = body.written();
        body.describe(terms.name(), terms.college(), terms.seats());
        if (!body.written().equals(before)) {
            changes.requireVersion(SUBJECT, body, shown);
        }
        mustBeOnly(body);
        standing(body).stream()
                .filter(member -> member.seat() > terms.seats())
                .findFirst()
                .ifPresent(
                        member -> {
                            throw new RuleBroken(
                                            "committee.body.seats.used",
                                            member.seat(),
                                            member.name())
                                    .at("seats");
                        });
        changes.changed(SUBJECT, id, before, body.written());
    }

    /**
     * Twice is once.
     *
     * @throws RuleBroken while somebody who is not archived sits for it
     */
    @RolesAllowed(Roles.QUALITY)
    public void archive(long id) {
        RepresentedBody body = get(id);
        List<Member> standing = standing(body);
        if (!standing.isEmpty()) {
            throw new RuleBroken(
                    "committee.body.inUse", body.name(), standing.size(), standing.get(0).name());
        }
        String before = body.written();
        body.archive();
        changes.changed(SUBJECT, id, before, body.written());
    }

    /** Twice is once. */
    @RolesAllowed(Roles.QUALITY)
    public void restore(long id) {
        RepresentedBody body = get(id);
        String before = body.written();
        body.restore();
        changes.changed(SUBJECT, id, before, body.written());
    }

    private List<Member> standing(RepresentedBody body) {
        return em.createQuery(
                        "select m from Member m where m.body = :body and m.archived = false"
                                + " order by m.seat, m.id",
                        Member.class)
                .setParameter("body", body)
                .getResultList();
    }

    /** Before anything is written: the table would refuse the second one with no sentence. */
    private void mustBeOnly(RepresentedBody body) {
        em.createQuery("select b from RepresentedBody b", RepresentedBody.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .filter(other -> other != body && other.key().equals(body.key()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new RuleBroken(
                                            other.isArchived()
                                                    ? "committee.body.name.archived"
                                                    : "committee.body.name.taken",
                                            other.name())
                                    .at("name");
                        });
    }

    private RepresentedBody get(long id) {
        RepresentedBody body = em.find(RepresentedBody.class, id);
        if (body == null) {
            throw new RuleBroken("committee.body.unknown");
        }
        return body;
    }
}
