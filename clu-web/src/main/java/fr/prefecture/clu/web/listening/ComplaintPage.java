package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintAnswer;
import fr.prefecture.clu.listening.ComplaintAnswers;
import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintSheet;
import fr.prefecture.clu.listening.ComplaintTerms;
import fr.prefecture.clu.listening.ComplaintTexts;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.PersonalTraces;
import fr.prefecture.clu.listening.SensitiveWords;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.kit.OtherForm;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A complaint: what it says, what was answered, what all may read of it, what it led to. */
@Named
@RequestScoped
public class ComplaintPage extends FormPage<ComplaintPage.Answer> {

    private static final String SUBJECT = "listening.complaint";

    /** A piece of the text; marked when all should not read it. */
    public record Piece(String text, boolean marked) {}

    /** A template as a link. */
    public record TemplateLink(String text, String address) {}

    /** A change as the history writes it. */
    public record HistoryLine(String at, String by, String what) {}

    /**
     * What was answered.
     *
     * @param template the code of the reply template; empty when there was none
     */
    public record Answer(
            @NotNull LocalDate answeredOn,
            @NotNull ComplaintChannel channel,
            String template,
            @Size(max = ComplaintAnswer.LONGEST_SUMMARY) String summary) {}

    /**
     * @param note why an answer that is awaited will not come
     * @param sure what is closed is never changed again: that is confirmed
     */
    public record Closing(@Size(max = ComplaintAnswers.LONGEST_NOTE) String note, boolean sure) {}

    /** What all may read. */
    public record Publishable(@NotBlank @Size(max = ComplaintTerms.LONGEST_TEXT) String text) {}

    /** What is to be done. */
    public record Act(@NotBlank @Size(max = ActionItems.LONGEST_TITLE) String title) {}

    @Inject Complaints complaints;
    @Inject ComplaintAnswers answers;
    @Inject ComplaintTexts texts;
    @Inject ComplaintActions acting;
    @Inject ReplyTemplates templates;
    @Inject Changes changes;

    private Optional<ComplaintSheet> sheet = Optional.empty();
    private OtherForm<Closing> closing;
    private OtherForm<Publishable> publishing;
    private OtherForm<Act> act;
    private List<TemplateRow> validated;
    private int version;
    private boolean indispensable;

    @Override
    protected void declare(FormDeclaration<Answer> form) {
        sheet = ComplaintWords.number(request, "id").flatMap(complaints::find);
        version = sheet.map(one -> one.row().version()).orElse(0);
        form.of(Answer.class, "listening.answer")
                .choose("template", this::templateItems)
                .change(
                        sheet.flatMap(ComplaintSheet::answer)
                                .map(ComplaintPage::shown)
                                .orElseGet(
                                        () ->
                                                new Answer(
                                                        complaints.today(),
                                                        ComplaintChannel.LETTER,
                                                        "",
                                                        "")),
                        version);
        closing =
                other(
                        new FormDeclaration<Closing>()
                                .of(Closing.class, "listening.closing")
                                .change(new Closing("", false), version),
                        this::close);
        publishing =
                other(
                        new FormDeclaration<Publishable>()
                                .of(Publishable.class, "listening.redaction")
                                .change(
                                        new Publishable(
                                                sheet.map(ComplaintPage::publishable).orElse("")),
                                        version),
                        this::publish);
        act =
                other(
                        new FormDeclaration<Act>().of(Act.class, "listening.action"),
                        this::becomeAction);
    }

    private static Answer shown(ComplaintAnswer answer) {
        return new Answer(
                answer.answeredOn(), answer.channel(), answer.template(), answer.summary());
    }

    private static String publishable(ComplaintSheet one) {
        return one.row().published().isEmpty() ? one.text() : one.row().published();
    }

    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    // --- what is done

    @Override
    protected void send(Answer typed) throws IOException {
        answers.answer(
                sheet().row().id(),
                getForm().version(),
                new ComplaintAnswer(
                        typed.answeredOn(), typed.channel(), typed.template(), typed.summary()),
                indispensable);
        back("listening.complaint.answered");
    }

    private void close(Closing typed) throws IOException {
        if (!typed.sure()) {
            throw new RuleBroken("listening.complaint.close.confirm").at("sure");
        }
        answers.close(sheet().row().id(), closing.getForm().version(), typed.note());
        back("listening.complaint.closedNow");
    }

    private void publish(Publishable typed) throws IOException {
        texts.publish(sheet().row().id(), publishing.getForm().version(), typed.text());
        back("listening.complaint.publishable");
    }

    public String keepBack() throws IOException {
        texts.keepBack(sheet().row().id(), version);
        back("listening.complaint.keptBack");
        return null;
    }

    private void becomeAction(Act typed) throws IOException {
        acting.becomeAction(sheet().row().id(), typed.title(), Optional.empty());
        back("listening.complaint.acted");
    }

    public OtherForm<Closing> getClosing() {
        return closing;
    }

    public OtherForm<Publishable> getPublishing() {
        return publishing;
    }

    public OtherForm<Act> getAct() {
        return act;
    }

    private void back(String key) throws IOException {
        messages.tellNext(Texts.of(key, getName()));
        messages.leadTo(getAddress());
    }

    // --- what is shown

    private ComplaintSheet sheet() {
        return sheet.orElseThrow();
    }

