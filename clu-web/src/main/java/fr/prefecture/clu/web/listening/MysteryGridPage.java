package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryCriterionRow;
import fr.prefecture.clu.listening.MysteryGrids;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the contacts of a mystery survey are marked on. ECO-63 */
@Named
@RequestScoped
public class MysteryGridPage extends MysteryFrame {

    @Inject MysteryGrids grids;
    @Inject CommitmentWordings wordings;

    private long criterionId;
    private String wording;
    private Integer weight = 1;
    private Integer most = 1;
    private boolean mayNotApply;
    private boolean reachability;
    private String commitment;
    private boolean confirmed;

    @PostConstruct
    void begin() {
        if (found().isEmpty()) {
            return;
        }
        asked("critere")
                .flatMap(id -> getCriteria().stream().filter(one -> one.id() == id).findFirst())
                .ifPresent(
                        one -> {
                            criterionId = one.id();
                            wording = one.wording();
                            weight = one.weight();
                            most = one.most();
                            mayNotApply = one.mayNotApply();
                            reachability = one.reachability();
                            commitment = one.commitment();
                            confirmed = one.isConfirmed();
                        });
    }

    public String save() throws IOException {
        try {
            grids.keep(
                    number(),
                    new MysteryCriterionRow(
                            criterionId,
                            "",
                            Optional.ofNullable(wording).orElse(""),
                            weight,
                            most,
                            mayNotApply,
                            reachability,
                            Optional.ofNullable(commitment).orElse(""),
                            confirmed
                                    ? FigureTarget.Status.CONFIRMED
                                    : FigureTarget.Status.TO_VALIDATE));
            lead(address("/grille"), Texts.of("listening.criterion.kept"));
        } catch (RuleBroken refusal) {
            MysteryRefusals.say(refusal);
        }
        return null;
    }

    public List<MysteryCriterionRow> getCriteria() {
        return sheet().grid().criteria();
    }

    public String getNote() {
        return Texts.of(
                "listening.grid.note",
                Texts.count(getCriteria().size(), "listening.mysteryCount.criteria"),
                getCriteria().stream().mapToInt(MysteryCriterionRow::weight).sum());
    }

    /** « 2.1 Disponibilité, formule d’accueil… »; the code alone when no framework has it. */
    public String commitmentOf(String code) {
        return wordings.named(code);
    }

    public boolean isKnown() {
        return criterionId != 0;
    }

    public long getCriterionId() {
        return criterionId;
    }

    public void setCriterionId(long criterionId) {
        this.criterionId = criterionId;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }

    public boolean isMayNotApply() {
        return mayNotApply;
    }

    public void setMayNotApply(boolean mayNotApply) {
        this.mayNotApply = mayNotApply;
    }

    public boolean isReachability() {
        return reachability;
    }

    public void setReachability(boolean reachability) {
        this.reachability = reachability;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
