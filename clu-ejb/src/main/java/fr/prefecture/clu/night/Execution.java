package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A night: one run of a job over what lay in the inbox, from its start to its counts. */
@Entity
@Table(name = "night_execution")
public class Execution extends Versioned {

    /** Where a night stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** NIT-17: somebody has asked that it end before its time. */
        STOPPED
    }

    /** What started a night. */
    public enum Cause {
        TIMER,
        REST,
        PAGE,
        COMMAND,
        DEMONSTRATION
    }

    private String job;

    @Column(name = "running_job")
    private String runningJob;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "batch_id")
    private Long batchId;

    @Column(name = "run_id")
    private Long runId;

    private String node;

    private int files;

    @Column(name = "line_count")
    private long lines;

    private long refused;
    private int quarantined;

    @Column(name = "message_key")
    private String messageKey;

    @Column(name = "message_detail")
    private String messageDetail;

    @Column(name = "stop_asked_by")
    private String stopAskedBy;

    @Column(name = "stop_asked_at")
    private Instant stopAskedAt;

    @ManyToOne
    @JoinColumn(name = "only_file")
    private ImportedFile onlyFile;

    protected Execution() {}

    Execution(String job, Cause cause, Optional<String> startedBy, Instant now) {
        this.job = job;
        this.cause = cause;
        this.startedBy = startedBy.orElse(null);
        this.startedAt = now;
        run(now);
    }

    /** NIT-20: this night looks at one file again, and at no other. */
    void lookOnlyAt(ImportedFile file) {
        onlyFile = file;
    }

    /** NIT-2: the job's name is unique among running nights. */
    private void run(Instant now) {
        state = State.RUNNING;
        runningJob = job;
        node = Settings.node();
        heartbeatAt = now;
        endedAt = null;
        messageKey = null;
        messageDetail = null;
    }

    /** NIT-8: from now on only this run of the job writes for the night. */
    void resume(long batchId, long runId, Instant now) {
        if (state != State.RUNNING) {
            stopAskedBy = null;
            stopAskedAt = null;
        }
        run(now);
        this.batchId = batchId;
        this.runId = runId;
    }

    /**
     * NIT-18: of those who ask that it stop, the first is remembered.
     *
     * @return whether nobody had asked before
     */
    boolean askToStop(String by, Instant now) {
        if (isAskedToStop()) {
            return false;
        }
        stopAskedBy = by;
        stopAskedAt = now;
        return true;
    }

    boolean isAskedToStop() {
        return stopAskedAt != null;
    }

    boolean isRunBy(long run) {
        return state == State.RUNNING && runId != null && runId == run;
    }

    boolean isSilentSince(Instant instant) {
        return !heartbeatAt.isAfter(instant);
    }

    /** NIT-9: as {@link Executions#dead} asks the database. */
    boolean isDead(Instant silentSince, Instant bootedAt) {
        return state == State.RUNNING
                && (heartbeatAt.isBefore(silentSince)
                        || node.equals(Settings.node()) && heartbeatAt.isBefore(bootedAt));
    }

    void beat(Instant now) {
        heartbeatAt = now;
    }

    void count(int files, long lines, long refused, int quarantined) {
        this.files = files;
        this.lines = lines;
        this.refused = refused;
        this.quarantined = quarantined;
    }

    void done(Instant now) {
        end(State.DONE, now);
    }

    void failed(Instant now, Message message) {
        end(State.FAILED, now);
        messageKey = message.key();
        messageDetail = message.detail();
    }

    /** NIT-17: ends because somebody asked. */
    void stopped(Instant now) {
        end(State.STOPPED, now);
        Message message = Message.of("night.stopped.asked", stopAskedBy);
        messageKey = message.key();
        messageDetail = message.detail();
    }

    private void end(State state, Instant now) {
        this.state = state;
        this.runningJob = null;
        this.endedAt = now;
    }

    public String job() {
        return job;
    }

    public State state() {
        return state;
    }

    public Cause cause() {
        return cause;
    }

    public Optional<String> startedBy() {
        return Optional.ofNullable(startedBy);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Instant heartbeatAt() {
        return heartbeatAt;
    }

    public Optional<Long> batchId() {
        return Optional.ofNullable(batchId);
    }

    /** The server that runs it, or ran it. */
    public Optional<String> node() {
        return Optional.ofNullable(node);
    }

    public int files() {
        return files;
    }

    public long lines() {
        return lines;
    }

    public long refused() {
        return refused;
    }

    /** NIT-29: how many of the files that it found are apart. */
    public int quarantined() {
        return quarantined;
    }

    /** Who has asked that it stop. */
    public Optional<String> stopAskedBy() {
        return Optional.ofNullable(stopAskedBy);
    }

    public Optional<Instant> stopAskedAt() {
        return Optional.ofNullable(stopAskedAt);
    }

    /** The one file at which it looks; nothing for a night that looks at all of the inbox. */
    public Optional<ImportedFile> onlyFile() {
        return Optional.ofNullable(onlyFile);
    }

    public Optional<Message> message() {
        return Message.stored(messageKey, messageDetail);
    }
}
