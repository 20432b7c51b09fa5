package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ContactOutcome;
import fr.prefecture.clu.listening.MysteryContactRow;
import fr.prefecture.clu.listening.MysteryContacts;
import fr.prefecture.clu.listening.MysteryCriterionRow;
import fr.prefecture.clu.listening.MysteryEntry;
import fr.prefecture.clu.listening.MysteryMedium;
import fr.prefecture.clu.listening.ScoringGrid;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of one call or e-mail. ECO-68, ECO-69 */
@Named
@RequestScoped
public class MysteryContactPage extends MysteryFrame {

    static final String PATH = "/enquetes/mystere/contacts";

    /** A mark that can be given. */
    public record Choice(String id, String value, String text, boolean chosen) {}

    /** A criterion with the marks that can be given. */
    public record Line(
            String name, String code, String legend, String note, List<Choice> choices) {}

    @Inject MysteryContacts contacts;

    private Optional<MysteryContactRow> contact = Optional.empty();
    private int version;
    private LocalDate madeOn;
    private LocalTime madeAt;
    private ContactOutcome outcome;
    private Integer rings;
    private Integer seconds;
    private LocalDate acknowledgedOn;
    private LocalDate answeredOn;
    private String remark;
    private boolean nobodyNamed;
    private String theirs = "";

    @PostConstruct
    void begin() {
        contact = contacts.find(number());
        contact.ifPresent(
                row -> {
                    version = row.version();
                    row.entry().ifPresent(this::begin);
                });
    }

    private void begin(MysteryEntry entry) {
        madeOn = entry.madeOn().orElse(null);
        madeAt = entry.madeAt().orElse(null);
        outcome = entry.outcome().orElse(null);
        rings = entry.rings().orElse(null);
        seconds = entry.seconds().orElse(null);
        acknowledgedOn = entry.acknowledgedOn().orElse(null);
        answeredOn = entry.answeredOn().orElse(null);
        remark = entry.remark();
        nobodyNamed = entry.nobodyNamed();
    }

    @Override
    protected Optional<Long> surveyId() {
        return contact.map(MysteryContactRow::surveyId);
    }

    public String save() throws IOException {
        return keep(true);
    }

    public String keepDraft() throws IOException {
        return keep(false);
    }

    private String keep(boolean complete) throws IOException {
        try {
            contacts.tell(number(), version, entry(), complete);
            lead(
                    getAddress(),
                    Texts.of(
                            complete ? "listening.contact.done" : "listening.contact.draftKept",
                            getCode()));
        } catch (RuleBroken refusal) {
            say(refusal);
        }
        return null;
    }

    private void say(RuleBroken refusal) {
        if (refusal.getMessage().startsWith("listening.contact.mark.")) {
            MysteryRefusals.say(refusal, firstMark(refusal.arguments().get(0).toString()));
            return;
        }
        MysteryRefusals.say(refusal);
        if (refusal.getMessage().equals("listening.contact.changedMeanwhile")) {
            contact = contacts.find(number());
            theirs = get().entry().map(MysteryWords::entry).orElse("");
            version = get().version();
        }
    }

