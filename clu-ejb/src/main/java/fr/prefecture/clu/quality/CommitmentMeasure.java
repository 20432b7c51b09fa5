package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That a commitment is measured by an indicator, which it knows by its code. */
@Entity
@Table(name = "quality_measure")
public class CommitmentMeasure extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    @Column(name = "indicator_code")
    private String indicator;

    protected CommitmentMeasure() {}

    CommitmentMeasure(Commitment commitment, String indicator) {
        this.commitment = commitment;
        this.indicator = indicator;
    }

    Commitment commitment() {
        return commitment;
    }

    String indicator() {
        return indicator;
    }
}
