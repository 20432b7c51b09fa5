package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** DEL-5: a day of a source that is lost for good; of the CERT, the Monday of a week. */
@Entity
@Table(name = "deliveries_lost_day")
public class LostDay extends Versioned {

    static final int LONGEST_REASON = 500;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String name;

    @Column(name = "lost_on")
    private LocalDate day;

    private String reason;

    @Column(name = "declared_by")
    private String by;

    @Column(name = "declared_at")
    private Instant at;

    protected LostDay() {}

    LostDay(SourceKind kind, String name, LocalDate day, String reason, String by, Instant at) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new RuleBroken("deliveries.lost.reason", LONGEST_REASON, text.length())
                    .at("reason");
        }
        this.kind = kind;
        this.name = name;
        this.day = day;
        this.reason = text;
        this.by = by;
        this.at = at;
    }

    SourceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    LocalDate day() {
        return day;
    }

    LostDayRow row() {
        return new LostDayRow(id(), version(), kind, name, day, reason, by, at);
    }

    String written() {
        return name + " " + day + ": " + reason;
    }
}
