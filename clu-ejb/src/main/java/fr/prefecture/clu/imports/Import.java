package fr.prefecture.clu.imports;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file on its way into a feature, from its reception to its confirmation, or beyond. */
@Entity
@Table(name = "imports_import")
public class Import extends Versioned {

    /** How far it is; only a {@code DONE} import has anything in its feature. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        UNDONE
    }

    private static final int LONGEST_NAME = 255;

    private String target;
    private String source;

    @Column(name = "file_name")
    private String name;

    private String sha256;

    @Column(name = "byte_count")
    private long bytes;

    @Enumerated(EnumType.STRING)
    private State state;

    private String mapping;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "undone_by")
    private String undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Embedded private Counts counts = new Counts(0, 0, 0, 0);

    protected Import() {}

    Import(
            String target,
            String source,
            String name,
            String sha256,
            long bytes,
            String by,
            Instant now) {
        this.target = target;
        this.source = source;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.mapping = "";
        this.state = State.WAITING;
        this.sentBy = by;
        this.sentAt = now;
    }

    void map(Mapping chosen) {
        mustWait();
        this.mapping = chosen.text();
    }

    /**
     * IMP-2: to be confirmed once, and as it was shown.
     *
     * @return false when somebody has confirmed it before
     */
    boolean begin(int shown, String by, Instant now) {
        if (state != State.WAITING) {
            return false;
        }
        if (version() != shown) {
            throw new RuleBroken("imports.changedSince");
        }
        this.state = State.RUNNING;
        this.confirmedBy = by;
        this.confirmedAt = now;
        return true;
    }

    /** It failed half-way, and nothing of it has been kept. */
    void giveBack() {
        if (state == State.RUNNING) {
            this.state = State.WAITING;
            this.confirmedBy = null;
            this.confirmedAt = null;
        }
    }

    void finish(Counts counts, Instant now) {
        if (state != State.RUNNING) {
            throw new IllegalStateException("Import " + id() + " is " + state);
        }
        this.state = State.DONE;
        this.counts = counts;
        this.confirmedAt = now;
    }

    /**
     * IMP-7
     *
     * @return false when it has been undone before
     */
    boolean undo(String by, Instant now) {
        if (state == State.UNDONE) {
            return false;
        }
        if (state != State.DONE) {
            throw new RuleBroken("imports.notDone");
        }
        this.state = State.UNDONE;
        this.undoneBy = by;
        this.undoneAt = now;
        return true;
    }

    void mustWait() {
        if (state != State.WAITING) {
            throw new RuleBroken("imports.notWaiting");
        }
    }

    public String target() {
        return target;
    }

    public String source() {
        return source;
    }

    public State state() {
        return state;
    }

    public Mapping mapping() {
        return Mapping.stored(mapping);
    }

    String written() {
        return "%s, %s, %s, %d rows".formatted(name, source, state, counts.right());
    }

    ImportRow row() {
        return new ImportRow(
                id(),
                version(),
                target,
                source,
                name,
                sha256,
                bytes,
                state,
                mapping(),
                sentBy,
                sentAt,
                confirmedBy,
                confirmedAt,
                undoneBy,
                undoneAt,
                counts);
    }
}
