package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody decided about a file that was held: that it counts, instead of another if one is
 * named.
 */
@Entity
@Table(name = "night_choice")
public class Choice extends Versioned {

    /**
     * Whether somebody has decided about a file {@code f} since the last night that is over began.
     */
    static final String DECIDED =
            "exists (select c.id from Choice c where (c.kept = f or c.dropped = f) and c.at >="
                    + " (select max(e.startedAt) from Execution e where e.job = f.job"
                    + " and e.runningJob is null))";

    @ManyToOne(optional = false)
    @JoinColumn(name = "kept")
    private ImportedFile kept;

    @ManyToOne
    @JoinColumn(name = "dropped")
    private ImportedFile dropped;

    private String reason;

    @Column(name = "chosen_by")
    private String by;

    @Column(name = "chosen_at")
    private Instant at;

    protected Choice() {}

    Choice(
            ImportedFile kept,
            Optional<ImportedFile> dropped,
            String reason,
            String by,
            Instant at) {
        this.kept = kept;
        this.dropped = dropped.orElse(null);
        this.reason = reason;
        this.by = by;
        this.at = at;
    }

    public ImportedFile kept() {
        return kept;
    }

    public Optional<ImportedFile> dropped() {
        return Optional.ofNullable(dropped);
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
