package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A service that a mystery survey calls or writes to. */
@Entity
@Table(name = "listening_mystery_tested")
public class TestedUnit extends Versioned {

    @Column(name = "survey_id")
    private long surveyId;

    private int place;
    private String code;

    @Column(name = "service_name")
    private String name;

    private String reach;

    protected TestedUnit() {}

    TestedUnit(long surveyId, int place, TestedUnitRow row) {
        this.surveyId = surveyId;
        this.place = place;
        this.code = row.code();
        say(row);
    }

    final void say(TestedUnitRow row) {
        name = row.name();
        reach = row.reach();
    }

    long surveyId() {
        return surveyId;
    }

    int place() {
        return place;
    }

    TestedUnitRow row() {
        return new TestedUnitRow(id(), code, name, reach);
    }

    String written() {
        return code + " " + name + " (" + reach + ")";
    }
}
