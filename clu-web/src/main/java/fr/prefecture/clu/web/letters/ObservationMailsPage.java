package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultedMemberRow;
import fr.prefecture.clu.letters.ReceivedObservations;
import fr.prefecture.clu.mail.DroppedRow;
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

/** The e-mails that came back about a consultation: dropped here, several at once. */
@Named
@RequestScoped
public class ObservationMailsPage extends ConsultationFrame {

    static final String MAILS = "/comite/consultations/courriels/";

    /** A file that was dropped, what became of it, and what comes next. */
    public record DropLine(
            String fileName,
            String kind,
            String outcome,
            String why,
            String address,
            String next) {}

    @Inject ReceivedObservations received;

    private List<SentFile> files = List.of();
    private List<ReceivedLine> lines;

    @Override
    public void load() throws IOException {
        super.load();
        if (consultations.find(number()).isPresent() && isPrepared()) {
            messages.missing();
        }
    }

    public String drop() throws IOException {
        String key = dropKey().orElseGet(() -> UUID.randomUUID().toString());
        int position = 0;
        for (SentFile file : files) {
            position++;
            try (InputStream in = file.open()) {
                received.receive(number(), key, position, file.name(), in);
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
        return dropKey().map(key -> received.dropped(getId(), key)).orElse(List.of()).stream()
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
                        .or(() -> mail.map(ObservationMailsPage::explained))
                        .orElse(""),
                mail.map(line -> request.getContextPath() + MAILS + line.id()).orElse(""),
                mail.map(ReceivedLine::next).orElse(""));
    }

    private static String explained(ReceivedLine line) {
        if (!line.detail().isEmpty()) {
            return line.detail();
        }
        return line.who().isEmpty() ? line.sender() : line.who();
    }

    public List<ReceivedLine> getToDo() {
        return lines().stream().filter(ReceivedLine::open).toList();
    }

    public List<ReceivedLine> getDone() {
        return lines().stream().filter(line -> !line.open()).toList();
    }

    private List<ReceivedLine> lines() {
        if (lines == null) {
            List<ConsultedMemberRow> people = consultations.people(getId());
            lines = received.of(getId()).stream().map(row -> written(row, people)).toList();
        }
        return lines;
    }

    static ReceivedLine written(ReceivedRow row, List<ConsultedMemberRow> people) {
        Optional<ConsultedMemberRow> person = person(row, people);
        String task =
                switch (row.kind()) {
                    case BOUNCE -> "committee.received.next.bounce";
                    case ANSWER ->
                            person.isPresent()
                                    ? "letters.received.next"
                                    : "committee.received.next.attach";
                    case DELAY, AUTO_REPLY -> "committee.received.open";
                };
        return new ReceivedLine(
                row,
                person.map(one -> ConsultationWords.person(one.name(), one.body())).orElse(""),
                task);
    }

    static Optional<ConsultedMemberRow> person(ReceivedRow row, List<ConsultedMemberRow> people) {
        return people.stream()
                .filter(one -> one.recipient().key().equals(row.recipientKey()))
                .findFirst();
    }

    public String mailAddress(ReceivedLine line) {
        return request.getContextPath() + MAILS + line.id();
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
