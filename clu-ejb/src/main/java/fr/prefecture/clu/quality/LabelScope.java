package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A part of a structure's perimeter: a module, held by a unit on a site. */
@Entity
@Table(name = "quality_scope")
public class LabelScope extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "structure_id")
    private CandidateStructure structure;

    @ManyToOne(optional = false)
    @JoinColumn(name = "module_id")
    private FrameworkModule module;

    @Column(name = "unit_name")
    private String unit;

    private String site;

    protected LabelScope() {}

    LabelScope(CandidateStructure structure, FrameworkModule module, String unit, String site) {
        this.structure = structure;
        this.module = module;
        this.unit = unit;
        this.site = site;
    }

    CandidateStructure structure() {
        return structure;
    }

    FrameworkModule module() {
        return module;
    }

    String unit() {
        return unit;
    }

    String site() {
        return site;
    }
}
