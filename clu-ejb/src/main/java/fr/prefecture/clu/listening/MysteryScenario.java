package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A situation that is played, with what a right answer to it contains. */
@Entity
@Table(name = "listening_mystery_scenario")
public class MysteryScenario extends Versioned {

    @Column(name = "survey_id")
    private long surveyId;

    private int place;
    private String code;
    private String title;
    private String situation;
    private String expected;

    protected MysteryScenario() {}

    MysteryScenario(long surveyId, int place, MysteryScenarioRow row) {
        this.surveyId = surveyId;
        this.place = place;
        this.code = row.code();
        say(row);
    }

    final void say(MysteryScenarioRow row) {
        title = row.title();
        situation = row.situation();
        expected = row.expected();
    }

    long surveyId() {
        return surveyId;
    }

    int place() {
        return place;
    }

    MysteryScenarioRow row() {
        return new MysteryScenarioRow(id(), code, title, situation, expected);
    }

    String written() {
        return code + " " + title + ": " + situation + " → " + expected;
    }
}
