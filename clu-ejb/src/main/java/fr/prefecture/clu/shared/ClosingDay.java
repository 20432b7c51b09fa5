package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which the préfecture is closed by its own decision, with the reason that pages name. */
@Entity
@Table(name = "shared_closing_day")
public class ClosingDay extends Versioned {

    private static final int LONGEST_LABEL = 120;

    @Column(name = "closed_on")
    private LocalDate date;

    private String label;

    protected ClosingDay() {}

    ClosingDay(LocalDate date, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new RuleBroken("shared.closingDay.label", LONGEST_LABEL);
        }
        this.date = date;
        this.label = label.strip();
    }

    public LocalDate date() {
        return date;
    }

    public String label() {
        return label;
    }
}
