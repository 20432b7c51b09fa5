package fr.prefecture.clu.imports;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The headings chosen last for a source, which are proposed for its next file. */
@Entity
@Table(name = "imports_mapping")
public class SavedMapping extends Versioned {

    private String target;
    private String source;
    private String mapping;

    protected SavedMapping() {}

    SavedMapping(String target, String source) {
        this.target = target;
        this.source = source;
        this.mapping = "";
    }

    /** What the history calls it. */
    String key() {
        return target + "/" + source;
    }

    void save(Mapping chosen) {
        this.mapping = chosen.text();
    }

    Mapping mapping() {
        return Mapping.stored(mapping);
    }
}
