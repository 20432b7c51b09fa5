package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What happened on certain days at the switchboard: « panne du standard ». */
@Entity
@Table(name = "switchboard_note")
public class SwitchboardNote extends Versioned {

    public static final int LONGEST = 500;

    private static final int MOST_DAYS = 366;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "note_text")
    private String text;

    @Column(name = "said_by")
    private String by;

    @Column(name = "said_at")
    private Instant at;

    protected SwitchboardNote() {}

    SwitchboardNote(ReportingPeriod days, String text, String by, Instant at) {
        say(days, text, by, at);
    }

    /**
     * TEL-50, TEL-54: it says this from now on, on one line.
     *
     * @throws RuleBroken when the text is empty or too long, or the days are more than a year
     */
    final void say(ReportingPeriod days, String words, String teller, Instant when) {
        String clean = OneLine.of(words);
        if (clean.isEmpty()) {
            throw new RuleBroken("switchboard.note.missing");
        }
        if (clean.length() > LONGEST) {
            throw new RuleBroken("switchboard.note.tooLong", LONGEST, clean.length());
        }
        days.atMost(MOST_DAYS);
        from = days.from();
        to = days.to();
        text = clean;
        by = teller;
        at = when;
    }

    /** As the history keeps it. */
    String written() {
        return from + " to " + to + ": " + text;
    }

    SwitchboardNoteRow row() {
        return new SwitchboardNoteRow(id(), version(), from, to, text, by, at);
    }
}
