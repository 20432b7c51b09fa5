package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A label that a certification body has awarded to a structure, for three years. */
@Entity
@Table(name = "quality_award")
public class LabelAward extends Versioned {

    private static final int YEARS = 3;

    @ManyToOne(optional = false)
    @JoinColumn(name = "structure_id")
    private CandidateStructure structure;

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private FrameworkVersion edition;

    private String label;

    @Column(name = "awarded_on")
    private LocalDate awardedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String body;

    protected LabelAward() {}

    /**
     * QUA-11
     *
     * @throws RuleBroken when the day is to come
     */
    LabelAward(
            CandidateStructure structure,
            FrameworkVersion edition,
            AwardTerms terms,
            LocalDate today) {
        if (terms.awardedOn().isAfter(today)) {
            throw new RuleBroken("quality.award.toCome", terms.awardedOn());
        }
        this.structure = structure;
        this.edition = edition;
        this.label = terms.label();
        this.awardedOn = terms.awardedOn();
        this.validUntil =
                terms.validUntil().orElseGet(() -> awardedOn.plusYears(YEARS).minusDays(1));
        this.body = terms.body();
    }

    CandidateStructure structure() {
        return structure;
    }

    AwardRow row() {
        return new AwardRow(id(), label, edition.name(), awardedOn, validUntil, body);
    }

    String written() {
        return label + " " + edition.name() + " " + awardedOn + " - " + validUntil + ", " + body;
    }
}
