package fr.prefecture.clu.quality;

import fr.prefecture.clu.list.ListQuery;
import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The audits of the structures that apply for a label, planned and held. */
@Stateless
@LocalBean
@RolesAllowed(Roles.QUALITY)
public class Audits implements Listed<AuditListed> {

    static final String SUBJECT = "quality.audit";

    private static final ListQuery<AuditListed> LIST =
            ListQuery.of(
                            AuditListed.class,
                            "Audit a",
                            "left join CandidateStructure s on s.id = a.structureId"
                                    + " left join FrameworkVersion v on v.id = a.editionId"
                                    + " left join v.framework f",
                            "a.id, a.version, s.name, f.name, v.code, a.kind, a.plannedFrom,"
                                    + " a.plannedTo, a.actualFrom, a.actualTo, a.closedOn,"
                                    + " a.auditors")
                    .sort("debut", "a.beginsOn")
                    .sort("prevu", "a.plannedFrom")
                    .filter("structure", "a.structureId")
                    .filter("nature", "a.kind");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Structures structures;
    @EJB Frameworks frameworks;
    @EJB Changes changes;

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public ListQuery<AuditListed>.Reading list() {
        return LIST.filter("etat", state -> ((AuditState) state).condition(today())).on(em);
    }

    /** The latest first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<AuditRow> all() {
        Map<Long, String> names =
                structures.all().stream()
                        .collect(Collectors.toMap(StructureRow::id, StructureRow::name));
        Map<Long, String> editions =
                frameworks.editions().stream()
                        .collect(Collectors.toMap(EditionRow::id, EditionRow::name));
        return em.createQuery("select a from Audit a", Audit.class)
                .getResultStream()
                .map(
                        audit ->
                                audit.row(
                                        names.getOrDefault(audit.structureId(), ""),
                                        editions.getOrDefault(audit.editionId(), ""),
                                        today()))
                .sorted(
                        Comparator.comparing(AuditRow::begins)
                                .thenComparing(AuditRow::id)
                                .reversed())
                .toList();
    }

    /** Those of a structure, the earliest first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<AuditRow> ofStructure(long structureId) {
        return all().stream()
                .filter(row -> row.terms().structureId() == structureId)
                .sorted(Comparator.comparing(AuditRow::begins).thenComparing(AuditRow::id))
                .toList();
    }

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<AuditRow> find(long id) {
        return all().stream().filter(row -> row.id() == id).findFirst();
    }

    /** QUA-48: the external audit for which an internal one prepares. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<AuditRow> externalAfter(long id) {
        List<AuditRow> all = all();
        return all.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .flatMap(row -> externalAfter(row, all));
    }

    /** QUA-48: the external audit for which an audit prepares. */
    static Optional<AuditRow> externalAfter(AuditRow row, List<AuditRow> all) {
        return all.stream()
                .filter(one -> row.terms().kind() == AuditKind.INTERNAL)
                .filter(one -> one.terms().structureId() == row.terms().structureId())
                .filter(one -> one.terms().kind() == AuditKind.EXTERNAL)
                .filter(one -> one.begins().isAfter(row.begins()))
                .min(Comparator.comparing(AuditRow::begins).thenComparing(AuditRow::id));
    }

    /**
     * QUA-41
     *
     * @param entry what tells one entry from another: sent twice, it plans one audit
     * @throws RuleBroken when there is no such structure or edition, or an actual date is to come
     */
    public long plan(String entry, AuditTerms terms) {
        checkKnown(terms);
        Audit audit = new Audit(entry, terms, today());
        Optional<Audit> known = changes.entered(SUBJECT, Audit.class, entry, audit.written());
        if (known.isPresent()) {
            return known.get().id();
        }
        em.persist(audit);
        em.flush();
        changes.created(SUBJECT, audit.id(), audit.written());
        return audit.id();
    }

    /**
     * QUA-41: says anew what it is, or when it took place; its structure stays.
     *
     * @param version the one that was shown
     * @throws RuleBroken when somebody changed it meanwhile, it is closed, an actual date is to
     *     come, or its findings are about another edition
     */
    public void change(long id, int version, AuditTerms terms) {
        Audit audit = locked(id, version);
        checkKnown(terms);
        if (audit.editionId() != terms.editionId() && isAboutCommitments(id)) {
            throw new RuleBroken("quality.audit.edition.findings");
        }
        String before = audit.written();
        audit.change(terms, today());
        changes.changed(SUBJECT, id, before, audit.written());
    }

    /**
     * QUA-43
     *
     * @param version the one that was shown
     * @param on the day of the closing minutes
     * @throws RuleBroken when somebody changed it meanwhile, it was not held, the minutes are
     *     missing, or the day cannot be
     */
    public void close(long id, int version, String minutes, LocalDate on) {
        Audit audit = locked(id, version);
        String before = audit.written();
        audit.close(minutes, on, today());
        changes.changed(SUBJECT, id, before, audit.written());
    }

    /** QUA-43: something was forgotten. */
    public void reopen(long id) {
        Audit audit = get(id);
        String before = audit.written();
        audit.reopen();
        changes.changed(SUBJECT, id, before, audit.written());
    }

    private Audit locked(long id, int version) {
        Audit audit = get(id);
        if (audit.version() != version) {
            throw new RuleBroken("quality.audit.changedMeanwhile");
        }
        return audit;
    }

    private Audit get(long id) {
        return Optional.ofNullable(em.find(Audit.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("quality.audit.unknown"));
    }

    private void checkKnown(AuditTerms terms) {
        if (structures.find(terms.structureId()).isEmpty()) {
            throw new RuleBroken("quality.audit.structure.unknown");
        }
        if (frameworks.edition(terms.editionId()).isEmpty()) {
            throw new RuleBroken("quality.audit.edition.unknown");
        }
    }

    private boolean isAboutCommitments(long id) {
        return em.createQuery(
                                "select count(f) from AuditFinding f where f.audit.id = :id"
                                        + " and f.commitmentId is not null",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }
}
