package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where statements come from; they count once it is published. */
@Entity
@Table(name = "cert_origin")
public class Origin extends Versioned {

    /** How they came. */
    public enum Kind {
        /** A night found them in a file. */
        FILE,
        /** Somebody imported them. */
        IMPORT,
        /** Somebody typed them. */
        TYPED
    }

    private static final int LONGEST_NAME = 255;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long reference;
    private String name;

    @Column(name = "told_by")
    private String by;

    @Column(name = "told_at")
    private Instant at;

    private boolean published;

    protected Origin() {}

    /**
     * @param reference the number of the file or of the import
     */
    Origin(Kind kind, long reference, String name, String by, Instant at) {
        this.kind = kind;
        this.reference = reference;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.by = by;
        this.at = at;
    }

    /** What somebody typed refers to nothing else. */
    void refersToItself() {
        reference = id();
    }

    void publish() {
        published = true;
    }

    Kind kind() {
        return kind;
    }

    boolean isPublished() {
        return published;
    }

    @Override
    public String toString() {
        return "%s %d (%s, %s, %s)".formatted(kind, reference, name, by, at);
    }
}
