package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** IND-55: the computation of all months by a release that counts otherwise than the one before. */
@Entity
@Table(name = "indicators_recount")
public class Recount extends Versioned {

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "read_at")
    private Instant readAt;

    void end(Instant now) {
        endedAt = now;
    }

    void read(Instant now) {
        readAt = now;
    }
}
