package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.MysteryMedium;
import fr.prefecture.clu.listening.MysteryPoints;
import fr.prefecture.clu.listening.MysteryResult;
import fr.prefecture.clu.listening.MysteryResults;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a mystery survey. ECO-70 to ECO-73 */
@Named
@RequestScoped
public class MysteryResultsPage extends MysteryFrame {

    /** The score of a service, of a criterion or of a commitment. */
    public record Line(
            long id,
            String name,
            String points,
            String contacts,
            String score,
            boolean tooFew,
            boolean confirmed,
            String action,
            String actionAddress) {}

    /** How many contacts came to what. */
    public record Outcome(String text, String sign, String contacts) {}

    /** A file of it. */
    public record Paper(String address, String text) {}

    @Inject MysteryResults results;
    @Inject CommitmentWordings wordings;

    private Optional<MysteryResult> result = Optional.empty();
    private Map<String, ActionRow> actions = Map.of();

    @PostConstruct
    void begin() {
        result = results.of(number());
        result.ifPresent(one -> actions = results.actions(one));
    }

    private MysteryResult get() {
        return result.orElseThrow();
    }

    /** Nothing counts yet. */
    public boolean isNone() {
        return row().made() == 0;
    }

    public String getScore() {
        return MysteryWords.percent(get().score());
    }

    public String getPoints() {
        return MysteryWords.points(get().score());
    }

    public String getContacts() {
        return Texts.of(
                "listening.mysteryResult.contacts",
                Texts.count(row().made(), "listening.mysteryCount.contacts"),
                row().contacts());
    }

    /** ECO-72 */
    public String getCaution() {
        return get().score().isTooFew()
                ? Texts.of("listening.mysteryResult.tooFew", Proportion.FEWEST)
                : "";
    }

    public boolean isCall() {
        return row().terms().medium() == MysteryMedium.TELEPHONE;
    }

    public String getRings() {
        return get().rings().map(French::shortest).orElse("");
    }

    public String getSeconds() {
        return get().seconds().map(French::shortest).orElse("");
    }

    public List<Outcome> getOutcomes() {
        return get().outcomes().stream()
                .map(
                        one ->
                                new Outcome(
                                        MysteryWords.of(one.outcome()),
                                        MysteryWords.sign(one.outcome()),
                                        French.number(one.contacts())))
                .toList();
    }

    public List<Line> getServices() {
        return get().services().stream()
                .map(one -> line(one, one.code() + " " + one.name()))
                .toList();
    }

    public List<Line> getCriteria() {
        return get().criteria().stream()
                .map(one -> line(one, one.code() + " " + one.name()))
                .toList();
    }

    public List<Line> getCommitments() {
        return get().commitments().stream()
                .map(one -> line(one, wordings.named(one.code())))
                .toList();
    }

    private Line line(MysteryResult.Line one, String name) {
        MysteryPoints points = one.points();
        Optional<ActionRow> action = Optional.ofNullable(actions.get(String.valueOf(one.id())));
        return new Line(
                one.id(),
                name,
                MysteryWords.points(points),
                French.number(points.contacts()),
                points.isTooFew() ? "" : MysteryWords.percent(points),
                points.isTooFew() && points.contacts() > 0,
                one.confirmed(),
                action.map(ActionRow::reference).orElse(""),
                action.map(row -> request.getContextPath() + "/actions/" + row.id()).orElse(""));
    }

    public List<String> getRemarks() {
        return get().remarks();
    }

    /** A criterion on which we were tested can become an action. */
    public boolean isActable() {
        return isWritable() && isOurs();
    }

    public List<Paper> getPapers() {
        List<Paper> papers = new ArrayList<>();
        for (String extension : List.of("pdf", "odt", "html")) {
            papers.add(paper("rapport", extension, "listening.mysteryResult.paper." + extension));
        }
        papers.add(paper("rapport-gros-caracteres", "pdf", "listening.mysteryResult.paper.large"));
        papers.add(paper("resultats", "csv", "listening.mysteryResult.paper.csv"));
        return papers;
    }

    private Paper paper(String what, String extension, String key) {
        return new Paper(MysteryFiles.address(request, what, number(), extension), Texts.of(key));
    }
}
