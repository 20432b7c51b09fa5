package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Something that a person removed; its rows are kept beside it, and come back unchanged. */
@Entity
@Table(name = "shared_binned")
public class Binned extends Versioned {

    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_STATE = 4000;

    private String subject;

    @Column(name = "subject_key")
    private String key;

    private String title;
    private String state;
    private String page;
    private String place;
    private String roles;

    @Column(name = "removed_at")
    private Instant at;

    @Column(name = "removed_by")
    private String by;

    protected Binned() {}

    Binned(Removal removal, String by, Instant at) {
        this.subject = removal.subject();
        this.key = removal.key();
        this.title = removal.title();
        this.state =
                removal.state().length() <= LONGEST_STATE
                        ? removal.state()
                        : removal.state().substring(0, LONGEST_STATE);
        this.page = removal.page();
        this.place = removal.place();
        this.roles = String.join(" ", new TreeSet<>(removal.roles()));
        this.by = by;
        this.at = at;
    }

    String subject() {
        return subject;
    }

    String key() {
        return key;
    }

    String state() {
        return state;
    }

    Set<String> roles() {
        return Set.of(roles.split(" "));
    }

    /** Whether it can come back at that moment. */
    boolean isKept(Instant now) {
        return now.isBefore(at.plus(KEPT));
    }

    BinnedRow row() {
        return new BinnedRow(id(), subject, key, title, page, place, by, at, at.plus(KEPT));
    }
}
