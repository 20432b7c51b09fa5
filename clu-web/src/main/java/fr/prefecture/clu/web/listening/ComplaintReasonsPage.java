package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The coded reasons: named anew, withdrawn, added. */
@Named
@RequestScoped
public class ComplaintReasonsPage {

    private static final String PATH = "/reclamations/motifs";

    /** A reason as the table writes it. */
    public record Line(
            String name, String used, String state, String kind, String address, boolean open) {}

    @Inject ComplaintReasons reasons;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ReasonRow> corrected = Optional.empty();
    private int version;
    private String name;
    private boolean withdrawn;
    private String newName;

    @PostConstruct
    void begin() {
        corrected =
                ComplaintWords.number(request, "motif")
                        .flatMap(
                                id ->
                                        reasons.all().stream()
                                                .filter(row -> row.id() == id)
                                                .findFirst());
        corrected.ifPresent(
                row -> {
                    version = row.version();
                    name = row.name();
                    withdrawn = row.withdrawnOn().isPresent();
                });
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("motif") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    public String change() throws IOException {
        try {
            reasons.change(
                    corrected.orElseThrow().id(), version, ComplaintWords.text(name), withdrawn);
            back(Texts.of("listening.reason.changed", ComplaintWords.text(name).strip()));
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    refusal.getMessage().endsWith(".changedSince") ? "" : "nom", refusal);
        }
        return null;
    }

    public String add() throws IOException {
        try {
            reasons.add(ComplaintWords.text(newName));
            back(Texts.of("listening.reason.added", ComplaintWords.text(newName).strip()));
        } catch (RuleBroken refusal) {
            ComplaintWords.say("nouveau-nom", refusal);
        }
        return null;
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    public List<Line> getLines() {
        return reasons.all().stream()
                .map(
                        row ->
                                new Line(
                                        row.name(),
                                        French.number(row.used()),
                                        row.withdrawnOn()
                                                .map(
                                                        day ->
                                                                Texts.of(
                                                                        "listening.reason.withdrawnOn",
                                                                        day))
                                                .orElseGet(() -> Texts.of("listening.reason.open")),
                                        row.withdrawnOn().isPresent() ? "indisponible" : "succes",
                                        Address.of(request, PATH).with("motif", row.id()) + "#nom",
                                        row.withdrawnOn().isEmpty()))
                .toList();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isCorrectionAsked() {
        return isWritable() && corrected.isPresent();
    }

    public String getCorrectedHeading() {
        return Texts.of("listening.reason.correct", corrected.orElseThrow().name());
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(boolean withdrawn) {
        this.withdrawn = withdrawn;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
