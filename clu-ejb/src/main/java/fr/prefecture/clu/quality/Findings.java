package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What audits found, and what answers to it. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Findings {

    static final String SUBJECT = "quality.finding";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Audits audits;
    @EJB Commitments commitments;
    @EJB ActionItems actions;
    @EJB Changes changes;
    @EJB Bin bin;
    @Resource SessionContext session;

    /** Those of an audit, in the order of their numbers. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<FindingRow> of(long auditId) {
        List<AuditFinding> found =
                em.createQuery(
                                "select f from AuditFinding f where f.audit.id = :audit"
                                        + " order by f.number",
                                AuditFinding.class)
                        .setParameter("audit", auditId)
                        .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, CommitmentRow> wordings =
                commitments.of(found.get(0).audit().editionId()).stream()
                        .collect(Collectors.toMap(CommitmentRow::id, Function.identity()));
        Map<Long, DeviationRow> sheets =
                em.createQuery(
                                "select d from DeviationSheet d where d.finding.audit.id = :audit",
                                DeviationSheet.class)
                        .setParameter("audit", auditId)
                        .getResultStream()
                        .map(DeviationSheet::row)
                        .collect(Collectors.toMap(DeviationRow::findingId, Function.identity()));
        Map<String, ActionRow> answers =
                actions.ofOrigin(
                        SUBJECT, found.stream().map(one -> String.valueOf(one.id())).toList());
        Optional<LocalDate> external = audits.externalAfter(auditId).map(AuditRow::begins);
        return found.stream()
                .map(
                        one -> {
                            Optional<ActionRow> action =
                                    Optional.ofNullable(answers.get(String.valueOf(one.id())));
                            Optional<CommitmentRow> about =
                                    one.commitmentId()
                                            .flatMap(
                                                    id ->
                                                            Optional.ofNullable(wordings.get(id))
                                                                    .or(
                                                                            () ->
                                                                                    commitments
                                                                                            .find(
                                                                                                    id)));
                            return new FindingRow(
                                    one.id(),
                                    one.version(),
                                    auditId,
                                    one.number(),
                                    one.terms(),
                                    about.map(CommitmentRow::code).orElse(""),
                                    about.map(c -> c.code() + " " + c.wording()).orElse(""),
                                    action,
                                    isAfter(action, external),
                                    Optional.ofNullable(sheets.get(one.id())),
                                    one.changedBy(),
                                    one.changedAt());
                        })
                .toList();
    }

    /** Of each of these audits that has any. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Map<Long, FindingCount> counts(Collection<Long> auditIds) {
        if (auditIds.isEmpty()) {
            return Map.of();
        }
        List<AuditFinding> found =
                em.createQuery(
                                "select f from AuditFinding f where f.audit.id in :audits",
                                AuditFinding.class)
                        .setParameter("audits", auditIds)
                        .getResultList();
        Set<String> answered =
                actions.ofOrigin(
                                SUBJECT,
                                found.stream().map(one -> String.valueOf(one.id())).toList())
                        .keySet();
        return found.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.audit().id(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), of -> count(of, answered))));
    }

    private static FindingCount count(List<AuditFinding> found, Set<String> answered) {
        return new FindingCount(
                found.size(),
                found.stream()
                        .filter(one -> one.terms().kind().isToCorrect())
                        .filter(one -> !answered.contains(String.valueOf(one.id())))
                        .count());
    }

    /** QUA-49: due, or done, once the external audit has begun. */
    static boolean isAfter(Optional<ActionRow> action, Optional<LocalDate> external) {
        return external.isPresent()
                && action.filter(one -> one.state() != ActionItem.State.ABANDONED)
                        .flatMap(
                                one ->
                                        one.finishedOn()
                                                .or(() -> one.due().map(due -> due.lastDay())))
                        .filter(day -> !day.isBefore(external.get()))
                        .isPresent();
    }

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<FindingRow> find(long id) {
        return Optional.ofNullable(em.find(AuditFinding.class, id))
                .flatMap(
                        one ->
                                of(one.audit().id()).stream()
                                        .filter(row -> row.id() == id)
                                        .findFirst());
    }

    /**
     * QUA-44
     *
     * @param entry what tells one entry from another: sent twice, it notes one finding
     * @throws RuleBroken when there is no such audit, it is closed, or the commitment is of another
     *     edition
     */
    public long note(long auditId, String entry, FindingTerms terms) {
        // Whoever notes waits here for the others: no number twice, no entry twice.
        em.createNativeQuery(
                        "update quality_audit set last_finding = last_finding + 1 where id = ?1")
                .setParameter(1, auditId)
                .executeUpdate();
        Optional<AuditFinding> known =
                em.createQuery(
                                "select f from AuditFinding f where f.audit.id = :audit"
                                        + " and f.entry = :entry",
                                AuditFinding.class)
                        .setParameter("audit", auditId)
                        .setParameter("entry", entry)
                        .getResultStream()
                        .findFirst();
        Audit audit =
                Optional.ofNullable(em.find(Audit.class, auditId))
                        .orElseThrow(() -> new RuleBroken("quality.audit.unknown"));
        if (known.isPresent()) {
            int number = known.get().number();
            changes.requireSameEntry(
                    SUBJECT,
                    known.get().id(),
                    new AuditFinding(audit, number, entry, terms, caller(), clock.instant())
                            .written());
            return known.get().id();
        }
        checkCommitment(audit, terms);
        AuditFinding finding =
                new AuditFinding(audit, number(auditId), entry, terms, caller(), clock.instant());
        em.persist(finding);
        em.flush();
        changes.created(SUBJECT, finding.id(), finding.written());
        return finding.id();
    }

    private int number(long auditId) {
        return ((Number)
                        em.createNativeQuery("select last_finding from quality_audit where id = ?1")
                                .setParameter(1, auditId)
                                .getSingleResult())
                .intValue();
    }

    /**
     * QUA-45
     *
     * @param version the one that was shown
     * @throws RuleBroken when somebody changed it meanwhile, the audit is closed, or a deviation
     *     that has a sheet becomes another kind
     */
    public void change(long id, int version, FindingTerms terms) {
        AuditFinding finding = locked(id, version);
        checkCommitment(finding.audit(), terms);
        String before = finding.written();
        finding.change(terms, sheets(id) > 0, caller(), clock.instant());
        changes.changed(SUBJECT, id, before, finding.written());
    }

    /**
     * QUA-46: takes it off, with its sheet.
     *
     * @return by which number both can be brought back from the bin
     * @throws RuleBroken when somebody changed it meanwhile, it has an action, or the audit is
     *     closed
     */
    public OptionalLong remove(long id, int version) {
        AuditFinding finding = locked(id, version);
        finding.checkRemovable();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                finding.number() + " · {FindingKind." + finding.kind() + "}",
                                finding.written(),
                                "/audits/constats/" + id,
                                "/audits/" + finding.audit().id()),
                        List.of(
                                Removal.Rows.of("quality_finding", id),
                                new Removal.Rows("quality_deviation", "finding_id = ?", id)));
        em.createQuery(
                        "select d from DeviationSheet d where d.finding.id = :id",
                        DeviationSheet.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(
                        sheet -> {
                            sheet.written()
                                    .forEach(
                                            (field, text) ->
                                                    changes.removed(
                                                            Deviations.SUBJECT,
                                                            id,
                                                            field + "=" + text));
                            em.remove(sheet);
                        });
        em.flush();
        em.remove(finding);
        return OptionalLong.of(binned);
    }

    /** QUA-48: an action answers to it from now on. */
    public void acted(long id, long action) {
        AuditFinding finding = em.find(AuditFinding.class, id, LockModeType.PESSIMISTIC_WRITE);
        String before = finding.written();
        finding.becomes(action);
        changes.changed(SUBJECT, id, before, finding.written());
    }

    private long sheets(long id) {
        return em.createQuery(
                        "select count(d) from DeviationSheet d where d.finding.id = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private AuditFinding locked(long id, int version) {
        AuditFinding finding =
                Optional.ofNullable(em.find(AuditFinding.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("quality.finding.unknown"));
        if (finding.version() != version) {
            throw new RuleBroken(
                    "quality.finding.changedMeanwhile", finding.changedBy(), finding.changedAt());
        }
        return finding;
    }

    private void checkCommitment(Audit audit, FindingTerms terms) {
        if (terms.commitmentId().isPresent()
                && terms.commitmentId()
                        .flatMap(commitments::find)
                        .filter(one -> one.editionId() == audit.editionId())
                        .isEmpty()) {
            throw new RuleBroken("quality.finding.commitment.unknown");
        }
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
