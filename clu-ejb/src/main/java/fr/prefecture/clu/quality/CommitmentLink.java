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

/** QUA-4: what a commitment has in common with one of another framework, loaded or not. */
@Entity
@Table(name = "quality_correspondence")
public class CommitmentLink extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    @Column(name = "reference_text")
    private String reference;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected CommitmentLink() {}

    CommitmentLink(Commitment commitment, FrameworkText.Link said) {
        this.commitment = commitment;
        this.reference = said.reference();
        say(said);
    }

    final void say(FrameworkText.Link said) {
        source = said.source();
        status = said.status();
    }

    FrameworkText.Link text() {
        return new FrameworkText.Link(reference, source, status);
    }

    Commitment commitment() {
        return commitment;
    }

    String reference() {
        return reference;
    }

    String source() {
        return source;
    }

    FigureTarget.Status status() {
        return status;
    }
}
