package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintChannel;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintSheet;
import fr.prefecture.clu.listening.ComplaintTerms;
import fr.prefecture.clu.listening.PersonalTraces;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is typed of a complaint, and what its text should not hold. */
public class ComplaintForm {

    private static final String TEXT = "texte";
    private static final String SHOWN = "mots-montres";

    private ComplaintKind kind = ComplaintKind.COMPLAINT;
    private LocalDate receivedOn;
    private ComplaintChannel channel = ComplaintChannel.PAPER;
    private String service;
    private String reason;
    private String secondReason;
    private String text;
    private boolean answerWanted = true;
    private boolean indispensable;

    void begin(ComplaintSheet sheet) {
        kind = sheet.row().kind();
        receivedOn = sheet.row().receivedOn();
        channel = sheet.row().channel();
        service = sheet.row().service();
        reason = String.valueOf(sheet.reason());
        secondReason = sheet.secondReason().map(String::valueOf).orElse("");
        text = sheet.text();
        answerWanted = sheet.row().answerWanted();
    }

    ComplaintTerms terms() {
        return new ComplaintTerms(
                kind,
                receivedOn,
                channel,
                ComplaintWords.text(service),
                Long.parseLong(reason),
                Optional.ofNullable(secondReason).filter(one -> !one.isEmpty()).map(Long::valueOf),
                ComplaintWords.text(text),
                answerWanted);
    }

    /** The words that the text was sent with and that it should not hold. */
    static List<String> found(HttpServletRequest request) {
        return PersonalTraces.in(Optional.ofNullable(request.getParameter(TEXT)).orElse(""))
                .stream()
                .map(word -> word.replaceAll("\\s+", " "))
                .toList();
    }

    /** ECO-83: only the words that were shown can have been called indispensable. */
    boolean isIndispensable(HttpServletRequest request) {
        String shown = Optional.ofNullable(request.getParameter(SHOWN)).orElse("");
        return indispensable && Stream.of(shown.split("\\|")).toList().containsAll(found(request));
    }

    /** For the next round, parted by a sign that no word has. */
    static String shown(HttpServletRequest request) {
        return String.join("|", found(request));
    }

    /** The reasons that may be chosen, and the one that was given though it is withdrawn. */
    static List<SelectItem> reasons(List<ReasonRow> rows, String given, String none) {
        return Stream.concat(
                        Stream.of(new SelectItem("", Texts.of(none))),
                        rows.stream()
                                .filter(
                                        row ->
                                                row.withdrawnOn().isEmpty()
                                                        || String.valueOf(row.id()).equals(given))
                                .map(row -> new SelectItem(String.valueOf(row.id()), row.name())))
                .toList();
    }

    public ComplaintKind getKind() {
        return kind;
    }

    public void setKind(ComplaintKind kind) {
        this.kind = kind;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public ComplaintChannel getChannel() {
        return channel;
    }

    public void setChannel(ComplaintChannel channel) {
        this.channel = channel;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSecondReason() {
        return secondReason;
    }

    public void setSecondReason(String secondReason) {
        this.secondReason = secondReason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isAnswerWanted() {
        return answerWanted;
    }

    public void setAnswerWanted(boolean answerWanted) {
        this.answerWanted = answerWanted;
    }

    public boolean isIndispensable() {
        return indispensable;
    }

    public void setIndispensable(boolean indispensable) {
        this.indispensable = indispensable;
    }
}
