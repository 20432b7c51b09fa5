package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AnswerProposal;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.ReceivedAnswers;
import fr.prefecture.clu.mail.MailKind;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.ReceivedLine;
import fr.prefecture.clu.web.shared.ReceivedMailFiles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One received e-mail: its text is read, and what it answers is noted. */
@Named
@RequestScoped
public class ReceivedMailPage extends MeetingFrame {

    /** A file that came with it. */
    public record FileLine(String name, String facts, String address) {}

    @Inject ReceivedAnswers answers;

    private Optional<ReceivedRow> row;
    private Optional<AnswerProposal> proposal = Optional.empty();
    private Long person;
    private Participation.Answer said;
    private String representative = "";

    @PostConstruct
    void begin() {
        row = answers.find(number());
        row.ifPresent(
                mail -> {
                    proposal = answers.proposal(mail);
                    said = proposal.map(AnswerProposal::answer).orElse(null);
                    person =
                            mail.recipientKey().isEmpty()
                                    ? null
                                    : Long.valueOf(mail.recipientKey());
                });
    }

    @Override
    protected Optional<Long> meetingId() {
        return row.map(mail -> Long.valueOf(mail.subjectKey()));
    }

    public String note() throws IOException {
        answers.note(number(), person, said, representative == null ? "" : representative);
        lead("/courriels", Texts.of("committee.received.noted", name()));
        return null;
    }

    private String name() {
        return answers.called(getId()).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .map(Participation::person)
                .orElse("");
    }

    public String dismiss() throws IOException {
        answers.dismiss(number());
        lead("/courriels", Texts.of("committee.received.dismissed", getLine().subject()));
        return null;
    }

    public String settle() throws IOException {
        answers.settle(number());
        lead("/courriels", Texts.of("committee.received.settled", getLine().subject()));
        return null;
    }

    public String takeForAnswer() throws IOException {
        answers.takeForAnswer(number());
        messages.tellNext(Texts.of("committee.received.taken"));
        messages.leadTo(request.getContextPath() + ReceivedMailsPage.MAILS + number());
        return null;
    }

    public ReceivedLine getLine() {
        return ReceivedMailsPage.written(mail(), ReceivedMailsPage.byKey(answers.called(getId())));
    }

    private ReceivedRow mail() {
        return row.orElseThrow();
    }

    public boolean isAnswer() {
        return mail().kind() == MailKind.ANSWER;
    }

    public boolean isBounce() {
        return mail().kind() == MailKind.BOUNCE;
    }

    public boolean isMachine() {
        return mail().kind() == MailKind.AUTO_REPLY;
    }

    public boolean isOpen() {
        return mail().state() == ReceivedMail.State.OPEN;
    }

    public String getText() {
        return mail().text();
    }

    public String getDiagnostic() {
        return mail().diagnostic();
    }

    public List<String> getRemarks() {
        return mail().remarks().stream().map(Texts::of).toList();
    }

    public String getCalendar() {
        return mail().reply().map(reply -> Texts.of("CalendarReply." + reply.name())).orElse("");
    }

    /** « Proposé d’après : « je serai présente » » */
    public String getProposed() {
        return proposal.map(
                        each ->
                                each.words().isEmpty()
                                        ? Texts.of("committee.received.proposed.calendar")
                                        : Texts.of("committee.received.proposed", each.words()))
                .orElseGet(() -> Texts.of("committee.received.proposed.none"));
    }

    public List<FileLine> getFiles() {
        return mail().files().stream()
                .map(
                        file ->
                                new FileLine(
                                        file.name(),
                                        Texts.of(
                                                "committee.document.facts",
                                                file.type().name(),
                                                French.size(file.size())),
                                        request.getContextPath()
                                                + ReceivedMailFiles.PATH
                                                + "/"
                                                + file.id()))
                .toList();
    }

    public List<String> getUnkept() {
        return mail().unkept();
    }

    public String getKept() {
        return Texts.of("committee.received.kept", mail().keptUntil());
    }

    public String getMemberAddress() {
        return Optional.ofNullable(
                        ReceivedMailsPage.byKey(answers.called(getId())).get(mail().recipientKey()))
                .flatMap(Participation::memberId)
                .map(id -> request.getContextPath() + "/comite/membres/" + id + "/modifier")
                .orElse("");
    }

    public String getListPage() {
        return address("/courriels");
    }

    public String getInvitationsAddress() {
        return address("/convocations");
    }

    public List<SelectItem> getPeople() {
        return Stream.concat(
                        Stream.of(new SelectItem(null, Texts.of("committee.received.choose"))),
                        answers.called(getId()).stream()
                                .map(one -> new SelectItem(one.id(), PersonLine.name(one))))
                .toList();
    }

    public List<SelectItem> getAnswers() {
        return Stream.concat(
                        Stream.of(new SelectItem(null, Texts.of("committee.received.choose"))),
                        Stream.of(Participation.Answer.values())
                                .filter(each -> each != Participation.Answer.NONE)
                                .map(
                                        each ->
                                                new SelectItem(
                                                        each,
                                                        Texts.of(
                                                                "committee.answer."
                                                                        + each.name()))))
                .toList();
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Participation.Answer getSaid() {
        return said;
    }

    public void setSaid(Participation.Answer said) {
        this.said = said;
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(String representative) {
        this.representative = representative;
    }
}
