package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What shows that commitments are kept: entered once, changed until it is taken back. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Evidences {

    public static final String SUBJECT = "quality.evidence";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ServiceUnits services;
    @EJB RetentionRules rules;
    @EJB EvidenceFiles files;
    @EJB EliminationLines lines;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** Latest obtained first; those that were eliminated, too. */
    public List<EvidenceRow> all() {
        Map<Long, List<AttachmentRow>> given = files.all();
        LocalDate today = today();
        return em.createQuery(
                        "select e from Evidence e order by e.obtainedOn desc, e.id desc",
                        Evidence.class)
                .getResultStream()
                .map(one -> one.row(given.getOrDefault(one.id(), List.of()), today))
                .toList();
    }

    /** QUA-17: what proves something on a day for a structure, in the order of {@link #all}. */
    public List<EvidenceRow> inForce(long structureId, LocalDate on) {
        return all().stream().filter(one -> one.provesOn(on, Optional.of(structureId))).toList();
    }

    /** QUA-15: how many are about to expire. */
    public long expiring() {
        LocalDate today = today();
        return em.createQuery(
                        "select e from Evidence e left join fetch e.retention"
                                + " left join fetch e.service where e.eliminatedOn is null"
                                + " and e.withdrawnOn is null"
                                + " and e.validUntil between :today and :near",
                        Evidence.class)
                .setParameter("today", today)
                .setParameter("near", today.plusDays(Evidence.NEAR))
                .getResultStream()
                .filter(one -> one.state(today) == EvidenceState.EXPIRING)
                .count();
    }

    public Optional<EvidenceRow> find(long id) {
        return Optional.ofNullable(em.find(Evidence.class, id))
                .map(one -> one.row(files.of(id), today()));
    }

    public Optional<EvidenceSheet> sheet(long id) {
        return Optional.ofNullable(em.find(Evidence.class, id))
                .map(one -> one.sheet(files.of(id), lines.slipOf(id), today()));
    }

    /**
     * QUA-12
     *
     * @throws RuleBroken when something said is nonsense
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public long keep(EvidenceTerms terms) {
        return enter("", terms, List.of());
    }

    /**
     * QUA-20: keeps a piece with its files, all or nothing.
     *
     * @param entry what tells one entry from another: sent twice, it is one piece
     * @throws RuleBroken when something said is nonsense, a file is not accepted, there is none
     *     where one is needed, or something else was kept under this entry
     */
    @RolesAllowed(Roles.QUALITY)
    public long enter(String entry, EvidenceTerms terms, List<GivenFile> given) {
        takeTurn();
        Optional<Evidence> known = ofEntry(entry);
        boolean needed =
                terms.kind() == EvidenceKind.FILE || terms.kind() == EvidenceKind.PHOTOGRAPH;
        if (needed && given.isEmpty() && !entry.isEmpty()) {
            throw new RuleBroken("quality.evidence.file.missing");
        }
        Evidence one =
                new Evidence(entry, terms, services.named(terms.service()), rule(terms), today());
        if (known.isPresent()) {
            return same(known.get(), one, given);
        }
        em.persist(one);
        em.flush();
        changes.created(SUBJECT, one.id(), one.written());
        given.forEach(file -> files.add(one.id(), file.name(), file.content()));
        return one.id();
    }

    /** What was kept under an entry, when the same comes again. */
    private long same(Evidence kept, Evidence sent, List<GivenFile> given) {
        boolean same = kept.saysWhat(sent);
        if (same) {
            Set<Long> before =
                    files.of(kept.id()).stream().map(AttachmentRow::id).collect(Collectors.toSet());
            Set<Long> now = new HashSet<>();
            given.forEach(file -> now.add(files.add(kept.id(), file.name(), file.content())));
            same = now.equals(before);
        }
        if (!same) {
            throw new EnteredOtherwise("quality.evidence.entered.otherwise", kept.title());
        }
        return kept.id();
    }

    /**
     * QUA-28: says anew what it is, and adds files.
     *
     * @param shown the version that was read
     * @throws RuleBroken also when another has changed it since, or it was taken back
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, EvidenceTerms terms, List<GivenFile> added) {
        Evidence one = known(id);
        if (one.version() != shown) {
            throw new RuleBroken("quality.evidence.changedSince", one.title());
        }
        lines.checkNoneNames(id);
        String before = one.written();
        one.say(terms, services.named(terms.service()), rule(terms), today());
        added.forEach(file -> files.add(id, file.name(), file.content()));
        changes.changed(SUBJECT, id, before, one.written());
    }

    /**
     * QUA-30
     *
     * @throws RuleBroken when the file is not accepted, there are too many, or the piece was taken
     *     back
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public void attach(long id, String fileName, InputStream content) {
        files.add(id, fileName, content);
    }

    /**
     * QUA-24: takes a piece back: it proves nothing any more.
     *
     * @throws RuleBroken when no reason is given, another has changed it since, or an elimination
     *     slip names it
     */
    @RolesAllowed(Roles.QUALITY)
    public void withdraw(long id, int shown, String reason) {
        Evidence one = known(id);
        if (one.version() != shown) {
            throw new RuleBroken("quality.evidence.changedSince", one.title());
        }
        lines.checkNoneNames(id);
        String before = one.written();
        one.withdraw(reason, session.getCallerPrincipal().getName(), today());
        changes.changed(SUBJECT, id, before, one.written());
    }

    /**
     * QUA-24: twice is once.
     *
     * @throws RuleBroken when it is too late
     */
    @RolesAllowed(Roles.QUALITY)
    public void bringBack(long id) {
        Evidence one = known(id);
        lines.checkNoneNames(id);
        String before = one.written();
        one.bringBack(today());
        changes.changed(SUBJECT, id, before, one.written());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<RetentionRule> rule(EvidenceTerms terms) {
        return terms.retentionRule().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rules.named(terms.retentionRule())
                                .orElseThrow(() -> new RuleBroken("quality.retention.unknown")));
    }

    private Optional<Evidence> ofEntry(String entry) {
        return em.createQuery("select e from Evidence e where e.entry = :entry", Evidence.class)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }

    private Evidence known(long id) {
        return Optional.ofNullable(em.find(Evidence.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("quality.evidence.unknown"));
    }

    /** Whoever enters a piece or makes a slip waits here for the others. */
    private void takeTurn() {
        em.createNativeQuery("update quality_evidence_turn set taken = taken + 1 where id = 1")
                .executeUpdate();
    }
}
