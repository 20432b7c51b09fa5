package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file known by the SHA-256 of its content, whatever it is called, from its first sight to its
 * publication.
 */
@Entity
@Table(name = "night_file")
public class ImportedFile extends Versioned {

    /** Where a file stands; only a {@code DONE} file is part of the figures. */
    public enum State {
        READING,
        READ,
        DONE,
        /** It could not be read, and not because of what it holds: the next night reads it. */
        FAILED,
        /** NIT-29: what it holds is refused; nothing of it is kept. */
        QUARANTINED,
        /**
         * It tells of a time that another file tells of too: somebody has to say which is right.
         */
        HELD,
        /** Another file holds all its lines and more. */
        REPLACED,
        /** Somebody has said that another file, which tells of the same time, is right. */
        DISMISSED
    }

    /** NIT-29: those that could not be read. */
    static final Set<State> APART = EnumSet.of(State.FAILED, State.QUARANTINED);

    private String job;
    private String source;
    private String sha256;

    @Column(name = "delivered_sha256")
    private String deliveredSha256;

    @Column(name = "file_name")
    private String name;

    @Column(name = "byte_count")
    private long bytes;

    @Column(name = "start_offset")
    private long startOffset;

    @Column(name = "end_offset")
    private long endOffset;

    @Column(name = "committed_offset")
    private long committedOffset;

    @Column(name = "open_state")
    private byte[] openState;

    @Enumerated(EnumType.STRING)
    private State state;

    @ManyToOne
    @JoinColumn(name = "continues")
    private ImportedFile continues;

    @ManyToOne
    @JoinColumn(name = "replaces")
    private ImportedFile replaces;

