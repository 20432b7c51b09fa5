package fr.prefecture.clu.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One file of a source, read to its end: the days that it covers, and the calls that begin or end
 * outside it.
 */
@Entity
@Table(name = "switchboard_log")
public class Log {

    @Id
    @Column(name = "file_id")
    private long file;

    @ManyToOne(optional = false)
    @JoinColumn(name = "source_id")
    private Source source;

    @Column(name = "first_event")
    private Long firstEvent;

    @Column(name = "last_event")
    private Long lastEvent;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private byte[] edges;
    private boolean published;

    /** Whether it is still to be published, or to be left out for good. */
    private boolean waiting = true;

    /** Whether it is a table that somebody imported: nobody waits for the next one. */
    private boolean declared;

    /** What it cannot tell, in the order of the words. */
    private String unrecorded = "";

    protected Log() {}

    /** A file with events covers the local days from the first to the last. */
    Log(long file, Source source, Instant first, Instant last, byte[] edges) {
        this(
                file,
                source,
                LocalDate.ofInstant(first, source.zone()),
                LocalDate.ofInstant(last, source.zone()),
                edges);
        this.firstEvent = first.getEpochSecond();
        this.lastEvent = last.getEpochSecond();
    }

    /** An empty file covers the day before its night. */
    Log(long file, Source source, LocalDate dayBefore, byte[] edges) {
        this(file, source, dayBefore, dayBefore, edges);
    }

    private Log(long file, Source source, LocalDate firstDay, LocalDate lastDay, byte[] edges) {
        this.file = file;
        this.source = source;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.edges = edges.clone();
    }

    /** TEL-75: tells of the same calls, at the instants that the clock shows in another zone. */
    void retell(Instant first, Instant last) {
        this.firstEvent = first.getEpochSecond();
        this.lastEvent = last.getEpochSecond();
    }

    /** TEL-98: the calls of a table that somebody imported. */
    static Log ofDeclared(long file, Source source, Instant first, Instant last, byte[] edges) {
        Log log = new Log(file, source, first, last, edges);
        log.declared = true;
        return log;
    }

    /** TEL-21: tells of the same events, on the days of its source's zone. */
    void recount(LocalDate firstDay, LocalDate lastDay, byte[] edges) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.edges = edges.clone();
    }

    /** TEL-103 */
    void cannotTell(Set<Unrecorded> figures) {
        unrecorded =
                figures.stream().sorted().map(Unrecorded::name).collect(Collectors.joining(","));
    }

    Set<Unrecorded> unrecorded() {
        return unrecorded(unrecorded);
    }

    static Set<Unrecorded> unrecorded(String column) {
        return column.isEmpty()
                ? EnumSet.noneOf(Unrecorded.class)
                : Arrays.stream(column.split(","))
                        .map(Unrecorded::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Unrecorded.class)));
    }

    void publish() {
        waiting = false;
        published = true;
    }

    void withdraw() {
        waiting = false;
        published = false;
    }

    public boolean isPublished() {
        return published;
    }

    boolean isDeclared() {
        return declared;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public long file() {
        return file;
    }

    Source source() {
        return source;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    Long firstEvent() {
        return firstEvent;
    }

    Long lastEvent() {
        return lastEvent;
    }

    byte[] edges() {
        return edges.clone();
    }
}
