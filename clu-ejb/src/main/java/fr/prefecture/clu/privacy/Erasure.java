package fr.prefecture.clu.privacy;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** VIE-13: that somebody was erased, when and by whom, and not who it was. */
@Entity
@Table(name = "privacy_erasure")
public class Erasure extends Versioned {

    @Column(name = "erased_at")
    private Instant at;

    @Column(name = "erased_by")
    private String by;

    private int removed;
    private int replaced;
    private int kept;
    private int words;

    protected Erasure() {}

    Erasure(Instant at, String by, int removed, int replaced, int kept, int words) {
        this.at = at;
        this.by = by;
        this.removed = removed;
        this.replaced = replaced;
        this.kept = kept;
        this.words = words;
    }

    /** For the history. */
    String written() {
        return ("{privacy.column.removed} %d · {privacy.column.replaced} %d"
                        + " · {privacy.column.kept} %d · {privacy.column.words} %d")
                .formatted(removed, replaced, kept, words);
    }

    ErasureRow row() {
        return new ErasureRow(at, by, removed, replaced, kept, words);
    }
}
