package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A call or an e-mail of a mystery survey, drawn and then made. */
@Entity
@Table(name = "listening_mystery_contact")
public class MysteryContact extends Versioned {

    @Column(name = "survey_id")
    private long surveyId;

    private String code;

    @Column(name = "tested_id")
    private long testedId;

    @Column(name = "scenario_id")
    private long scenarioId;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Column(name = "planned_at")
    private LocalTime plannedAt;

    private boolean draft;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "made_at")
    private LocalTime madeAt;

    @Enumerated(EnumType.STRING)
    private ContactOutcome outcome;

    private Integer rings;
    private Integer seconds;

    @Column(name = "acknowledged_on")
    private LocalDate acknowledgedOn;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    private String remark = "";

    @Column(name = "nobody_named")
    private boolean nobodyNamed;

    /** How often it was entered: marks alone would not change the version. */
    private int saved;

    @ElementCollection
    @CollectionTable(
            name = "listening_mystery_mark",
            joinColumns = @JoinColumn(name = "contact_id"))
    @MapKeyColumn(name = "criterion_id")
    @Column(name = "mark")
    private Map<Long, Integer> marks = new HashMap<>();

    protected MysteryContact() {}

    MysteryContact(
            long surveyId, String code, long testedId, long scenarioId, LocalDateTime planned) {
        this.surveyId = surveyId;
        this.code = code;
        this.testedId = testedId;
        this.scenarioId = scenarioId;
        this.plannedOn = planned.toLocalDate();
        this.plannedAt = planned.toLocalTime();
    }

    long surveyId() {
        return surveyId;
    }

    public String code() {
        return code;
    }

    long testedId() {
        return testedId;
    }

    long scenarioId() {
        return scenarioId;
    }

    LocalDateTime planned() {
        return plannedOn.atTime(plannedAt);
    }

    /** Something is told of it, be it a draft. */
    boolean isTold() {
        return saved > 0;
    }

    boolean isMade() {
        return isTold() && !draft;
    }

    /** ECO-68: of which the entry has been checked. */
    void tell(MysteryEntry entry, boolean complete, ScoringGrid grid) {
        saved++;
        draft = !complete;
        madeOn = entry.madeOn().orElse(null);
        madeAt = entry.madeAt().orElse(null);
        outcome = entry.outcome().orElse(null);
        rings = entry.rings().orElse(null);
        seconds = entry.seconds().orElse(null);
        acknowledgedOn = entry.acknowledgedOn().orElse(null);
        answeredOn = entry.answeredOn().orElse(null);
        remark = entry.remark();
        nobodyNamed = entry.nobodyNamed();
        Map<Long, Integer> told = new HashMap<>();
        for (MysteryCriterionRow one : grid.criteria()) {
            if (entry.marks().containsKey(one.code())) {
                told.put(one.id(), entry.marks().get(one.code()));
            }
        }
        marks.keySet().retainAll(told.keySet());
        marks.putAll(told);
    }

    Optional<MysteryEntry> entry(ScoringGrid grid) {
        if (!isTold()) {
            return Optional.empty();
        }
        Map<String, Integer> byCode = new HashMap<>();
        for (MysteryCriterionRow one : grid.criteria()) {
            if (marks.containsKey(one.id())) {
                byCode.put(one.code(), marks.get(one.id()));
            }
        }
        return Optional.of(
                new MysteryEntry(
                        Optional.ofNullable(madeOn),
                        Optional.ofNullable(madeAt),
                        Optional.ofNullable(outcome),
                        Optional.ofNullable(rings),
                        Optional.ofNullable(seconds),
                        Optional.ofNullable(acknowledgedOn),
                        Optional.ofNullable(answeredOn),
                        byCode,
                        remark,
                        nobodyNamed));
    }

    MysteryContactRow row(TestedUnitRow service, MysteryScenarioRow scenario, ScoringGrid grid) {
        Optional<MysteryEntry> entry = entry(grid);
        return new MysteryContactRow(
                id(),
                version(),
                surveyId,
                code,
                service,
                scenario,
                plannedOn,
                plannedAt,
                entry,
                isTold() && draft,
                entry.filter(told -> !draft).map(told -> grid.points(told.marks())));
    }

    /** What the history tells of a draw or an import that puts it down or takes it away. */
    String written(ScoringGrid grid) {
        return code
                + " "
                + plannedOn
                + " "
                + plannedAt
                + entry(grid).map(told -> (draft ? " brouillon " : " ") + told.marked()).orElse("");
    }
}
