package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finding as the page of its audit writes it. */
public record FindingLine(FindingRow row, HttpServletRequest request) {

    /** A paper that is handed out. */
    public record Paper(String address, String text) {}

    public long id() {
        return row.id();
    }

    public int number() {
        return row.number();
    }

    public String kind() {
        return AuditWords.finding(row.terms());
    }

    public String sign() {
        return AuditWords.sign(row.terms().kind());
    }

    public String text() {
        return row.terms().text();
    }

    public String evidence() {
        return row.terms().evidence();
    }

    public String commitment() {
        return row.commitment();
    }

    public String address() {
        return request.getContextPath() + AuditFrame.LIST + "/constats/" + row.id();
    }

    public String sheetAddress() {
        return address() + "/ecart";
    }

    public boolean deviation() {
        return row.terms().kind() == FindingKind.DEVIATION;
    }

    /** « Fiche close le … », « Fiche ouverte, échéance le … », « Fiche à écrire » */
    public String sheet() {
        return row.sheet()
                .map(
                        sheet ->
                                sheet.terms()
                                        .closedOn()
                                        .map(day -> Texts.of("quality.deviation.closedOn", day))
                                        .or(
                                                () ->
                                                        sheet.terms()
                                                                .dueOn()
                                                                .map(
                                                                        day ->
                                                                                Texts.of(
                                                                                        "quality.deviation.dueOn",
                                                                                        day)))
                                        .orElseGet(() -> Texts.of("quality.deviation.open")))
                .orElseGet(() -> Texts.of("quality.deviation.none"));
    }

    public boolean acted() {
        return row.action().isPresent();
    }

    /** It may become an action. */
    public boolean actable() {
        return !acted() && row.terms().kind() != FindingKind.STRENGTH;
    }

    /** It has to be put right, and nothing is promised yet. */
    public boolean wanting() {
        return row.isWithoutAction();
    }

    public String action() {
        return row.action().map(AuditWords::action).orElse("");
    }

    public String actionSign() {
        return row.action().map(AuditWords::sign).orElse("");
    }

    public String actionAddress() {
        return row.action()
                .map(action -> request.getContextPath() + "/actions/" + action.id())
                .orElse("");
    }

    /** « prévue le … », « le … »; empty without a day. */
    public String actionDay() {
        return row.action().flatMap(FindingLine::day).orElse("");
    }

    private static Optional<String> day(ActionRow action) {
        return action.finishedOn()
                .map(day -> Texts.of("quality.finding.action.finished", day))
                .or(
                        () ->
                                action.due()
                                        .map(
                                                due ->
                                                        Texts.of(
                                                                "quality.finding.action.due",
                                                                French.looseAfterVerb(due))));
    }

    public boolean afterExternal() {
        return row.afterExternal();
    }

    /** Its sheet as files; nothing until it is written. */
    public List<Paper> papers() {
        List<Paper> papers = new ArrayList<>();
        if (row.sheet().isPresent()) {
            for (String extension : List.of("pdf", "odt")) {
                papers.add(
                        new Paper(
                                AuditFiles.address(request, "ecart", row.id(), extension),
                                Texts.of("quality.paper.sheet." + extension, row.number())));
            }
        }
        return papers;
    }
}
