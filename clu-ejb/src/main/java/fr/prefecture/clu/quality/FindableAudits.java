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
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * QUA-62: audits, what they found, the sheets of deviations and self-assessments; nobody who audits
 * is found by name.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableAudits implements SearchSource {

    static final SearchKind AUDIT =
            new SearchKind("search.kind.audit", "/audits/{id}", FindableFrameworks.READERS);

    static final SearchKind FINDING =
            new SearchKind("search.kind.finding", "/audits/{id}", FindableFrameworks.READERS);

    static final SearchKind DEVIATION =
            new SearchKind(
                    "search.kind.deviation",
                    "/audits/constats/{id}/ecart",
                    FindableFrameworks.READERS);

    static final SearchKind ASSESSMENT =
            new SearchKind(
                    "search.kind.selfAssessment",
                    "/audits/autoevaluations/{id}",
                    FindableFrameworks.READERS);

    static final SearchReading<Audit> AUDITS =
            SearchReading.ofBlocks(
                    Audit.class,
                    "",
                    "",
                    (em, block) -> {
                        Names names = Names.of(em);
                        return block.stream().map(one -> audit(one, names));
                    });

    static final SearchReading<SelfAssessment> ASSESSMENTS =
            SearchReading.ofBlocks(
                    SelfAssessment.class,
                    "",
                    "",
                    (em, block) -> {
                        Names names = Names.of(em);
                        return block.stream().map(one -> assessment(one, names));
                    });

    private static final SearchReading<AuditFinding> FINDINGS =
            SearchReading.of(AuditFinding.class, "join fetch e.audit", "", FindableAudits::finding);

    private static final SearchReading<DeviationSheet> DEVIATIONS =
            SearchReading.of(
                    DeviationSheet.class,
                    "join fetch e.finding f join fetch f.audit",
                    "",
                    FindableAudits::deviation);

    /** Of structures and editions, by their numbers: there are few. */
    private record Names(Map<Long, String> structures, Map<Long, String> editions) {

        static Names of(EntityManager em) {
            return new Names(
                    em
                            .createQuery(
                                    "select s from CandidateStructure s", CandidateStructure.class)
                            .getResultList()
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            CandidateStructure::id, one -> one.row().name())),
                    em
                            .createQuery(
                                    "select v from FrameworkVersion v join fetch v.framework",
                                    FrameworkVersion.class)
                            .getResultList()
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            FrameworkVersion::id, FrameworkVersion::name)));
        }

        String of(long structure, long edition) {
            return structures.getOrDefault(structure, "")
                    + " · "
                    + editions.getOrDefault(edition, "");
        }
    }

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(
                Audits.SUBJECT, Findings.SUBJECT, Deviations.SUBJECT, SelfAssessments.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        AUDITS.all(em, found);
        FINDINGS.all(em, found);
        DEVIATIONS.all(em, found);
        ASSESSMENTS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Audits.SUBJECT -> AUDITS.of(em, key);
            case Findings.SUBJECT -> FINDINGS.of(em, key);
            case Deviations.SUBJECT -> DEVIATIONS.where(em, "e.finding.id = :key", key);
            case SelfAssessments.SUBJECT -> ASSESSMENTS.of(em, key);
            default -> List.of();
        };
    }

    private static SearchRecord audit(Audit one, Names names) {
        AuditTerms terms = one.terms();
        return AUDIT.found(
                Audits.SUBJECT,
                one.id(),
                one.id(),
                names.of(one.structureId(), one.editionId()),
                SearchKind.lines(
                        terms.perimeter(), terms.plan(), terms.evaluation(), one.closing()),
                terms.actualFrom().orElse(one.plannedFrom()));
    }

    private static SearchRecord finding(AuditFinding one) {
        FindingTerms terms = one.terms();
        return FINDING.found(
                Findings.SUBJECT,
                one.id(),
                one.audit().id(),
                one.number() + " · " + SearchKind.beginning(terms.text()),
                SearchKind.lines(terms.text(), terms.evidence()),
                one.audit().terms().actualFrom().orElse(one.audit().plannedFrom()));
    }

    private static SearchRecord deviation(DeviationSheet one) {
        DeviationRow row = one.row();
        DeviationTerms terms = row.terms();
        String title =
                terms.description().isBlank() ? terms.correctiveAction() : terms.description();
        return DEVIATION.found(
                Deviations.SUBJECT,
                row.findingId(),
                row.findingId(),
                one.finding().number() + " · " + SearchKind.beginning(title),
                SearchKind.lines(
                        terms.description(),
                        terms.cause(),
                        terms.treatment(),
                        terms.correctiveAction(),
                        terms.verification()),
                terms.dueOn().orElse(null));
    }

    private static SearchRecord assessment(SelfAssessment one, Names names) {
        return ASSESSMENT.found(
                SelfAssessments.SUBJECT,
                one.id(),
                one.id(),
                names.of(one.structureId(), one.editionId()) + " · " + one.year(),
                "",
                one.closedOn().orElse(null));
    }
}
