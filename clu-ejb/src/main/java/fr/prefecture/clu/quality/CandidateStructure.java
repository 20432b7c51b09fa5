package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** The préfecture or a sous-préfecture, which applies for a label on its own. */
@Entity
@Table(name = "quality_structure")
public class CandidateStructure extends Versioned {

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private StructureKind kind;

    @ManyToOne
    @JoinColumn(name = "edition_id")
    private FrameworkVersion edition;

    protected CandidateStructure() {}

    CandidateStructure(StructureTerms terms, Optional<FrameworkVersion> edition) {
        describe(terms, edition);
    }

    final void describe(StructureTerms terms, Optional<FrameworkVersion> appliedFor) {
        code = terms.code();
        name = terms.name();
        kind = terms.kind();
        edition = appliedFor.orElse(null);
    }

    String written() {
        return code
                + " "
                + kind
                + ": "
                + name
                + ", "
                + edition().map(FrameworkVersion::name).orElse("-");
    }

    Optional<FrameworkVersion> edition() {
        return Optional.ofNullable(edition);
    }

    StructureRow row() {
        return new StructureRow(
                id(),
                code,
                name,
                kind,
                edition().map(Versioned::id),
                edition().map(FrameworkVersion::name).orElse(""));
    }
}
