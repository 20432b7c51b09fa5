package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A rule book of the administration, known under one name through all its versions. */
@Entity
@Table(name = "quality_framework")
public class QualityFramework extends Versioned {

    private String code;
    private String name;

    protected QualityFramework() {}

    QualityFramework(String code, String name) {
        this.code = code;
        rename(name);
    }

    final void rename(String said) {
        name = said;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