    public ComplaintSheet getSheet() {
        return sheet();
    }

    public ComplaintLine getLine() {
        return ComplaintLine.of(sheet().row(), acting, complaints.today());
    }

    public String getName() {
        return ComplaintActions.named(sheet().row());
    }

    public String getAddress() {
        return Address.of(request, ComplaintsPage.PATH + "/" + sheet().row().id()).toString();
    }

    public String getReceived() {
        return French.weekday(sheet().row().receivedOn());
    }

    /** « jusqu’au mardi 25 mai 2021 inclus (dans 3 jours) » */
    public String getDue() {
        return sheet().row()
                .dueOn()
                .map(
                        day ->
                                getLine().away().isEmpty()
                                        ? French.weekday(day)
                                        : Texts.of(
                                                "listening.complaint.due.away",
                                                French.weekday(day),
                                                getLine().away()))
                .orElse("");
    }

    public String getAnsweredText() {
        return sheet().answer()
                .map(
                        one ->
                                Texts.of(
                                        "listening.complaint.answered.text",
                                        French.weekday(one.answeredOn()),
                                        ComplaintWords.text(one.channel())))
                .orElse("");
    }

    public String getAnswerTemplate() {
        return sheet().answer().map(ComplaintAnswer::template).orElse("");
    }

    public String getAnswerSummary() {
        return sheet().answer().map(ComplaintAnswer::summary).orElse("");
    }

    public String getClosed() {
        return sheet().row().closedOn().map(French::weekday).orElse("");
    }

    public String getErased() {
        return sheet().erasedOn().map(French::day).orElse("");
    }

    public String getErase() {
        return sheet().eraseOn()
                .filter(day -> sheet().erasedOn().isEmpty())
                .map(day -> Texts.of("listening.complaint.erase.on", French.day(day)))
                .orElse("");
    }

    /** ECO-92: the text, with what all should not read marked. */
    public List<Piece> getPieces() {
        List<Piece> pieces = new ArrayList<>();
        String text = sheet().text();
        int from = 0;
        for (SensitiveWords.Place place : PersonalTraces.places(text)) {
            if (place.from() > from) {
                pieces.add(new Piece(text.substring(from, place.from()), false));
            }
            pieces.add(new Piece(place.of(text), true));
            from = place.to();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    public boolean isMarked() {
        return !PersonalTraces.in(sheet().text()).isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isOpen() {
        return sheet().row().closedOn().isEmpty();
    }

    public boolean isAnswerable() {
        return isWritable() && isOpen();
    }

    public boolean isRedactable() {
        return isWritable() && sheet().erasedOn().isEmpty();
    }

    public boolean isChangeable() {
        return complaints.isChangeable(sheet().row().id());
    }

    public boolean isHistoryForMe() {
        return isWritable() || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public boolean isWarned() {
        return !PersonalTraces.in(Optional.ofNullable(request.getParameter("resume")).orElse(""))
                .isEmpty();
    }

    public String getActionAddress() {
        return getLine()
                .action()
                .map(one -> Address.of(request, "/actions/" + one.id()).toString())
                .orElse("");
    }

    public String getActionTitle() {
        return getLine().action().map(one -> one.title()).orElse("");
    }

    public List<HistoryLine> getHistory() {
        return changes.of(SUBJECT, sheet().row().id()).stream().map(this::line).toList();
    }

    /** The history does not tell words: they are erased one day. */
    private HistoryLine line(ChangeRow change) {
        return new HistoryLine(
                Texts.of("listening.history.at", change.at()),
                Past.person(change.by()),
                Texts.of(
                        change.before() == null
                                ? "listening.history.entered"
                                : what(change.before(), change.after())));
    }

    private static String what(String before, String after) {
        List<String> parts = List.of("closed", "published", "answered", "text");
        for (String part : parts) {
            if (!part(before, part).equals(part(after, part))) {
                return switch (part) {
                    case "closed" -> "listening.history.closed";
                    case "published" -> "listening.history.published";
                    case "answered" -> "listening.history.answered";
                    default -> "listening.history.text";
                };
            }
        }
        return "listening.history.changed";
    }

    /** What follows this word in the state of a complaint, until the next comma. */
    private static String part(String state, String word) {
        int at = state.lastIndexOf(", " + word + " ");
        int end = state.indexOf(", ", at + 2);
        return at < 0 ? "" : state.substring(at, end < 0 ? state.length() : end);
    }

    // --- templates

    private List<TemplateRow> validated() {
        if (validated == null) {
            validated = templates.rows().stream().filter(row -> row.inUse().isPresent()).toList();
        }
        return validated;
    }

    private List<SelectItem> templateItems() {
        return validated().stream().map(row -> new SelectItem(row.code(), name(row))).toList();
    }

    private static String name(TemplateRow row) {
        return Texts.of("listening.template.name", row.code(), row.inUse().orElseThrow().subject());
    }

    public List<TemplateLink> getTemplateLinks() {
        return validated().stream()
                .map(
                        row ->
                                new TemplateLink(
                                        name(row),
                                        Address.of(request, "/modeles/" + row.id()).toString()))
                .toList();
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isIndispensable() {
        return indispensable;
    }

    public void setIndispensable(boolean indispensable) {
        this.indispensable = indispensable;
    }
}
