package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which commitments are proved, and by what: QUA-20, QUA-22. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class EvidenceMatrices {

    @EJB Frameworks frameworks;
    @EJB Commitments commitments;
    @EJB Structures structures;
    @EJB Evidences evidences;

    /**
     * The commitments of a version that a structure is asked: those of its perimeter, or all of
     * them when it says nothing of that version.
     */
    public EvidenceMatrix of(long structureId, long editionId, LocalDate on) {
        return of(Optional.of(structureId), editionId, on);
    }

    /** The same, for everybody when no structure is named. */
    public EvidenceMatrix of(Optional<Long> structure, long editionId, LocalDate on) {
        Set<String> modules = modules(structure, editionId);
        return EvidenceMatrix.of(
                commitments.of(editionId).stream()
                        .filter(one -> modules.contains(one.moduleCode()))
                        .toList(),
                commitments.correspondences(),
                evidences.all(),
                structure,
                on);
    }

    /** The codes of the modules of that version in the perimeter of the structure. */
    private Set<String> modules(Optional<Long> structure, long editionId) {
        Set<Long> scope = structure.map(structures::scope).orElse(Set.of());
        List<ModuleRow> all = frameworks.modules(editionId);
        boolean chosen = all.stream().anyMatch(module -> scope.contains(module.id()));
        return all.stream()
                .filter(module -> !chosen || scope.contains(module.id()))
                .map(ModuleRow::code)
                .collect(Collectors.toSet());
    }

    /** QUA-20: what proves a commitment, that was given for it or for a corresponding one. */
    public EvidenceMatrix.Line line(CommitmentRow commitment, LocalDate on) {
        return EvidenceMatrix.of(
                        List.of(commitment),
                        commitments.correspondences(),
                        evidences.all(),
                        Optional.empty(),
                        on)
                .lines()
                .get(0);
    }

    /** QUA-20: what a piece proves besides what it was given for, in the order of frameworks. */
    public List<CommitmentRow> corresponding(EvidenceRow evidence) {
        Map<Long, Set<Long>> likewise = commitments.correspondences();
        Set<Long> found = new TreeSet<>();
        evidence.commitmentIds().forEach(id -> found.addAll(likewise.getOrDefault(id, Set.of())));
        found.removeAll(evidence.commitmentIds());
        return rows(found);
    }

    /** What a piece was given to prove, in the order of frameworks. */
    public List<CommitmentRow> direct(EvidenceRow evidence) {
        return rows(evidence.commitmentIds());
    }

    private List<CommitmentRow> rows(Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return frameworks.editions().stream()
                .flatMap(
                        edition ->
                                Stream.concat(
                                        commitments.of(edition.id()).stream(),
                                        commitments.withdrawn(edition.id()).stream()))
                .filter(one -> ids.contains(one.id()))
                .toList();
    }
}
