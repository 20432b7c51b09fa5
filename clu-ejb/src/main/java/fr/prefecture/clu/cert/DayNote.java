package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What happened on certain days, everywhere or in one département: « panne nationale ». */
@Entity
@Table(name = "cert_note")
public class DayNote extends Versioned {

    @ManyToOne
    @JoinColumn(name = "territory_id")
    private Territory territory;

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

    protected DayNote() {}

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when the text is empty or too long
     */
    DayNote(
            Optional<Territory> territory,
            ReportingPeriod days,
            String text,
            String by,
            Instant at) {
        this.territory = territory.orElse(null);
        this.from = days.from();
        this.to = days.to();
        this.text = Explanation.clean(text);
        this.by = by;
        this.at = at;
    }

    String written() {
        return "%s, %s to %s: %s"
                .formatted(territory == null ? "all" : territory.code(), from, to, text);
    }

    DayNoteRow row() {
        return new DayNoteRow(
                id(),
                Optional.ofNullable(territory).map(Territory::code),
                Optional.ofNullable(territory).map(Territory::name),
                from,
                to,
                text,
                by,
                at);
    }
}
