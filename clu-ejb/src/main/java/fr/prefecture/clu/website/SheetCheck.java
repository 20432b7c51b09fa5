package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Somebody looked at a sheet of practical information and found it right, or put it right. */
@Entity
@Table(name = "website_sheet_check")
public class SheetCheck extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "sheet_id")
    private PracticalInfoSheet sheet;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    @Column(name = "checked_by")
    private String checkedBy;

    private String proof;

    protected SheetCheck() {}

    SheetCheck(PracticalInfoSheet sheet, LocalDate checkedOn, String checkedBy, String proof) {
        this.sheet = sheet;
        this.checkedOn = checkedOn;
        this.checkedBy = checkedBy;
        this.proof = proof;
    }

    PracticalInfoSheet sheet() {
        return sheet;
    }

    public LocalDate checkedOn() {
        return checkedOn;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public String proof() {
        return proof;
    }
}
