package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintAnswer;
import fr.prefecture.clu.listening.ComplaintAnswers;
import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintSheet;
import fr.prefecture.clu.listening.ComplaintTexts;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.PersonalTraces;
import fr.prefecture.clu.listening.SensitiveWords;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A complaint: what it says, what was answered, what all may read of it, what it led to. */
@Named
@RequestScoped
public class ComplaintPage {

    private static final String SUBJECT = "listening.complaint";

    /** A piece of the text; marked when all should not read it. */
    public record Piece(String text, boolean marked) {}

    /** A template as a link. */
    public record TemplateLink(String text, String address) {}

    /** A change as the history writes it. */
    public record HistoryLine(String at, String by, String what) {}

    @Inject Complaints complaints;
    @Inject ComplaintAnswers answers;
    @Inject ComplaintTexts texts;
    @Inject ComplaintActions acting;
    @Inject ReplyTemplates templates;
    @Inject Changes changes;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ComplaintSheet> sheet = Optional.empty();
    private List<TemplateRow> validated;
    private int version;
    private LocalDate answeredOn;
    private ComplaintChannel channel = ComplaintChannel.LETTER;
    private String template;
    private String summary;
    private boolean indispensable;
    private String note;
    private boolean confirmed;
    private String redacted;
    private String title;

    @PostConstruct
    void begin() {
        sheet = ComplaintWords.number(request, "id").flatMap(complaints::find);
        sheet.ifPresent(
                one -> {
                    version = one.row().version();
                    redacted = one.row().published().isEmpty() ? one.text() : one.row().published();
                    answeredOn = complaints.today();
                    one.answer()
                            .ifPresent(
                                    answer -> {
                                        answeredOn = answer.answeredOn();
                                        channel = answer.channel();
                                        template = answer.template();
                                        summary = answer.summary();
                                    });
                });
    }

    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    // --- what is done

    public String answer() throws IOException {
        try {
            answers.answer(
                    sheet().row().id(),
                    version,
                    new ComplaintAnswer(
                            answeredOn,
                            channel,
                            ComplaintWords.text(template),
                            ComplaintWords.text(summary)),
                    indispensable);
            back("listening.complaint.answered");
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    switch (refusal.getMessage()) {
                        case "listening.complaint.answer.early",
                                "listening.complaint.answer.future" ->
                                "repondu-le";
                        case "listening.complaint.answer.missing",
                                "listening.complaint.answer.long",
                                "listening.complaint.traces" ->
                                "resume";
                        default -> "";
                    },
                    refusal);
        }
        return null;
    }

    /** What is closed is never changed again: that is said, and confirmed. */
    public String close() throws IOException {
        if (!confirmed) {
            SurveyWords.refuse("confirme", Texts.of("listening.complaint.close.confirm"));
            return null;
        }
        try {
            answers.close(sheet().row().id(), version, ComplaintWords.text(note));
            back("listening.complaint.closedNow");
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    switch (refusal.getMessage()) {
                        case "listening.complaint.close.unanswered",
                                "listening.complaint.note.long",
                                "listening.complaint.traces" ->
                                "pourquoi";
                        default -> "";
                    },
                    refusal);
        }
        return null;
    }

    public String publish() throws IOException {
        try {
            texts.publish(sheet().row().id(), version, ComplaintWords.text(redacted));
            back("listening.complaint.publishable");
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    refusal.getMessage().startsWith("listening.complaint.redacted")
                            ? "texte-publiable"
                            : "",
                    refusal);
        }
        return null;
    }

    public String keepBack() throws IOException {
        texts.keepBack(sheet().row().id(), version);
        back("listening.complaint.keptBack");
        return null;
    }

    public String act() throws IOException {
        try {
            acting.becomeAction(sheet().row().id(), ComplaintWords.text(title), Optional.empty());
            back("listening.complaint.acted");
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    refusal.getMessage().startsWith("actions.title")
                                    || refusal.getMessage().equals("listening.complaint.traces")
                            ? "a-faire"
                            : "",
                    refusal);
        }
        return null;
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

    public List<SelectItem> getTemplates() {
        return Stream.concat(
                        Stream.of(new SelectItem("", Texts.of("listening.template.none"))),
                        validated().stream()
                                .map(
                                        row ->
                                                new SelectItem(
                                                        row.code(),
                                                        Texts.of(
                                                                "listening.template.name",
                                                                row.code(),
                                                                row.inUse()
                                                                        .orElseThrow()
                                                                        .subject()))))
                .toList();
    }

    public List<TemplateLink> getTemplateLinks() {
        return validated().stream()
                .map(
                        row ->
                                new TemplateLink(
                                        Texts.of(
                                                "listening.template.name",
                                                row.code(),
                                                row.inUse().orElseThrow().subject()),
                                        Address.of(request, "/modeles/" + row.id()).toString()))
                .toList();
    }

    public List<SelectItem> getChannels() {
        return ComplaintWords.items(ComplaintChannel.class);
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public ComplaintChannel getChannel() {
        return channel;
    }

    public void setChannel(ComplaintChannel channel) {
        this.channel = channel;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public boolean isIndispensable() {
        return indispensable;
    }

    public void setIndispensable(boolean indispensable) {
        this.indispensable = indispensable;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getRedacted() {
        return redacted;
    }

    public void setRedacted(String redacted) {
        this.redacted = redacted;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
