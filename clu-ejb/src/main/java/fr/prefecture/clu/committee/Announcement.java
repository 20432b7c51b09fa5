package fr.prefecture.clu.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** When and where a meeting takes place, as members have been told. */
@Embeddable
public class Announcement {

    /** What may have changed since. */
    public enum Part {
        DAY,
        TIME,
        PLACE,
        REMOTE
    }

    @Column(name = "told_day")
    private LocalDate day;

    @Column(name = "told_time")
    private LocalTime time;

    @Column(name = "told_place")
    private String place;

    @Column(name = "told_remote")
    private String remote;

    protected Announcement() {}

    Announcement(LocalDate day, Optional<LocalTime> time, String place, String remote) {
        this.day = day;
        this.time = time.orElse(null);
        this.place = place;
        this.remote = remote;
    }

    /** COM-43: in what another one differs. */
    Set<Part> differences(Announcement other) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!day.equals(other.day)) {
            parts.add(Part.DAY);
        }
        if (!Objects.equals(time, other.time)) {
            parts.add(Part.TIME);
        }
        if (!place().equals(other.place())) {
            parts.add(Part.PLACE);
        }
        if (!remote().equals(other.remote())) {
            parts.add(Part.REMOTE);
        }
        return parts;
    }

    public LocalDate day() {
        return day;
    }

    public Optional<LocalTime> time() {
        return Optional.ofNullable(time);
    }

    public String place() {
        return place == null ? "" : place;
    }

    public String remote() {
        return remote == null ? "" : remote;
    }
}
