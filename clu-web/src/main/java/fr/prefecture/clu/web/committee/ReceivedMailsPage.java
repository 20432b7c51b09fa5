package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.ReceivedAnswers;
import fr.prefecture.clu.mail.DroppedRow;
import fr.prefecture.clu.mail.MailKind;
import fr.prefecture.clu.mail.ReceivedMails;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.ReceivedLine;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The e-mails that came back about a meeting: dropped here, several at once. */
@Named
@RequestScoped
public class ReceivedMailsPage extends MeetingFrame {

    static final String MAILS = "/comite/courriels/";

    /** A file that was dropped, what became of it, and what comes next. */
    public record DropLine(
            String fileName,
            String kind,
            String outcome,
            String why,
            String address,
            String next) {}

    @Inject ReceivedAnswers answers;

    private List<SentFile> files = List.of();
    private List<ReceivedLine> lines;

    public String drop() throws IOException {
        String key = dropKey().orElseGet(() -> UUID.randomUUID().toString());
        int position = 0;
        for (SentFile file : files) {
            position++;
            try (InputStream in = file.open()) {
                answers.receive(number(), key, position, file.name(), in);
            }
        }
        messages.tellNext(Texts.count(position, "committee.received.dropped"));
        messages.leadTo(
                Address.of(request, LIST + "/" + number() + "/courriels")
                        .with("depot", key)
                        .toString());
        return null;
    }

    private Optional<String> dropKey() {
        return Optional.of(sent("depot")).filter(key -> key.matches("[0-9a-f-]{36}"));
    }

    /** A new one for each form, so that the form counts once. */
    public String getNewKey() {
        return UUID.randomUUID().toString();
    }

    /** What became of the files that were dropped last. */
    public List<DropLine> getDropped() {
        Map<Long, ReceivedLine> byId =
                lines().stream().collect(Collectors.toMap(ReceivedLine::id, Function.identity()));
        return dropKey().map(key -> answers.dropped(getId(), key)).orElse(List.of()).stream()
                .map(row -> line(row, row.received().map(byId::get)))
                .toList();
    }

    private DropLine line(DroppedRow row, Optional<ReceivedLine> mail) {
        return new DropLine(
                row.fileName().isEmpty() ? Texts.of("committee.received.noName") : row.fileName(),
                ReceivedLine.kind(row.outcome()),
                Texts.of("DropOutcome." + row.outcome().name()),
                row.refusal()
                        .map(why -> Texts.of(why.getMessage(), why.arguments()))
                        .or(() -> mail.map(ReceivedMailsPage::explained))
                        .orElse(""),
                mail.map(line -> request.getContextPath() + MAILS + line.id()).orElse(""),
                mail.map(ReceivedLine::next).orElse(""));
    }

    private static String explained(ReceivedLine line) {
        return line.who().isEmpty() || !line.detail().isEmpty()
                ? line.detail().isEmpty() ? line.sender() : line.detail()
                : line.who();
    }

    public List<ReceivedLine> getToDo() {
        return lines().stream().filter(ReceivedLine::open).toList();
    }

    public List<ReceivedLine> getDone() {
        return lines().stream().filter(line -> !line.open()).toList();
    }

    private List<ReceivedLine> lines() {
        if (lines == null) {
            Map<String, Participation> people = byKey(answers.called(getId()));
            lines = answers.of(getId()).stream().map(row -> written(row, people)).toList();
        }
        return lines;
    }

    static ReceivedLine written(ReceivedRow row, Map<String, Participation> people) {
        Optional<Participation> person = Optional.ofNullable(people.get(row.recipientKey()));
        String task =
                row.kind() == MailKind.BOUNCE
                        ? "committee.received.next.bounce"
                        : person.isPresent()
                                ? "committee.received.next.answer"
                                : "committee.received.next.attach";
        return new ReceivedLine(row, person.map(PersonLine::name).orElse(""), task);
    }

    static Map<String, Participation> byKey(List<Participation> people) {
        return people.stream()
                .collect(Collectors.toMap(one -> String.valueOf(one.id()), Function.identity()));
    }

    public String mailAddress(ReceivedLine line) {
        return request.getContextPath() + MAILS + line.id();
    }

    public String getExportAddress() {
        return Address.of(request, ReceivedExports.LIST).with("reunion", getId()).toString();
    }

    public String getInvitationsAddress() {
        return address("/convocations");
    }

    public long getMost() {
        return ReceivedMails.LONGEST_FILE;
    }

    public String getMostSaid() {
        return Texts.of("committee.received.tooLong", French.size(getMost()));
    }

    public String getFilesHelp() {
        return Texts.of("committee.received.files.help", French.size(getMost()));
    }

    public List<SentFile> getFiles() {
        return files;
    }

    public void setFiles(List<SentFile> files) {
        this.files = files;
    }
}
