package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a structure applies for its label with, in one zip: asked for, made in the background, kept
 * until somebody deletes it.
 */
@Entity
@Table(name = "quality_application")
public class ApplicationFile extends Versioned {

    /** Where its making stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    @ManyToOne
    @JoinColumn(name = "structure_id")
    private CandidateStructure structure;

    @ManyToOne
    @JoinColumn(name = "edition_id")
    private FrameworkVersion edition;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "month_from")
    private LocalDate monthFrom;

    @Column(name = "month_to")
    private LocalDate monthTo;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private String claim;

    @Column(name = "beat_at")
    private Instant beatAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "pieces_done")
    private int piecesDone;

    @Column(name = "pieces_all")
    private int piecesAll;

    @Column(name = "bytes_done")
    private long bytesDone;

    @Column(name = "bytes_all")
    private long bytesAll;

    private int proven;
    private int asked;
    private String sha256;

    @Column(name = "byte_count")
    private long size;

    @Column(name = "message_key")
    private String messageKey;

    protected ApplicationFile() {}

    ApplicationFile(
            CandidateStructure structure,
            FrameworkVersion edition,
            ApplicationOrder order,
            String by,
            LocalDate today,
            Instant at) {
        if (order.asOf().isAfter(today)) {
            throw new RuleBroken("quality.application.future", order.asOf(), today);
        }
        this.structure = structure;
        this.edition = edition;
        this.asOf = order.asOf();
        this.monthFrom = order.from().atDay(1);
        this.monthTo = order.to().atDay(1);
        this.state = State.WAITING;
        this.requestedBy = by;
        this.requestedAt = at;
    }

    /** QUA-60: from now on only this run writes for it, from the beginning. */
    void begin(String token, Instant now) {
        state = State.RUNNING;
        claim = token;
        piecesDone = 0;
        piecesAll = 0;
        bytesDone = 0;
        bytesAll = 0;
        messageKey = null;
        beatAt = now;
    }

    void list(int pieces, long bytes, int proven, int asked, Instant now) {
        piecesAll = pieces;
        bytesAll = bytes;
        this.proven = proven;
        this.asked = asked;
        beatAt = now;
    }

    void advance(int pieces, long bytes, Instant now) {
        piecesDone = pieces;
        bytesDone = bytes;
        beatAt = now;
    }

    void done(String sha256, long size, Instant now) {
        this.state = State.DONE;
        this.sha256 = sha256;
        this.size = size;
        this.piecesDone = piecesAll;
        this.bytesDone = bytesAll;
        end(now);
    }

    void failed(String key, Instant now) {
        state = State.FAILED;
        messageKey = key;
        end(now);
    }

    /** QUA-60: whoever made it has fallen. */
    void giveBack() {
        state = State.WAITING;
        claim = null;
    }

    private void end(Instant now) {
        claim = null;
        endedAt = now;
    }

    boolean isMadeBy(String token) {
        return state == State.RUNNING && token.equals(claim);
    }

    State state() {
        return state;
    }

    boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    ApplicationFileRow row() {
        StructureRow applicant = structure.row();
        EditionRow asks = edition.row();
        return new ApplicationFileRow(
                id(),
                applicant.id(),
                applicant.name(),
                applicant.code(),
                asks.id(),
                asks.name(),
                asks.frameworkCode() + "-" + asks.code(),
                asOf,
                YearMonth.from(monthFrom),
                YearMonth.from(monthTo),
                state,
                requestedBy,
                requestedAt,
                Optional.ofNullable(endedAt),
                piecesDone,
                piecesAll,
                bytesDone,
                bytesAll,
                proven,
                asked,
                Optional.ofNullable(sha256),
                size,
                Optional.ofNullable(messageKey));
    }

    String written() {
        return structure.row().name() + ", " + edition.row().name() + ", " + asOf + ": " + state;
    }
}
