package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A draw of contacts, with the seed from which it can be made again. ECO-67 */
@Entity
@Table(name = "listening_mystery_draw")
public class MysteryDraw extends Versioned {

    @Column(name = "survey_id")
    private long surveyId;

    @Column(name = "draw_number")
    private int number;

    private long seed;
    private int contacts;
    private int kept;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected MysteryDraw() {}

    MysteryDraw(
            long surveyId,
            int number,
            long seed,
            int contacts,
            int kept,
            String drawnBy,
            Instant drawnAt) {
        this.surveyId = surveyId;
        this.number = number;
        this.seed = seed;
        this.contacts = contacts;
        this.kept = kept;
        this.drawnBy = drawnBy;
        this.drawnAt = drawnAt;
    }

    long surveyId() {
        return surveyId;
    }

    MysteryDrawRow row() {
        return new MysteryDrawRow(number, seed, contacts, kept, drawnBy, drawnAt);
    }
}
