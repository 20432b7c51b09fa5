package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What stays of a file that was eliminated: its name, its length and its SHA-256. */
@Embeddable
public class FileTrace {

    private String name;

    @Column(name = "byte_count")
    private long size;

    private String sha256;

    protected FileTrace() {}

    FileTrace(AttachmentRow file) {
        name = file.name();
        size = file.size();
        sha256 = file.sha256();
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }
}
