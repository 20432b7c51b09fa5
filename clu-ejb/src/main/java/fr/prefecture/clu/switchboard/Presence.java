package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The people present at the switchboard on a half-day, from the moment somebody counts them. */
@Entity
@Table(name = "switchboard_presence")
public class Presence extends Versioned {

    @Column(name = "present_on")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "half_day")
    private HalfDay half;

    private int titulars;
    private int temporaries;

    protected Presence() {}

    Presence(PresenceRow row) {
        this.day = row.day();
        this.half = row.half();
        count(row);
    }

    /** TEL-25: the last count of a half-day holds. */
    final void count(PresenceRow row) {
        titulars = row.titulars();
        temporaries = row.temporaries();
    }

    PresenceRow row() {
        return new PresenceRow(day, half, titulars, temporaries);
    }
}
