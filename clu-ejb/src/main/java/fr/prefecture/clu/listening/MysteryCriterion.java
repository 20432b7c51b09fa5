package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a contact is marked on, with its weight. */
@Entity
@Table(name = "listening_mystery_criterion")
public class MysteryCriterion extends Versioned {

    @Column(name = "survey_id")
    private long surveyId;

    private int place;
    private String code;
    private String wording;
    private int weight;
    private int most;

    @Column(name = "may_not_apply")
    private boolean mayNotApply;

    private boolean reachability;
    private String commitment;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected MysteryCriterion() {}

    MysteryCriterion(long surveyId, int place, MysteryCriterionRow row) {
        this.surveyId = surveyId;
        this.place = place;
        this.code = row.code();
        say(row);
    }

    final void say(MysteryCriterionRow row) {
        wording = row.wording();
        weight = row.weight();
        most = row.most();
        mayNotApply = row.mayNotApply();
        reachability = row.reachability();
        commitment = row.commitment();
        status = row.status();
    }

    long surveyId() {
        return surveyId;
    }

    int place() {
        return place;
    }

    MysteryCriterionRow row() {
        return new MysteryCriterionRow(
                id(), code, wording, weight, most, mayNotApply, reachability, commitment, status);
    }
}
