package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That somebody looked whether something is still posted, and what they found. */
@Entity
@Table(name = "quality_display_check")
public class DisplayCheck extends Versioned {

    private static final int LONGEST_REMARK = 1_000;

    @ManyToOne(optional = false)
    private Display display;

    @Column(name = "checked_on")
    private LocalDate day;

    @Column(name = "checked_by")
    private String by;

    @Enumerated(EnumType.STRING)
    private CheckOutcome outcome;

    private String remark;

    protected DisplayCheck() {}

    /**
     * @throws RuleBroken when the remark is too long
     */
    DisplayCheck(Display display, LocalDate on, String by, CheckOutcome outcome, String remark) {
        String clean = remark.strip();
        if (clean.length() > LONGEST_REMARK) {
            throw new RuleBroken(
                    "quality.display.tooLong",
                    LONGEST_REMARK,
                    clean.length(),
                    new RuleBroken("quality.display.field.remark"));
        }
        this.display = display;
        this.day = on;
        this.by = by;
        this.outcome = outcome;
        this.remark = clean;
    }

    /** QUA-33 */
    boolean isLike(DisplayCheck other) {
        return display.id().equals(other.display.id())
                && day.equals(other.day)
                && by.equals(other.by)
                && outcome == other.outcome
                && remark.equals(other.remark);
    }

    CheckRow row() {
        return new CheckRow(day, by, outcome, remark);
    }

    String written() {
        return day + " " + outcome + (remark.isEmpty() ? "" : ": " + remark);
    }
}