    private String firstMark(String code) {
        return sheet().grid().criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> name(one) + "-0")
                .orElse(null);
    }

    private MysteryEntry entry() {
        Map<String, Integer> marks = new HashMap<>();
        for (MysteryCriterionRow one : sheet().grid().criteria()) {
            String typed = request.getParameter(name(one));
            if (typed != null && typed.matches("-1|\\d{1,2}")) {
                marks.put(one.code(), Integer.valueOf(typed));
            }
        }
        return new MysteryEntry(
                Optional.ofNullable(madeOn),
                Optional.ofNullable(madeAt),
                Optional.ofNullable(outcome),
                Optional.ofNullable(rings),
                Optional.ofNullable(seconds),
                Optional.ofNullable(acknowledgedOn),
                Optional.ofNullable(answeredOn),
                marks,
                remark == null ? "" : remark,
                nobodyNamed);
    }

    private static String name(MysteryCriterionRow one) {
        return "note-" + one.id();
    }

    /** What was just typed stands, else what is kept. */
    public List<Line> getLines() {
        Map<String, Integer> kept = get().entry().map(MysteryEntry::marks).orElse(Map.of());
        boolean sent = request.getParameter("version") != null;
        List<Line> lines = new ArrayList<>();
        for (MysteryCriterionRow one : sheet().grid().criteria()) {
            String chosen =
                    sent
                            ? request.getParameter(name(one))
                            : Optional.ofNullable(kept.get(one.code()))
                                    .map(String::valueOf)
                                    .orElse(null);
            lines.add(
                    new Line(
                            name(one),
                            one.code(),
                            one.code() + " " + one.wording(),
                            note(one),
                            choices(one, chosen)));
        }
        return lines;
    }

    private static String note(MysteryCriterionRow one) {
        return Texts.of("listening.contact.weight", one.weight())
                + (one.isConfirmed() ? "" : Texts.of("listening.contact.threshold"));
    }

    private static List<Choice> choices(MysteryCriterionRow one, String chosen) {
        List<Choice> choices = new ArrayList<>();
        for (int mark = 0; mark <= one.most(); mark++) {
            choices.add(choice(one, mark, word(mark, one.most()), chosen));
        }
        if (one.mayNotApply()) {
            choices.add(
                    choice(
                            one,
                            ScoringGrid.NOT_APPLICABLE,
                            Texts.of("listening.contact.notApplicable"),
                            chosen));
        }
        return choices;
    }

    private static Choice choice(MysteryCriterionRow one, int mark, String text, String chosen) {
        return new Choice(
                name(one) + "-" + (mark < 0 ? "sans-objet" : String.valueOf(mark)),
                String.valueOf(mark),
                text,
                String.valueOf(mark).equals(chosen));
    }

    private static String word(int mark, int most) {
        if (most == 1) {
            return Texts.of(mark == 0 ? "listening.contact.no" : "listening.contact.yes");
        }
        return Texts.of("listening.contact.markOf", mark, most);
    }

    private MysteryContactRow get() {
        return contact.orElseThrow();
    }

    public String getCode() {
        return contact.map(MysteryContactRow::code).orElse("");
    }

    /** « lundi 3 mai 2021 à 9 h 00 » */
    public String getPlanned() {
        return Texts.of(
                "listening.contact.slot",
                French.weekday(get().plannedOn()),
                French.time(get().plannedAt()));
    }

    public String getService() {
        return get().service().name();
    }

    public String getReach() {
        return get().service().reach();
    }

    public String getScenario() {
        return get().scenario().title();
    }

    public String getSituation() {
        return get().scenario().situation();
    }

    public String getExpected() {
        return get().scenario().expected();
    }

    public boolean isCall() {
        return contact.isPresent() && row().terms().medium() == MysteryMedium.TELEPHONE;
    }

    /** It is this person's to write, and the survey is open. */
    public boolean isTypable() {
        return contact.isPresent() && isWritable() && row().isOpen();
    }

    /** A draft can still be kept: nothing counts yet. */
    public boolean isDraftable() {
        return contact.isPresent() && !get().isMade();
    }

    public boolean isTold() {
        return get().entry().isPresent();
    }

    public String getScore() {
        return get().points().map(MysteryWords::percent).orElse("");
    }

    public String getOutcomeText() {
        return get().entry().flatMap(MysteryEntry::outcome).map(MysteryWords::of).orElse("");
    }

    public String getTheirs() {
        return theirs;
    }

    public List<SelectItem> getOutcomes() {
        return MysteryWords.choices(
                ContactOutcome.class, Texts.of("listening.contact.outcome.choose"));
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public LocalTime getMadeAt() {
        return madeAt;
    }

    public void setMadeAt(LocalTime madeAt) {
        this.madeAt = madeAt;
    }

    public ContactOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ContactOutcome outcome) {
        this.outcome = outcome;
    }

    public Integer getRings() {
        return rings;
    }

    public void setRings(Integer rings) {
        this.rings = rings;
    }

    public Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(Integer seconds) {
        this.seconds = seconds;
    }

    public LocalDate getAcknowledgedOn() {
        return acknowledgedOn;
    }

    public void setAcknowledgedOn(LocalDate acknowledgedOn) {
        this.acknowledgedOn = acknowledgedOn;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public boolean isNobodyNamed() {
        return nobodyNamed;
    }

    public void setNobodyNamed(boolean nobodyNamed) {
        this.nobodyNamed = nobodyNamed;
    }
}
