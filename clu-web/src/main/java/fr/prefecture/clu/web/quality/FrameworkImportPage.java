package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.FrameworkChange;
import fr.prefecture.clu.quality.FrameworkFault;
import fr.prefecture.clu.quality.FrameworkImports;
import fr.prefecture.clu.quality.FrameworkPreview;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A framework that comes as a file: what it would change is seen first, then confirmed. */
@Named
@RequestScoped
public class FrameworkImportPage {

    private static final String PATH = "/referentiels/importer";
    private static final long MEGABYTE = 1_000_000;

    /** A fault as the table shows it. */
    public record FaultLine(String line, String text) {}

    /** A change as the table shows it. */
    public record ChangeLine(String kind, String what, String edition, String code, String text) {}

    @Inject FrameworkImports imports;
    @Inject Frameworks frameworks;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<FrameworkPreview> preview = Optional.empty();
    private List<FaultLine> faults = List.of();
    private SentFile file;

    @PostConstruct
    void begin() {
        String asked = getWaiting();
        if (asked.matches("\\d{1,18}")) {
            preview = imports.preview(Long.parseLong(asked));
        }
    }

    public void load() throws IOException {
        if (preview.isEmpty() && !getWaiting().isEmpty()) {
            messages.missing();
        }
    }

    /** QUA-8: what is refused changes nothing, and every fault says its line. */
    public String read() throws IOException {
        String name = file.name();
        FrameworkImports.Received received;
        try (InputStream in = file.open()) {
            received = imports.receive(name, in);
        }
        faults = lines(received.faults());
        if (received.id().isPresent()) {
            messages.leadTo(
                    Address.of(request, PATH).with("attente", received.id().get()).toString());
        } else {
            say(Texts.of("quality.import.said", name, getFaultsNote()));
        }
        return null;
    }

    private void say(String sentence) {
        UIInput input = (UIInput) request.getAttribute("clu.field.fichier");
        input.setValid(false);
        FacesContext.getCurrentInstance()
                .addMessage(
                        "fichier",
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    public String confirm() throws IOException {
        String code = getPreview().code();
        String name = imports.confirm(getPreview().id());
        messages.tellNext(Texts.of("quality.import.done", name));
        messages.leadTo(
                frameworks.editions().stream()
                        .filter(one -> one.frameworkCode().equals(code))
                        .findFirst()
                        .map(EditionRow::id)
                        .map(id -> Address.of(request, "/referentiels/" + id).toString())
                        .orElse(getBack()));
        return null;
    }

    public String giveUp() throws IOException {
        imports.giveUp(getPreview().id());
        messages.tellNext(Texts.of("quality.import.givenUp"));
        messages.leadTo(getBack());
        return null;
    }

    private static List<FaultLine> lines(List<FrameworkFault> faults) {
        List<FaultLine> lines = new ArrayList<>();
        for (FrameworkFault fault : faults) {
            lines.add(
                    new FaultLine(
                            fault.line() == 0
                                    ? Texts.of("quality.import.wholeFile")
                                    : Texts.of("quality.import.line", fault.line()),
                            Texts.of(fault.key(), fault.arguments())));
        }
        return lines;
    }

    public boolean isPreviewed() {
        return preview.isPresent();
    }

    public FrameworkPreview getPreview() {
        return preview.orElseThrow();
    }

    public List<FaultLine> getFaults() {
        return preview.map(one -> lines(one.faults())).orElse(faults);
    }

    public String getFaultsNote() {
        return Texts.count(getFaults().size(), "quality.count.faults");
    }

    public String getSummary() {
        FrameworkPreview one = getPreview();
        return Texts.of(
                one.isNew() ? "quality.import.summary.new" : "quality.import.summary.known",
                one.name(),
                Texts.count(one.editions(), "quality.count.editions"),
                Texts.count(one.modules(), "quality.count.modules"),
                Texts.count(one.commitments(), "quality.count.commitments"),
                Texts.count(one.indicators(), "quality.count.indicators"),
                Texts.count(one.targets(), "quality.count.targets"),
                Texts.count(one.links(), "quality.count.links"));
    }

    /** « 2 ajouts, 1 modification, 1 retrait » */
    public String getChangesNote() {
        return Texts.of(
                "quality.import.changes.note",
                count(FrameworkChange.Kind.ADDED),
                count(FrameworkChange.Kind.CHANGED),
                count(FrameworkChange.Kind.WITHDRAWN));
    }

    private String count(FrameworkChange.Kind kind) {
        return Texts.count(
                getPreview().changes().stream().filter(one -> one.kind() == kind).count(),
                "quality.count.change." + kind.name());
    }

    public List<ChangeLine> getChanges() {
        return getPreview().changes().stream()
                .map(
                        one ->
                                new ChangeLine(
                                        Texts.of("quality.change." + one.kind().name()),
                                        Texts.of("quality.thing." + one.thing().name()),
                                        one.edition(),
                                        one.code(),
                                        one.text()))
                .toList();
    }

    public boolean isConfirmable() {
        return getPreview().faults().isEmpty() && !getPreview().changes().isEmpty();
    }

    /** The number of what waits, as the address says it; empty before a file was sent. */
    public String getWaiting() {
        String asked = request.getParameter("attente");
        return asked == null ? "" : asked;
    }

    public String getBack() {
        return Address.of(request, "/referentiels").toString();
    }

    public String getAgain() {
        return Address.of(request, PATH).toString();
    }

    public long getMost() {
        return imports.most();
    }

    public String getMostSaid() {
        return Texts.of("quality.file.tooLarge", getMost() / MEGABYTE);
    }

    public String getSchema() {
        return FrameworkDownloads.file(request, FrameworkDownloads.SCHEMA);
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }
}