    /** What it holds altogether, beside the file that it replaces. */
    @ManyToMany
    @JoinTable(
            name = "night_file_copy",
            joinColumns = @JoinColumn(name = "file_id"),
            inverseJoinColumns = @JoinColumn(name = "copy_id"))
    private List<ImportedFile> copies = new ArrayList<>();

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "archive_name")
    private String archiveName;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @ManyToOne
    @JoinColumn(name = "archive_deleted_in")
    private Execution archiveDeletedIn;

    @Column(name = "line_count")
    private long lines;

    private long blank;
    private long refused;
    private long duplicates;
    private long orphans;

    @Column(name = "file_format")
    private String format;

    @Column(name = "original_sha256")
    private String retoldSha256;

    @Column(name = "original_bytes")
    private Long retoldBytes;

    @Column(name = "told_zone")
    private String toldZone;

    @Column(name = "read_under")
    private String readUnder;

    @Column(name = "replaces_all")
    private boolean replacesAll;

    @Column(name = "message_key")
    private String messageKey;

    @Column(name = "message_detail")
    private String messageDetail;

    protected ImportedFile() {}

    ImportedFile(
            String job,
            Content content,
            ImportedFile continues,
            ImportedFile replaces,
            long from,
            long to,
            Instant now) {
        this.job = job;
        this.source = content.source();
        this.sha256 = content.sha256();
        this.registeredAt = now;
        recognise(content, continues, replaces, from, to);
    }

    /** NIT-29: says of this content, which may have been apart till now, how it is to be read. */
    final void recognise(
            Content content, ImportedFile continues, ImportedFile replaces, long from, long to) {
        this.deliveredSha256 = content.deliveredSha256();
        this.bytes = content.bytes();
        this.format = content.format().orElse(null);
        this.retoldSha256 = content.retold().map(Retold::sha256).orElse(null);
        this.retoldBytes = content.retold().map(Retold::bytes).orElse(null);
        this.toldZone = content.retold().flatMap(Retold::zone).orElse(null);
        this.continues = continues;
        this.replaces = replaces;
        this.replacesAll = false;
        this.copies.clear();
        this.startOffset = from;
        this.endOffset = to;
        retry(content.name());
    }

    /** NIT-3: what has been read advances by one stretch, or not at all. */
    void advance(long from, long to, byte[] openState, Tally tally) {
        if (committedOffset != from) {
            throw new IllegalStateException(
                    "File " + id() + " stands at " + committedOffset + ", not at " + from);
        }
        this.committedOffset = to;
        this.openState = openState.clone();
        count(tally);
    }

    private void count(Tally tally) {
        this.lines = tally.lines();
        this.blank = tally.blank();
        this.refused = tally.refused();
        this.duplicates = tally.duplicates();
        this.orphans = tally.orphans();
    }

    /**
     * NIT-15: takes up again a file that failed, from its start: what was kept of it may not be of
     * what it holds.
     */
    final void retry(String name) {
        rewind();
        this.state = State.READING;
        this.name = name;
        this.messageKey = null;
        this.messageDetail = null;
    }

    private void rewind() {
        this.committedOffset = startOffset;
        this.openState = null;
        count(new Tally(0, 0, 0, 0, 0));
    }

    /**
     * NIT-26: takes up again, whole and from its start, a file that had been replaced by another
     * reading of the same content.
     */
    void readAgain(String name, ImportedFile instead) {
        this.startOffset = 0;
        this.endOffset = bytes;
        this.continues = null;
        this.archiveName = null;
        this.archivedAt = null;
        this.archiveDeletedIn = null;
        retry(name);
        replaceAll(instead);
    }

    /** NIT-27: another reading of the same beginning goes, and all that it goes on from. */
    void replaceAll(ImportedFile other) {
        this.replaces = other;
        this.replacesAll = true;
    }

    /** NIT-13: another file that this one holds altogether goes as well. */
    void replaceCopy(ImportedFile copy) {
        if (!copies.contains(copy)) {
            copies.add(copy);
        }
    }

    /** What goes when this file is published. */
    List<ImportedFile> replaced() {
        List<ImportedFile> all = new ArrayList<>(copies);
        ImportedFile next = replaces;
        while (next != null && next != continues && !all.contains(next)) {
            all.add(next);
            next = replacesAll ? next.continues : null;
        }
        return all;
    }

    void read(Tally tally) {
        state = State.READ;
        openState = null;
        count(tally);
    }

    void publish(Instant now) {
        state = State.DONE;
        doneAt = now;
        messageKey = null;
        messageDetail = null;
        replaced().forEach(ImportedFile::replace);
    }

    /** All its lines are another's. */
    void replace() {
        state = State.REPLACED;
    }

    /** NIT-14: what was delivered again after its copy had expired has a copy, and a term, anew. */
    void archive(String archiveName, Instant now) {
        this.archiveName = archiveName;
        this.archivedAt = now;
        this.archiveDeletedIn = null;
    }

    /** NIT-14: the masked copy is gone; its name is kept for the report. */
    void archiveDeleted(Execution night) {
        this.archiveDeletedIn = night;
    }

    void fail(Message message) {
        stop(State.FAILED, message);
    }

    /** NIT-29: takes it out of the figures, as if nothing of it had been read. */
    void quarantine(Message message) {
        rewind();
        stop(State.QUARANTINED, message);
    }

    void readUnder(String settings) {
        this.readUnder = settings;
    }

    /** NIT-20: the next night that finds it tries it again, though nothing has changed. */
    void tryAgain() {
        this.readUnder = null;
    }

    /** NIT-15, NIT-29 */
    boolean isToBeTried(String settings) {
        return state == State.FAILED || state == State.QUARANTINED && !settings.equals(readUnder);
    }

    void hold(Message message) {
        stop(State.HELD, message);
    }

    void dismiss(Message message) {
        stop(State.DISMISSED, message);
    }

    private void stop(State state, Message message) {
        this.state = state;
        this.messageKey = message.key();
        this.messageDetail = message.detail();
    }

    public String job() {
        return job;
    }

    public String source() {
        return source;
    }

    public String sha256() {
        return sha256;
    }

    public String deliveredSha256() {
        return deliveredSha256;
    }

    public String name() {
        return name;
    }

    public long bytes() {
        return bytes;
    }

    public long startOffset() {
        return startOffset;
    }

    public long endOffset() {
        return endOffset;
    }

    public long committedOffset() {
        return committedOffset;
    }

    public Optional<byte[]> openState() {
        return Optional.ofNullable(openState).map(byte[]::clone);
    }

    public State state() {
        return state;
    }

    public Optional<ImportedFile> continues() {
        return Optional.ofNullable(continues);
    }

    public Optional<ImportedFile> replaces() {
        return Optional.ofNullable(replaces);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Where its masked copy lies; nothing before it is written and after it was deleted. */
    public Optional<String> archiveName() {
        return Optional.ofNullable(archiveName).filter(name -> archiveDeletedIn == null);
    }

    /** NIT-14: when the night began that deleted its masked copy. */
    public Optional<Instant> archiveDeletedAt() {
        return Optional.ofNullable(archiveDeletedIn).map(Execution::startedAt);
    }

    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    /** The word of the format as which it is read, where its job reads several. */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    public Optional<Retold> retold() {
        return Optional.ofNullable(retoldSha256)
                .map(sha -> new Retold(sha, retoldBytes, Optional.ofNullable(toldZone)));
    }

    /** Of what was delivered, unpacked, whether it was retold or not. */
    String originalSha256() {
        return retoldSha256 == null ? sha256 : retoldSha256;
    }

    long originalBytes() {
        return retoldBytes == null ? bytes : retoldBytes;
    }

    public long lines() {
        return lines;
    }

    public long blank() {
        return blank;
    }

    public long refused() {
        return refused;
    }

    public long duplicates() {
        return duplicates;
    }

    public long orphans() {
        return orphans;
    }

    public Optional<Message> message() {
        return Message.stored(messageKey, messageDetail);
    }
}
