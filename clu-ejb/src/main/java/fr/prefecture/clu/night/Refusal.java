package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A line that could not be read: its number, its masked text and the reason. */
@Entity
@Table(name = "night_refusal")
public class Refusal extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "file_id")
    private ImportedFile file;

    @Column(name = "line_number")
    private long line;

    @Column(name = "masked_text")
    private String text;

    private String reason;

    @Column(name = "told_column")
    private String toldColumn;

    protected Refusal() {}

    Refusal(ImportedFile file, RefusedLine line) {
        this.file = file;
        this.line = line.line();
        this.text = line.text();
        this.reason = line.reason();
        this.toldColumn = line.column().isEmpty() ? null : line.column();
    }

    public ImportedFile file() {
        return file;
    }

    public long line() {
        return line;
    }

    public String text() {
        return text;
    }

    public String reason() {
        return reason;
    }
}
