package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A survey by calls or e-mails that nobody announces, from its preparation to its closing. */
@Entity
@Table(name = "listening_mystery_survey")
public class MysterySurvey extends Versioned {

    @Column(name = "entry_key")
    private String entry;

    private String reference;

    @Enumerated(EnumType.STRING)
    private MysteryDirection direction;

    private String title;

    @Enumerated(EnumType.STRING)
    private MysteryMedium medium;

    private String partner;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "opens_at")
    private LocalTime opensAt;

    @Column(name = "closes_at")
    private LocalTime closesAt;

    @Column(name = "pause_from")
    private LocalTime pauseFrom;

    @Column(name = "pause_to")
    private LocalTime pauseTo;

    @Column(name = "last_contact")
    private int lastContact;

    @Column(name = "last_draw")
    private int lastDraw;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected MysterySurvey() {}

    MysterySurvey(String entry, String reference, MysteryDirection direction, MysteryTerms terms) {
        this.entry = entry;
        this.reference = reference;
        this.direction = direction;
        say(terms);
    }

    final void say(MysteryTerms terms) {
        title = terms.title();
        medium = terms.medium();
        partner = terms.partner();
        beginsOn = terms.beginsOn();
        endsOn = terms.endsOn();
        opensAt = terms.hours().opensAt();
        closesAt = terms.hours().closesAt();
        pauseFrom = terms.hours().pauseFrom().orElse(null);
        pauseTo = terms.hours().pauseTo().orElse(null);
    }

    public String reference() {
        return reference;
    }

    public MysteryDirection direction() {
        return direction;
    }

    public MysteryTerms terms() {
        return new MysteryTerms(
                title,
                medium,
                partner,
                beginsOn,
                endsOn,
                new OpeningHours(
                        opensAt,
                        closesAt,
                        Optional.ofNullable(pauseFrom),
                        Optional.ofNullable(pauseTo)));
    }

    boolean isClosed() {
        return closedOn != null;
    }

    /** ECO-61 */
    void close(LocalDate today) {
        requireOpen();
        closedOn = today;
    }

    void reopen() {
        closedOn = null;
    }

    /**
     * @throws RuleBroken when it is closed
     */
    void requireOpen() {
        if (isClosed()) {
            throw new RuleBroken("listening.mystery.closed", closedOn);
        }
    }

    /** ECO-67: a number is given once, whatever becomes of the contact. */
    String nextContact() {
        lastContact++;
        return "C%03d".formatted(lastContact);
    }

    /** ECO-67: whether a draw gave this number, be it a former one whose contact is gone. */
    boolean hasGiven(String code) {
        return code.matches("C\\d{3,9}")
                && Integer.parseInt(code.substring(1)) >= 1
                && Integer.parseInt(code.substring(1)) <= lastContact;
    }

    int nextDraw() {
        lastDraw++;
        return lastDraw;
    }

    /** ECO-61 */
    MysteryRow row(int contacts, int made) {
        MysteryState state =
                isClosed()
                        ? MysteryState.CLOSED
                        : made > 0
                                ? MysteryState.UNDER_WAY
                                : contacts > 0 ? MysteryState.DRAWN : MysteryState.PREPARED;
        return new MysteryRow(
                id(),
                version(),
                reference,
                direction,
                terms(),
                state,
                contacts,
                made,
                Optional.ofNullable(closedOn));
    }

    String written() {
        return direction + " " + terms().written() + (isClosed() ? ", close le " + closedOn : "");
    }
}
