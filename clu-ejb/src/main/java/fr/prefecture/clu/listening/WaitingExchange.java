package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The file of a partner between its preview and its confirmation. */
@Entity
@Table(name = "listening_mystery_waiting")
public class WaitingExchange extends Versioned {

    private static final int LONGEST_NAME = 255;

    @Column(name = "file_name")
    private String fileName;

    private byte[] content;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected WaitingExchange() {}

    WaitingExchange(String fileName, byte[] content, String receivedBy, Instant receivedAt) {
        this.fileName =
                fileName.length() <= LONGEST_NAME
                        ? fileName
                        : fileName.substring(fileName.length() - LONGEST_NAME);
        this.content = content.clone();
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }

    String receivedBy() {
        return receivedBy;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
