package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The training of temporary agents on a day, until it is taken back as a mistake. */
@Entity
@Table(name = "switchboard_training")
public class Training extends Versioned {

    @Column(name = "trained_on")
    private LocalDate day;

    private int temporaries;

    protected Training() {}

    /** TEL-25 */
    Training(LocalDate day, int temporaries) {
        if (temporaries < 1 || temporaries > PresenceRow.MOST) {
            throw new RuleBroken("switchboard.training.count", PresenceRow.MOST);
        }
        this.day = day;
        this.temporaries = temporaries;
    }

    TrainingRow row() {
        return new TrainingRow(id(), day, temporaries);
    }
}
