package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.kit.OtherForm;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The coded reasons: named anew, withdrawn, added. */
@Named
@RequestScoped
public class ComplaintReasonsPage extends FormPage<ComplaintReasonsPage.Added> {

    private static final String PATH = "/reclamations/motifs";

    /** A reason as the table writes it. */
    public record Line(
            String name, String used, String state, String kind, String address, boolean open) {}

    /** A reason that is to be chosen from now on. */
    public record Added(@NotBlank @Size(max = ComplaintReasons.LONGEST_NAME) String name) {}

    /** What is said anew of one. */
    public record Said(
            @NotBlank @Size(max = ComplaintReasons.LONGEST_NAME) String name, boolean withdrawn) {}

    @Inject ComplaintReasons reasons;

    private Optional<ReasonRow> corrected = Optional.empty();
    private OtherForm<Said> correction;

    @Override
    protected void declare(FormDeclaration<Added> form) {
        form.of(Added.class, "listening.reason.new");
        corrected =
                ComplaintWords.number(request, "motif")
                        .flatMap(
                                id ->
                                        reasons.all().stream()
                                                .filter(row -> row.id() == id)
                                                .findFirst());
        FormDeclaration<Said> said =
                new FormDeclaration<Said>().of(Said.class, "listening.reason.field");
        corrected.ifPresent(
                row ->
                        said.change(
                                new Said(row.name(), row.withdrawnOn().isPresent()),
                                row.version()));
        correction = other(said, this::change);
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("motif") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    @Override
    protected void send(Added typed) throws IOException {
        reasons.add(typed.name());
        back(Texts.of("listening.reason.added", typed.name().strip()));
    }

    private void change(Said typed) throws IOException {
        reasons.change(
                corrected.orElseThrow().id(),
                correction.getForm().version(),
                typed.name(),
                typed.withdrawn());
        back(Texts.of("listening.reason.changed", typed.name().strip()));
    }

    public OtherForm<Said> getCorrection() {
        return correction;
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
}
