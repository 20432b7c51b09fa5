package fr.prefecture.clu.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A table of calls or totals that somebody has imported for a source, until it is undone. */
@Entity
@Table(name = "switchboard_declared_file")
public class DeclaredFile {

    @Id
    @Column(name = "import_id")
    private long importId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "source_id")
    private Source source;

    @Column(name = "file_id")
    private Long file;

    @Enumerated(EnumType.STRING)
    private DeclaredKind kind;

    @Column(name = "file_name")
    private String name;

    private String sha256;

    @Column(name = "imported_by")
    private String by;

    @Column(name = "imported_at")
    private Instant at;

    /** Whether all its rows have come. */
    @SuppressWarnings("UnusedVariable") // read by queries only
    private boolean complete;

    protected DeclaredFile() {}

    DeclaredFile(
            long importId,
            Source source,
            DeclaredKind kind,
            String name,
            String sha256,
            String by,
            Instant at) {
        this.importId = importId;
        this.source = source;
        this.kind = kind;
        this.name = name;
        this.sha256 = sha256;
        this.by = by;
        this.at = at;
    }

    /** All its rows have come. */
    void complete() {
        complete = true;
    }

    /** Its calls count from now on as those of this file. */
    void countAs(long number) {
        file = number;
    }

    public long importId() {
        return importId;
    }

    public Source source() {
        return source;
    }

    /** Under which number its calls are counted; nothing where it has totals. */
    public Optional<Long> file() {
        return Optional.ofNullable(file);
    }

    public DeclaredKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
