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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** QUA-62: the editions of frameworks, their commitments, and the structures that apply. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableFrameworks implements SearchSource {

    /** Those who read what is asked for a label, and what is done for it. */
    static final Set<String> READERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    static final SearchKind FRAMEWORK =
            new SearchKind("search.kind.framework", "/referentiels/{id}", READERS);

    static final SearchKind COMMITMENT =
            new SearchKind("search.kind.commitment", "/referentiels/engagements/{id}", READERS);

    static final SearchKind STRUCTURE =
            new SearchKind("search.kind.structure", "/structures/{id}", READERS);

    private static final SearchReading<FrameworkVersion> EDITIONS =
            SearchReading.of(
                    FrameworkVersion.class,
                    "join fetch e.framework",
                    "",
                    FindableFrameworks::edition);

    private static final SearchReading<Commitment> COMMITMENTS =
            SearchReading.of(
                    Commitment.class,
                    "join fetch e.module m join fetch m.edition v join fetch v.framework"
                            + " left join fetch e.parent",
                    "e.withdrawn = false and e.module.withdrawn = false",
                    FindableFrameworks::commitment);

    private static final SearchReading<CandidateStructure> STRUCTURES =
            SearchReading.of(
                    CandidateStructure.class,
                    "left join fetch e.edition v left join fetch v.framework",
                    "",
                    FindableFrameworks::structure);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(FrameworkImports.SUBJECT, Structures.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        EDITIONS.all(em, found);
        COMMITMENTS.all(em, found);
        STRUCTURES.all(em, found);
    }

    /** What bears the name of an edition or of a structure comes with it. */
    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case FrameworkImports.SUBJECT -> ofFramework(key);
            case Structures.SUBJECT -> ofStructure(key);
            default -> List.of();
        };
    }

    private List<SearchRecord> ofFramework(String key) {
        String editions = " in (select v.id from FrameworkVersion v where v.framework.id = :key)";
        List<SearchRecord> found = new ArrayList<>();
        found.addAll(EDITIONS.where(em, "e.framework.id = :key", key));
        found.addAll(COMMITMENTS.where(em, "e.module.edition.framework.id = :key", key));
        found.addAll(STRUCTURES.where(em, "e.edition.framework.id = :key", key));
        found.addAll(FindableAudits.AUDITS.where(em, "e.editionId" + editions, key));
        found.addAll(FindableAudits.ASSESSMENTS.where(em, "e.editionId" + editions, key));
        found.addAll(
                FindableApplicationFiles.FILES.where(em, "e.edition.framework.id = :key", key));
        return found;
    }

    private List<SearchRecord> ofStructure(String key) {
        List<SearchRecord> found = new ArrayList<>();
        found.addAll(STRUCTURES.of(em, key));
        found.addAll(FindableAudits.AUDITS.where(em, "e.structureId = :key", key));
        found.addAll(FindableAudits.ASSESSMENTS.where(em, "e.structureId = :key", key));
        found.addAll(FindableApplicationFiles.FILES.where(em, "e.structure.id = :key", key));
        return found;
    }

    private static SearchRecord edition(FrameworkVersion one) {
        EditionRow row = one.row();
        return FRAMEWORK.found(
                FrameworkImports.SUBJECT,
                one.framework().id(),
                one.id(),
                one.name(),
                SearchKind.lines(one.sheet().title(), row.source()),
                row.validFrom());
    }

    private static SearchRecord commitment(Commitment one) {
        CommitmentRow row = one.row();
        return COMMITMENT.found(
                FrameworkImports.SUBJECT,
                one.module().edition().framework().id(),
                one.id(),
                row.code() + " · " + SearchKind.beginning(row.wording()),
                SearchKind.lines(row.wording(), row.moduleName(), row.editionName(), row.source()),
                null);
    }

    private static SearchRecord structure(CandidateStructure one) {
        StructureRow row = one.row();
        return STRUCTURE.found(
                Structures.SUBJECT,
                one.id(),
                one.id(),
                row.name(),
                SearchKind.lines(row.code(), row.editionName()),
                null);
    }
}
