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
import java.util.Optional;

/** What a framework has a structure promise its users, to be proved by evidence. */
@Entity
@Table(name = "quality_commitment")
public class Commitment extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "module_id")
    private FrameworkModule module;

    @ManyToOne
    @JoinColumn(name = "parent_id")
    private Commitment parent;

    private String code;
    private String wording;
    private int position;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    private boolean withdrawn;

    protected Commitment() {}

    /**
     * @param position in the order in which its version is read
     */
    Commitment(
            FrameworkModule module,
            Optional<Commitment> parent,
            FrameworkText.Promise said,
            int position) {
        this.code = said.code();
        describe(module, parent, said, position);
    }

    final void describe(
            FrameworkModule of, Optional<Commitment> under, FrameworkText.Promise said, int place) {
        module = of;
        parent = under.orElse(null);
        wording = said.wording();
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

    FrameworkModule module() {
        return module;
    }

    Optional<Commitment> parent() {
        return Optional.ofNullable(parent);
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    /** As other frameworks name it: {@code services-publics-plus/2021#1}. */
    String reference() {
        return module.edition().reference() + "#" + code;
    }

    FrameworkText.Promise text(
            List<String> measuredBy,
            List<FrameworkText.Link> links,
            List<FrameworkText.Promise> parts) {
        return new FrameworkText.Promise(code, wording, source, status, measuredBy, links, parts);
    }

    CommitmentRow row() {
        FrameworkVersion edition = module.edition();
        return new CommitmentRow(
                id(),
                edition.id(),
                edition.name(),
                module.code(),
                module.name(),
                parent().map(Versioned::id),
                parent == null ? 0 : 1,
                code,
                wording,
                status,
                source);
    }
}
