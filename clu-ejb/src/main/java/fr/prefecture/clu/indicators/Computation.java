package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One run over all months, from its start to its end. */
@Entity
@Table(name = "indicators_computation")
public class Computation extends Versioned {

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** IND-14: a month takes much less. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private static final String ONE = "ONE";

    /** The database lets one run at a time. */
    @SuppressWarnings("UnusedVariable")
    private String running = ONE;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "beat_at")
    private Instant beatAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "month_count")
    private int months;

    protected Computation() {}

    Computation(String startedBy, Instant now) {
        this.startedBy = startedBy;
        this.startedAt = now;
        this.beatAt = now;
    }

    boolean isDead(Instant now) {
        return state == State.RUNNING && beatAt.plus(DEAD_AFTER).isBefore(now);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    void beat(int done, Instant now) {
        months = done;
        beatAt = now;
    }

    void end(State how, Instant now) {
        state = how;
        running = null;
        endedAt = now;
    }

    ComputationRow row() {
        return new ComputationRow(
                id(), state, startedBy, startedAt, Optional.ofNullable(endedAt), months);
    }
}
