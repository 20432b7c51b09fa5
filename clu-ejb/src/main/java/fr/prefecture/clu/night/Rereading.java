package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** NIT-26: what somebody has said that a content is, from then until somebody says otherwise. */
@Entity
@Table(name = "night_rereading")
public class Rereading extends Versioned {

    private String job;
    private String source;
    private String sha256;

    @Column(name = "byte_count")
    private long bytes;

    @Column(name = "file_format")
    private String format;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Rereading() {}

    Rereading(ImportedFile file, String format, String by, Instant at) {
        this.job = file.job();
        this.source = file.source();
        this.sha256 = file.originalSha256();
        this.bytes = file.originalBytes();
        decide(format, by, at);
    }

    final void decide(String chosen, String by, Instant at) {
        this.format = chosen;
        this.decidedBy = by;
        this.decidedAt = at;
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

    public long bytes() {
        return bytes;
    }

    public String format() {
        return format;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
