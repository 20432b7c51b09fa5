package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A switchboard whose logs arrive in a folder of their own; its zone says when its days begin. */
@Entity
@Table(name = "switchboard_source")
public class Source extends Versioned {

    static final int SECONDS_IN_HALF_HOUR = 1800;

    private String name;
    private String zone;

    protected Source() {}

    Source(String name, ZoneId zone) {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("A source's name has 1 to 60 characters: " + name);
        }
        this.name = name;
        this.zone = zone.getId();
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** TEL-7: the local day of a UTC half-hour. */
    LocalDate dayOf(long halfHour) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(halfHour * SECONDS_IN_HALF_HOUR), zone());
    }

    /** The first UTC half-hour of a local day. */
    long firstHalfHourOf(LocalDate day) {
        return Math.floorDiv(day.atStartOfDay(zone()).toEpochSecond(), (long) SECONDS_IN_HALF_HOUR);
    }
}
