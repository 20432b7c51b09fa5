package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.EvidenceKind;
import fr.prefecture.clu.quality.EvidenceMatrices;
import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.quality.FileTrace;
import fr.prefecture.clu.quality.RetentionRow;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** A piece of evidence: what it is, what it proves, how long it is kept. */
@Named
@RequestScoped
public class EvidencePage {

    /** A file or photograph, with the address that hands it out. */
    public record FileLine(String name, String facts, String by, String address, String shows) {}

    /** A commitment that it proves. */
    public record Proved(String text, String module) {}

    @Inject EvidenceFrame frame;
    @Inject EvidenceMatrices matrices;
    @Inject EvidenceChoices choices;
    @Inject Changes changes;
    @Inject HttpServletRequest request;

    public void load() throws IOException {
        frame.unless(frame.find().isPresent());
    }

    private EvidenceRow row() {
        return frame.get().row();
    }

    public String getName() {
        return row().title();
    }

    public EvidenceLine getLine() {
        return choices.line(row());
    }

    public String getDescription() {
        return frame.get().description();
    }

    public String getObtained() {
        return French.day(row().obtainedOn());
    }

    public String getUntil() {
        return row().validUntil().map(French::day).orElse("");
    }

    /** Where it leads: a page of the web, or of the product. */
    public String getLink() {
        return row().kind() == EvidenceKind.DOCUMENT
                ? Address.of(request, row().link()).toString()
                : row().link();
    }

    public String getLinkText() {
        return row().document().map(EvidenceWords::document).orElse(row().link());
    }

    public boolean isPhotograph() {
        return row().kind() == EvidenceKind.PHOTOGRAPH;
    }

    public List<FileLine> getFiles() {
        return row().files().stream().map(this::file).toList();
    }

    private FileLine file(AttachmentRow file) {
        return new FileLine(
                file.name(),
                Texts.of(
                        "quality.evidence.file.facts",
                        file.type().name(),
                        French.size(file.size())),
                Texts.of("quality.evidence.file.kept", file.by(), file.at()),
                Address.of(request, EvidenceExports.FILES + "/" + row().id() + "/" + file.id())
                        .toString(),
                file.description());
    }

    /** What stays of the files that were eliminated. */
    public List<String> getTraces() {
        return frame.get().traces().stream().map(EvidencePage::trace).toList();
    }

    private static String trace(FileTrace trace) {
        return Texts.of(
                "quality.evidence.trace", trace.name(), French.size(trace.size()), trace.sha256());
    }

    public List<Proved> getDirect() {
        return proved(matrices.direct(row()));
    }

    public List<Proved> getCorresponding() {
        return proved(matrices.corresponding(row()));
    }

    private static List<Proved> proved(List<CommitmentRow> rows) {
        return rows.stream()
                .map(one -> new Proved(EvidenceWords.commitment(one), one.moduleName()))
                .toList();
    }

    // --- how long it is kept

    public String getRetention() {
        return frame.get()
                .retention()
                .map(RetentionRow::terms)
                .map(RetentionWords::said)
                .orElse("");
    }

    public boolean isRetentionToValidate() {
        return frame.get()
                .retention()
                .filter(one -> one.terms().status() == FigureTarget.Status.TO_VALIDATE)
                .isPresent();
    }

    public String getDue() {
        return frame.get().dueOn().map(French::day).orElse("");
    }

    public boolean isRetained() {
        return frame.get().retained();
    }

    public String getWithdrawal() {
        return frame.get().withdrawal().map(WithdrawEvidencePage::said).orElse("");
    }

    /** « Le bordereau BE-2021-001 … » */
    public String getSlip() {
        return frame.get().slipNumber();
    }

    public String getSlipAddress() {
        return frame.get()
                .slipId()
                .map(id -> Address.of(request, EliminationsPage.PATH + "/" + id).toString())
                .orElse("");
    }

    public String getEliminated() {
        return frame.get().eliminatedOn().map(French::day).orElse("");
    }

    // --- what may be done

    public boolean isChangeable() {
        return isWritable() && frame.isStanding() && !frame.isOnSlip();
    }

    public boolean isReturnable() {
        return isWritable()
                && frame.get().eliminatedOn().isEmpty()
                && !frame.isOnSlip()
                && frame.get()
                        .withdrawal()
                        .filter(one -> !frame.today().isAfter(one.reversibleUntil()))
                        .isPresent();
    }

    private boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getChangeAddress() {
        return frame.address("/modifier");
    }

    public String getWithdrawalAddress() {
        return frame.address("/retrait");
    }

    public List<EvidenceHistory.Line> getHistory() {
        return new EvidenceHistory(choices.commitments(), choices.structures())
                .lines(changes.of(Evidences.SUBJECT, row().id()));
    }
}
