package fr.prefecture.clu.privacy;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What one rule removed in one night, from its first portion to its last one. */
@Entity
@Table(name = "privacy_purge")
public class Purge extends Versioned {

    @Enumerated(EnumType.STRING)
    @Column(name = "purge_rule")
    private PurgeRule rule;

    @Column(name = "night_on")
    private LocalDate night;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private int purged;

    protected Purge() {}

    Purge(PurgeRule rule, LocalDate night, Instant begunAt) {
        this.rule = rule;
        this.night = night;
        this.begunAt = begunAt;
    }

    void add(int more) {
        purged += more;
    }

    void end(Instant at) {
        endedAt = at;
    }

    boolean isOver() {
        return endedAt != null;
    }

    LocalDate night() {
        return night;
    }

    int purged() {
        return purged;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
