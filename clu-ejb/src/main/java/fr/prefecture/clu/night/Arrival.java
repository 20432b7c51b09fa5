package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** A name in the inbox as one night found it, and what became of it. */
@Entity
@Table(name = "night_arrival")
public class Arrival extends Versioned {

    /** What a night does with a name that it finds. */
    public enum Outcome {
        /** Read from its beginning. */
        NEW,
        /** Its beginning is known: only what follows is read. */
        GROWN,
        /** Its content is known: nothing is read. */
        KNOWN,
        /** It cannot be read; the message says why. */
        UNREADABLE,
        /**
         * NIT-29: it could not be fetched, or kept on its way: the night fails, and the next one
         * tries again.
         */
        MISSED
    }

    @ManyToOne(optional = false)
    @JoinColumn(name = "execution_id")
    private Execution execution;

    @ManyToOne
    @JoinColumn(name = "file_id")
    private ImportedFile file;

    private String source;

    @Column(name = "file_name")
    private String name;

    @Column(name = "byte_count")
    private long bytes;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "message_key")
    private String messageKey;

    @Column(name = "message_detail")
    private String messageDetail;

    protected Arrival() {}

    Arrival(Execution execution, ImportedFile file, String name, long bytes, Outcome outcome) {
        this.execution = execution;
        this.file = file;
        this.source = file.source();
        this.name = name;
        this.bytes = bytes;
        this.outcome = outcome;
    }

    Arrival(
            Execution execution,
            String source,
            String name,
            long bytes,
            Outcome outcome,
            Message message) {
        this.execution = execution;
        this.source = source;
        this.name = name;
        this.bytes = bytes;
        this.outcome = outcome;
        this.messageKey = message.key();
        this.messageDetail = message.detail();
    }

    public Execution execution() {
        return execution;
    }

    public Optional<ImportedFile> file() {
        return Optional.ofNullable(file);
    }

    public String source() {
        return source;
    }

    public String name() {
        return name;
    }

    public long bytes() {
        return bytes;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Optional<Message> message() {
        return Message.stored(messageKey, messageDetail);
    }
}
