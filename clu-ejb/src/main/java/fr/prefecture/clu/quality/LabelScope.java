package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
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

    static final int LONGEST = 150;

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
        this.unit = text("quality.scope.unit.length", unit);
        this.site = text("quality.scope.site.length", site);
    }

    /**
     * @throws RuleBroken when a text is missing or too long
     */
    static String text(String key, String said) {
        String text = said.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken(key, LONGEST, text.length());
        }
        return text;
    }

    ScopeRow row() {
        return new ScopeRow(id(), module.id(), module.code(), module.name(), unit, site);
    }

    String written() {
        return module.edition().name() + " " + module.code() + ": " + unit + ", " + site;
    }

    CandidateStructure structure() {
        return structure;
    }

    FrameworkModule module() {
        return module;
    }
}
