package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Why a declared backlog does not follow from the flows. */
@Entity
@Table(name = "cert_explanation")
public class Explanation extends Versioned {

    private static final int LONGEST = 500;

    @ManyToOne(optional = false)
    @JoinColumn(name = "territory_id")
    private Territory territory;

    @ManyToOne(optional = false)
    @JoinColumn(name = "title_type_id")
    private TitleType title;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "mismatch")
    private long mismatch;

    private String reason;

    @Column(name = "said_by")
    private String by;

    @Column(name = "said_at")
    private Instant at;

    protected Explanation() {}

    /**
     * @throws RuleBroken when the reason is empty or too long
     */
    Explanation(Remit remit, Span span, long mismatch, String reason, String by, Instant at) {
        this.territory = remit.territory();
        this.title = remit.title();
        this.from = span.from();
        this.to = span.to();
        this.mismatch = mismatch;
        this.reason = clean(reason);
        this.by = by;
        this.at = at;
    }

    static String clean(String text) {
        String clean = text.strip();
        if (clean.isEmpty()) {
            throw new RuleBroken("cert.reason.missing");
        }
        if (clean.length() > LONGEST) {
            throw new RuleBroken("cert.reason.tooLong", LONGEST, clean.length());
        }
        return clean;
    }

    ExplanationRow row() {
        return new ExplanationRow(
                territory.code(), title.code(), new Span(from, to), mismatch, reason, by, at);
    }
}
