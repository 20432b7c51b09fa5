package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What corrects a signed record, dated; it does not change either. */
@Entity
@Table(name = "committee_erratum")
public class Erratum extends Versioned {

    /** Most characters. */
    public static final int LONGEST = 4000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(name = "erratum_key")
    private String key;

    private String content;

    @Column(name = "written_by")
    private String by;

    @Column(name = "written_at")
    private Instant at;

    protected Erratum() {}

    /**
     * COM-31
     *
     * @throws RuleBroken when the record is not signed, or the text missing or too long
     */
    Erratum(Meeting meeting, String key, String text, String login, Instant now) {
        if (!meeting.isSigned()) {
            throw new RuleBroken("committee.erratum.unsigned");
        }
        String plain = OrientationTerms.of(Orientation.Kind.FACT, text).text().strip();
        if (plain.isEmpty()) {
            throw new RuleBroken("committee.erratum.text.missing");
        }
        if (plain.length() > LONGEST) {
            throw new RuleBroken("committee.erratum.text.tooLong", LONGEST, plain.length());
        }
        this.meeting = meeting;
        this.key = key;
        this.content = plain;
        this.by = login;
        this.at = now;
    }

    public Meeting meeting() {
        return meeting;
    }

    /** Made by the form: the same form sent twice is one erratum. */
    public String key() {
        return key;
    }

    public String text() {
        return content;
    }

    /** Login of who wrote it. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
