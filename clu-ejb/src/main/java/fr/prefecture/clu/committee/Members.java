package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The people who sit in the committee, with their mandates. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class Members {

    static final String SUBJECT = "committee.member";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** The day on which mandates are judged. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<MemberRow> find(long id) {
        return Optional.ofNullable(em.find(Member.class, id)).map(member -> member.row(today()));
    }

    /** By college, organisation, seat and rank, the latest mandate first. */
    public List<MemberRow> rows(MemberFilter filter) {
        return known().stream()
                .map(member -> member.row(today()))
                .filter(filter::admits)
                .sorted(
                        Comparator.comparing(MemberRow::college)
                                .thenComparing(MemberRow::body, Collator.getInstance(Locale.FRENCH))
                                .thenComparing(MemberRow::seat)
                                .thenComparing(MemberRow::rank)
                                .thenComparing(MemberRow::from, Comparator.reverseOrder())
                                .thenComparing(MemberRow::id))
                .toList();
    }

    /** COM-23: all whose mandate holds that day, but those who are archived. */
    public List<Member> sitting(LocalDate day) {
        return known().stream()
                .filter(member -> member.isHeldOn(day))
                .sorted(
                        Comparator.comparing((Member member) -> member.body().college())
                                .thenComparing(
                                        member -> member.body().name(),
                                        Collator.getInstance(Locale.FRENCH))
                                .thenComparing(Member::seat)
                                .thenComparing(Member::rank)
                                .thenComparing(Member::id))
                .toList();
    }

    /** COM-21: mandates that end soon or have ended, when nobody follows on the seat. */
    public List<MemberRow> leaving() {
        List<Member> known = known();
        LocalDate today = today();
        return known.stream()
                .filter(member -> isLeaving(member.state(today)))
                .filter(member -> known.stream().noneMatch(member::isFollowedBy))
                .map(member -> member.row(today))
                .toList();
    }

    private static boolean isLeaving(MandateState state) {
        return state == MandateState.ENDING || state == MandateState.ENDED;
    }

    /**
     * @return the member's number
     * @throws RuleBroken when no organisation that sits is named so, or COM-15 to COM-18 are broken
     */
    @RolesAllowed(Roles.QUALITY)
    public long enter(MemberEntry entry) {
        String key = Folded.key(entry.body());
        long body =
                em.createQuery(
                                "select b.id from RepresentedBody b"
                                        + " where b.key = :key and b.archived = false",
                                Long.class)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken("committee.body.unnamed", entry.body())
                                                .at("body"));
        return create(body, entry.details());
    }

    /**
     * @return the member's number
     * @throws RuleBroken when there is no such organisation, or COM-15 to COM-18 are broken
     */
    @RolesAllowed(Roles.QUALITY)
    public long create(long bodyId, MemberDetails details) {
        RepresentedBody body =
                em.find(RepresentedBody.class, bodyId, LockModeType.PESSIMISTIC_WRITE);
        if (body == null) {
            throw new RuleBroken("committee.body.unknown");
        }
        Member member = new Member(body, details);
        member.mustFit(of(body));
        em.persist(member);
        em.flush();
        changes.created(SUBJECT, member.id(), member.written());
        return member.id();
    }

    /**
     * @param shown the version that somebody has seen
     * @throws RuleBroken when the member was changed since, is archived, or COM-15 to COM-18 are
     *     broken
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, MemberDetails details) {
        write(id, shown, member -> member.describe(details));
    }

    /**
     * The same mandate, until a later day.
     *
     * @param until empty for no end that is set
     * @throws RuleBroken when the member was changed since, or the day is not later than the end
     */
    @RolesAllowed(Roles.QUALITY)
    public void renew(long id, int shown, Optional<LocalDate> until) {
        write(
                id,
                shown,
                member -> {
                    if (!member.mandateUntil().equals(until)) {
                        member.renew(until);
                    }
                });
    }

    /** COM-20; twice is once. */
    @RolesAllowed(Roles.QUALITY)
    public void archive(long id) {
        Member member = get(id);
        if (!member.isArchived()) {
            String before = member.written();
            member.archive();
            changes.removed(SUBJECT, id, before);
        }
    }

    /**
     * Twice is once; what was removed does not come back.
     *
     * @throws RuleBroken when somebody else has the place since
     */
    @RolesAllowed(Roles.QUALITY)
    public void restore(long id) {
        Member member = get(id);
        String before = member.written();
        member.restore();
        member.mustFit(of(member.body()));
        changes.changed(SUBJECT, id, before, member.written());
    }

    private void write(long id, int shown, Consumer<Member> verb) {
        Member member = get(id);
        MemberRow seen = member.row(today());
        String before = member.written();
        verb.accept(member);
        boolean changed = !member.row(today()).equals(seen);
        if (changed) {
            changes.requireVersion(SUBJECT, member, shown);
        }
        member.mustFit(of(member.body()));
        if (changed) {
            String after = member.written();
            changes.changed(SUBJECT, id, before, after.equals(before) ? after + "; …" : after);
        }
    }

    private Member get(long id) {
        Member member = em.find(Member.class, id);
        if (member == null) {
            throw new RuleBroken("committee.member.unknown");
        }
        em.lock(member.body(), LockModeType.PESSIMISTIC_WRITE);
        return member;
    }

    private List<Member> of(RepresentedBody body) {
        return em.createQuery("select m from Member m where m.body = :body", Member.class)
                .setParameter("body", body)
                .getResultList();
    }

    private List<Member> known() {
        return em.createQuery("select m from Member m join fetch m.body", Member.class)
                .getResultList();
    }
}
