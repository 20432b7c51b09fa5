package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

/** A part of a framework for which a structure may apply, or must. */
@Entity
@Table(name = "quality_module")
public class FrameworkModule extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private FrameworkVersion edition;

    private String code;
    private String name;
    private boolean compulsory;
    private int position;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    private boolean withdrawn;

    protected FrameworkModule() {}

    FrameworkModule(FrameworkVersion edition, FrameworkText.Module said, int position) {
        this.edition = edition;
        this.code = said.code();
        describe(said, position);
    }

    final void describe(FrameworkText.Module said, int place) {
        name = said.name();
        compulsory = said.compulsory();
        position = place;
        source = said.source();
        status = said.status();
        withdrawn = false;
    }

    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    FrameworkVersion edition() {
        return edition;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    FrameworkText.Module text(List<FrameworkText.Promise> commitments) {
        return new FrameworkText.Module(code, name, compulsory, source, status, commitments);
    }

    ModuleRow row() {
        return new ModuleRow(id(), edition.id(), code, name, compulsory, status, source);
    }
}
