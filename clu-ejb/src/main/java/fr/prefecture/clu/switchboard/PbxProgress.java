package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** How far the nights have come with a switchboard's table, and what stopped the last one. */
@Entity
@Table(name = "switchboard_pbx_progress")
public class PbxProgress extends Versioned {

    @OneToOne
    @JoinColumn(name = "pbx_id")
    private PbxTable pbx;

    @Column(name = "up_to")
    private Instant upTo;

    @Column(name = "last_number")
    private Long lastNumber;

    @Column(name = "last_rows")
    private String lastRows;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "rows_read")
    private long rowsRead;

    @Enumerated(EnumType.STRING)
    private PbxProblem problem;

    @Column(name = "problem_since")
    private Instant problemSince;

    protected PbxProgress() {}

    PbxProgress(PbxTable pbx) {
        this.pbx = pbx;
    }

    /** TEL-92: these rows lie in the inbox. */
    void fetched(PbxMark mark) {
        upTo = mark.upTo().orElse(null);
        lastNumber = mark.id().isPresent() ? mark.id().getAsLong() : null;
        lastRows = mark.tail().orElse(null);
    }

    /** All that there was has been fetched. */
    void read(long rows, Instant at) {
        triedAt = at;
        readAt = at;
        rowsRead = rows;
        problem = null;
        problemSince = null;
    }

    /** TEL-94 */
    void failed(PbxProblem why, Instant at) {
        triedAt = at;
        if (problem == null) {
            problemSince = at;
        }
        problem = why;
    }

    /** Rows of another table have other numbers; what was told up to then stays told. */
    void moved() {
        lastNumber = null;
        lastRows = null;
    }

    /** Whoever chooses another first day wants to read from there. */
    void again() {
        moved();
        upTo = null;
    }

    /** What stood in the way may be gone. */
    void forgive() {
        problem = null;
        problemSince = null;
    }

    PbxTable pbx() {
        return pbx;
    }

    Optional<PbxMark> mark() {
        return upTo == null && lastNumber == null
                ? Optional.empty()
                : Optional.of(
                        new PbxMark(
                                Optional.ofNullable(upTo),
                                lastNumber == null
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(lastNumber),
                                Optional.ofNullable(lastRows)));
    }

    PbxRow row(PbxMark start) {
        return new PbxRow(
                pbx.id(),
                pbx.version(),
                pbx.source().id(),
                pbx.source().name(),
                pbx.source().zone(),
                pbx.address(),
                mark().orElse(start),
                Optional.ofNullable(triedAt),
                Optional.ofNullable(readAt),
                rowsRead,
                Optional.ofNullable(problem),
                Optional.ofNullable(problemSince));
    }
}
