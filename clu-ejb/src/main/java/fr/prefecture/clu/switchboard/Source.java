package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A switchboard whose logs arrive in a folder of their own; its zone says when its days begin. */
@Entity
@Table(name = "switchboard_source")
public class Source extends Versioned {

    /** The source of the files that lie in no folder of their own. */
    public static final String DEFAULT = "principal";

    static final int SECONDS_IN_HALF_HOUR = 1800;

    private String name;
    private String zone;

    @Column(name = "next_zone")
    private String nextZone;

    @Column(name = "zone_obstacle")
    private String zoneObstacle;

    private String formats;
    private boolean gmt;

    @Column(name = "column_order")
    private String columnOrder;

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

    /** The zone that the next night gives it; nothing when it is to keep its own. */
    public Optional<ZoneId> nextZone() {
        return Optional.ofNullable(nextZone).map(ZoneId::of);
    }

    /** The file because of which a night could not give it the zone that was chosen. */
    public Optional<String> zoneObstacle() {
        return Optional.ofNullable(zoneObstacle);
    }

    /** TEL-21 */
    void choose(ZoneId chosen) {
        nextZone = chosen.getId().equals(zone) ? null : chosen.getId();
        zoneObstacle = null;
    }

    /** TEL-21: from now on its days are those of the zone that was chosen. */
    void takeNextZone() {
        zone = nextZone;
        nextZone = null;
    }

    public SourceFormats formats() {
        return SourceFormats.stored(formats, gmt, columnOrder);
    }

    /** TEL-72 */
    void deliver(SourceFormats delivered) {
        formats = delivered.formatWords();
        gmt = delivered.gmt();
        columnOrder = delivered.columns().isEmpty() ? null : delivered.columnWords();
    }

    void keepZone(String obstacle) {
        nextZone = null;
        zoneObstacle = obstacle;
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
