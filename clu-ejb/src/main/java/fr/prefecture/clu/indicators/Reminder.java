package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody was reminded of an asking: when, by whom, and at which address if by e-mail. */
@Entity
@Table(name = "indicators_reminder")
public class Reminder extends Versioned {

    @ManyToOne(optional = false)
    private Asking asking;

    @Column(name = "reminder_number")
    private int number;

    private String email;

    @Column(name = "reminded_by")
    private String by;

    @Column(name = "reminded_at")
    private Instant at;

    protected Reminder() {}

    /**
     * @param number of the mailing; 0 when the text was copied by hand
     */
    Reminder(Asking asking, int number, String email, String by, Instant at) {
        this.asking = asking;
        this.number = number;
        this.email = email;
        this.by = by;
        this.at = at;
    }

    Asking asking() {
        return asking;
    }

    ReminderRow row() {
        return new ReminderRow(asking.id(), number, email, by, at);
    }
}
