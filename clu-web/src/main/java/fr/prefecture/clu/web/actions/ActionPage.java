package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionComments;
import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.Escalation;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.History;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** An action: what it says, what shows that it was done, what is remarked, what became of it. */
@Named
@RequestScoped
public class ActionPage {

    private static final String SUBJECT = "actions.item";

    @Inject ActionComments comments;
    @Inject ActionFiles files;
    @Inject Changes changes;
    @Inject History history;
    @Inject Sheet sheet;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private String comment;
    private Boolean originGone;

    /** A comment, as the list shows it. */
    public record Remark(String head, String text) {}

    public void load() throws IOException {
        sheet.unless(sheet.exists());
    }

    public void add() throws IOException {
        comments.add(sheet.id(), Sheet.text(comment));
        sheet.done("actions.comment.added");
    }

    public ActionRow getRow() {
        return sheet.get().row();
    }

    public ActionLine getLine() {
        return new ActionLine(getRow(), LocalDate.now(clock));
    }

    public String getHeading() {
        return Texts.of("actions.heading", getRow().reference(), getRow().title());
    }

    /** « lundi 31 mai 2021 (dans 3 jours) » */
    public String getDue() {
        return getRow().due()
                .map(
                        due ->
                                getLine().away().isEmpty()
                                        ? French.loose(due)
                                        : Texts.of(
                                                "actions.due.away",
                                                French.loose(due),
                                                getLine().away()))
                .orElse("");
    }

    public String getDetail() {
        return sheet.get().detail();
    }

    public String getPlace() {
        return sheet.get().place();
    }

    public String getOutcome() {
        return sheet.get().outcome();
    }

    public String getOutcomeTitle() {
        return Texts.of(
                getRow().state() == ActionItem.State.ABANDONED
                        ? "actions.field.reason"
                        : "actions.field.evidence");
    }

    public String getFinishedOn() {
        return getRow().finishedOn().map(French::weekday).orElse("");
    }

    public String getOpened() {
        String by = sheet.get().openedBy();
        return Texts.of(
                "actions.openedBy",
                by.equals(Changes.SYSTEM) ? Texts.of("actions.system") : by,
                sheet.get().openedAt());
    }

    /** The page of the origin; empty if it has none, has none any more, or is not the reader's. */
    public String getOriginAddress() {
        return Routes.opens(getRow().originPath().replaceFirst("[?#].*", ""), request::isUserInRole)
                        && !isOriginGone()
                ? Address.of(request, getRow().originPath()).toString()
                : "";
    }

    /** COR-12: what the action comes from was removed since. */
    public boolean isOriginGone() {
        if (originGone == null) {
            originGone =
                    Subjects.thingAt(getRow().originPath())
                            .filter(thing -> !history.gone(Set.of(thing)).isEmpty())
                            .isPresent();
        }
        return originGone;
    }

    // --- who may do what

    public boolean isWritable() {
        return sheet.mayWrite();
    }

    public boolean isReportable() {
        return sheet.mayReport();
    }

    public boolean isOpen() {
        return !getRow().isFinished();
    }

    public boolean isHistoryForMe() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public String getChangeAddress() {
        return sheet.address("/modifier");
    }

    public String getReportAddress() {
        return sheet.stepAddress("avancement");
    }

    public String getFinishAddress() {
        return sheet.stepAddress("clore");
    }

    public String getAbandonAddress() {
        return sheet.stepAddress("abandonner");
    }

    public String getReopenAddress() {
        return sheet.stepAddress("rouvrir");
    }

    public String getMinistryAddress() {
        return sheet.address("/ministere");
    }

    public String getPhotographAddress() {
        return sheet.photographAddress().toString();
    }

    // --- files

    public List<FileLine> getEvidence() {
        return lines(ActionFiles.EVIDENCE);
    }

    public List<FileLine> getBefore() {
        return lines(ActionFiles.BEFORE);
    }

    public List<FileLine> getAfter() {
        return lines(ActionFiles.AFTER);
    }

    private List<FileLine> lines(String kind) {
        return files.of(kind, sheet.id()).stream()
                .map(
                        file ->
                                new FileLine(
                                        file,
                                        Address.of(
                                                        request,
                                                        ActionExports.FILES
                                                                + "/"
                                                                + sheet.id()
                                                                + "/"
                                                                + file.id())
                                                .toString(),
                                        sheet.photographAddress()
                                                .with("retirer", file.id())
                                                .toString()))
                .toList();
    }

    // --- the ministry

    public boolean isEscalated() {
        return sheet.get().escalation().isPresent();
    }

    public Escalation getEscalation() {
        return sheet.get().escalation().orElseThrow();
    }

    public String getSentOn() {
        return getEscalation().sentOn().map(French::weekday).orElse("");
    }

    public String getAnsweredOn() {
        return getEscalation().answeredOn().map(French::weekday).orElse("");
    }

    // --- what was said

    public List<Remark> getComments() {
        return comments.of(sheet.id()).stream()
                .map(
                        row ->
                                new Remark(
                                        Texts.of("actions.comment.by", row.by(), row.at()),
                                        row.text()))
                .toList();
    }

    public List<HistoryLine> getHistory() {
        return isHistoryForMe()
                ? changes.of(SUBJECT, sheet.id()).stream().map(HistoryLine::of).toList()
                : List.of();
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
