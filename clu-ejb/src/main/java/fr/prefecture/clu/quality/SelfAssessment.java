package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a structure says of itself in a year, until it is closed. */
@Entity
@Table(name = "quality_self_assessment")
public class SelfAssessment extends Versioned {

    private static final int FIRST_YEAR = 2000;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "assessed_year")
    private int year;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected SelfAssessment() {}

    /**
     * @throws RuleBroken when the year is to come, or too long ago
     */
    SelfAssessment(
            long structureId, long editionId, int year, LocalDate today, String by, Instant at) {
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new RuleBroken(
                    "quality.self.year",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(today.getYear()));
        }
        this.structureId = structureId;
        this.editionId = editionId;
        this.year = year;
        this.openedBy = by;
        this.openedAt = at;
    }

    /**
     * QUA-54
     *
     * @throws RuleBroken when something is not rated yet; closed twice it is closed once
     */
    void close(int rated, int asked, LocalDate today, String by) {
        if (closedOn != null) {
            return;
        }
        if (rated < asked) {
            throw new RuleBroken("quality.self.close.unrated", asked - rated);
        }
        this.closedOn = today;
        this.closedBy = by;
    }

    /**
     * QUA-54
     *
     * @throws RuleBroken when it is closed
     */
    void checkOpen() {
        if (closedOn != null) {
            throw new RuleBroken("quality.self.closed", closedOn);
        }
    }

    long structureId() {
        return structureId;
    }

    long editionId() {
        return editionId;
    }

    int year() {
        return year;
    }

    Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** For the history. */
    String written() {
        return year + (closedOn == null ? "" : " closed " + closedOn);
    }
}
