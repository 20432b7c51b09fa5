package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ExchangeFault;
import fr.prefecture.clu.listening.ExchangePreview;
import fr.prefecture.clu.listening.MysteryExchanges;
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

/** A partner's file: what it would change is seen first, then confirmed. ECO-76 */
@Named
@RequestScoped
public class MysteryImportPage {

    static final String PATH = "/enquetes/mystere/importer";

    private static final long MEGABYTE = 1_000_000;

    /** A fault as the table shows it. */
    public record FaultLine(String where, String text) {}

    /** A contact that would change, as the table shows it. */
    public record ChangeLine(String kind, String code, String before, String after) {}

    @Inject MysteryExchanges exchanges;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ExchangePreview> preview = Optional.empty();
    private List<FaultLine> faults = List.of();
    private SentFile file;

    @PostConstruct
    void begin() {
        String asked = getWaiting();
        if (asked.matches("\\d{1,18}")) {
            preview = exchanges.preview(Long.parseLong(asked));
        }
    }

    public void load() throws IOException {
        if (preview.isEmpty() && !getWaiting().isEmpty()) {
            messages.missing();
        }
    }

    /** ECO-76: what is refused changes nothing, and every fault says where. */
    public String read() throws IOException {
        String name = file.name();
        MysteryExchanges.Received received;
        try (InputStream in = file.open()) {
            received = exchanges.receive(name, in);
        }
        faults = lines(received.faults());
        if (received.id().isPresent()) {
            messages.leadTo(
                    Address.of(request, PATH).with("attente", received.id().get()).toString());
        } else {
            say(Texts.of("listening.mysteryImport.said", name, getFaultsNote()));
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
        boolean order = getPreview().order();
        long id = exchanges.confirm(getPreview().id());
        messages.tellNext(
                Texts.of(
                        order
                                ? "listening.mysteryImport.done.order"
                                : "listening.mysteryImport.done.back"));
        messages.leadTo(Address.of(request, MysteryFrame.LIST + "/" + id).toString());
        return null;
    }

    public String giveUp() throws IOException {
        exchanges.giveUp(getPreview().id());
        messages.tellNext(Texts.of("listening.mysteryImport.givenUp"));
        messages.leadTo(getBack());
        return null;
    }

    private static List<FaultLine> lines(List<ExchangeFault> faults) {
        List<FaultLine> lines = new ArrayList<>();
        for (ExchangeFault fault : faults) {
            lines.add(new FaultLine(where(fault), Texts.of(fault.key(), fault.arguments())));
        }
        return lines;
    }

    private static String where(ExchangeFault fault) {
        if (fault.line() == 0) {
            return Texts.of("listening.mysteryImport.wholeFile");
        }
        return fault.where().isEmpty()
                ? Texts.of("listening.mysteryImport.line", fault.line())
                : Texts.of("listening.mysteryImport.lineOf", fault.line(), fault.where());
    }

    public boolean isPreviewed() {
        return preview.isPresent();
    }

    public ExchangePreview getPreview() {
        return preview.orElseThrow();
    }

    public List<FaultLine> getFaults() {
        return preview.map(one -> lines(one.faults())).orElse(faults);
    }

    public String getFaultsNote() {
        return Texts.count(getFaults().size(), "listening.mysteryCount.faults");
    }

    public String getSummary() {
        ExchangePreview one = getPreview();
        return Texts.of(
                one.order()
                        ? "listening.mysteryImport.summary.order"
                        : "listening.mysteryImport.summary.back",
                one.title(),
                one.partner());
    }

    /** « 2 ajouts, 1 modification, 0 retrait, 0 ligne ignorée ; 3 contacts ne changent pas » */
    public String getChangesNote() {
        return Texts.of(
                "listening.mysteryImport.changes.note",
                count(ExchangePreview.Kind.ADDED),
                count(ExchangePreview.Kind.CHANGED),
                count(ExchangePreview.Kind.REMOVED),
                count(ExchangePreview.Kind.IGNORED),
                Texts.count(getPreview().same(), "listening.mysteryCount.same"));
    }

    private String count(ExchangePreview.Kind kind) {
        return Texts.count(
                getPreview().changes().stream().filter(one -> one.kind() == kind).count(),
                "listening.mysteryImport.count." + kind.name());
    }

    public List<ChangeLine> getChanges() {
        return getPreview().changes().stream()
                .map(
                        one ->
                                new ChangeLine(
                                        Texts.of(
                                                "listening.mysteryImport.kind."
                                                        + one.kind().name()),
                                        one.code(),
                                        one.before(),
                                        one.after()))
                .toList();
    }

    public boolean isConfirmable() {
        return getPreview().isConfirmable();
    }

    /** The number of what waits, as the address says it; empty before a file was sent. */
    public String getWaiting() {
        String asked = request.getParameter("attente");
        return asked == null ? "" : asked;
    }

    public String getBack() {
        return Address.of(request, MysteryFrame.LIST).toString();
    }

    public String getAgain() {
        return Address.of(request, PATH).toString();
    }

    public long getMost() {
        return exchanges.most();
    }

    public String getMostSaid() {
        return Texts.of("listening.exchange.tooLarge", getMost() / MEGABYTE);
    }

    public String getSchema() {
        return MysteryFiles.schema(request);
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }
}
