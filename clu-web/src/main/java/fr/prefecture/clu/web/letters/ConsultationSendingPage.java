package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.letters.ConsultationDelivery;
import fr.prefecture.clu.letters.ConsultationSendings;
import fr.prefecture.clu.letters.ConsultedMemberRow;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MailHtml;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The e-mails of a consultation, or of its reminder: looked at, tried, then sent. */
@Named
@RequestScoped
public class ConsultationSendingPage extends ConsultationFrame {

    /** A line to tick, or to choose. */
    public record Line(long id, String text, boolean chosen) {}

    /** A file that goes with the e-mail, or is printed and posted. */
    public record Piece(String text, String address) {}

    /** The word of the address for a reminder; none for the consultation itself. */
    static final String REMINDER = "rappel";

    @Inject ConsultationSendings sendings;
    @Inject Mailings mailings;
    @Inject Following following;

    private List<ConsultedMemberRow> people;
    private Draft draft;
    private ConsultationReport report;
    private String trial;

    @Override
    public void load() throws IOException {
        super.load();
        if (!FacesContext.getCurrentInstance().getResponseComplete() && !getReport().over()) {
            following.begin();
        }
    }

    public boolean isReminder() {
        return REMINDER.equals(request.getParameter("quoi"));
    }

    private String kind() {
        return isReminder() ? ConsultationSendings.REMINDING : ConsultationSendings.ASKING;
    }

    private String word() {
        return isReminder() ? REMINDER : "consultation";
    }

    public ConsultationReport getReport() {
        if (report == null) {
            report =
                    ConsultationReport.of(
                            sendings.deliveries(getId()),
                            isReminder()
                                    ? ConsultationDelivery::reminded
                                    : ConsultationDelivery::asked);
        }
        return report;
    }

    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    public void follow() {
        if (getReport().over()) {
            following.end("annonce");
        }
    }

    public String getStillAddress() {
        return following.turned(getHere());
    }

    /** What is sent, and whose e-mail is shown. */
    public String getHere() {
        return Address.of(request, LIST + "/" + getId() + "/envoi")
                .with("quoi", isReminder() ? REMINDER : "")
                .with("membre", sent("membre"))
                .toString();
    }

    public String getHeading() {
        return Texts.of(isReminder() ? "letters.reminder.heading" : "letters.sending.heading");
    }

    public String getIntro() {
        return Texts.of(isReminder() ? "letters.reminder.intro" : "letters.sending.intro");
    }

    /** Those whom it would reach now, or not: all, or those who have not answered. */
    private List<ConsultedMemberRow> people() {
        if (people == null) {
            people = isReminder() ? sendings.silent(getId()) : consultations.people(getId());
        }
        return people;
    }

    /** What stands in the way. */
    public List<String> getObstacles() {
        if (isReminder()) {
            return isSent()
                    ? readers().isEmpty() ? List.of(Texts.of("letters.reminder.nobody")) : List.of()
                    : List.of(
                            Texts.of(
                                    isClosed()
                                            ? "letters.reminder.closed"
                                            : "letters.consultation.notSent"));
        }
        return sendings.obstacles(getId()).stream()
                .map(one -> Texts.of(one.getMessage(), one.arguments()))
                .map(French::capital)
                .toList();
    }

    /** It was sent: there is nothing more to send here. */
    public boolean isDone() {
        return !isReminder() && !isPrepared();
    }

    public boolean isPossible() {
        return !isDone() && getObstacles().isEmpty();
    }

    /** « 11 courriels », « 2 lettres à poster : … », « Sans adresse connue… » */
    public List<String> getWho() {
        List<String> who = new ArrayList<>();
        long mails = people().stream().filter(one -> !one.email().isEmpty()).count();
        if (mails > 0) {
            who.add(Texts.count(mails, "committee.dispatch.byMail"));
        }
        List<ConsultedMemberRow> posted =
                people().stream().filter(ConsultedMemberRow::posted).toList();
        if (!posted.isEmpty()) {
            who.add(
                    Texts.of(
                            "committee.dispatch.byPost.names",
                            Texts.count(posted.size(), "committee.dispatch.byPost"),
                            names(posted)));
        }
        List<ConsultedMemberRow> unreached =
                people().stream().filter(one -> !one.reached()).toList();
        if (!unreached.isEmpty()) {
            who.add(Texts.of("committee.dispatch.unreachable", names(unreached)));
        }
        return who;
    }

    private static String names(List<ConsultedMemberRow> people) {
        return people.stream().map(ConsultedMemberRow::name).collect(Collectors.joining(", "));
    }

    /** Those who get an e-mail, then those who get a letter. */
    private List<ConsultedMemberRow> readers() {
        return people().stream()
                .filter(ConsultedMemberRow::reached)
                .sorted(Comparator.comparing(ConsultedMemberRow::posted))
                .toList();
    }

    private ConsultedMemberRow shown() {
        return readers().stream()
                .filter(one -> String.valueOf(one.id()).equals(sent("membre")))
                .findFirst()
                .orElseGet(() -> readers().get(0));
    }

    /** Whose e-mail, or letter, may be shown. */
    public List<Line> getReaders() {
        return readers().stream()
                .map(
                        one ->
                                new Line(
                                        one.id(),
                                        Texts.of(
                                                one.posted()
                                                        ? "committee.dispatch.reader.post"
                                                        : "committee.dispatch.reader",
                                                one.name(),
                                                Texts.of("letters.print." + print(one))),
                                        one.id() == shown().id()))
                .toList();
    }

    private static String print(ConsultedMemberRow one) {
        return one.plain() ? "PLAIN" : one.print().name();
    }

    /** The one who is shown gets a letter: there is no e-mail to read, and none to try. */
    public boolean isPosted() {
        return shown().posted();
    }

    private Draft draft() {
        if (draft == null) {
            draft =
                    mailings.preview(
                            kind(), String.valueOf(getId()), shownNumber(), shown().recipient());
        }
        return draft;
    }

    public String getFrom() {
        return Settings.mailFrom();
    }

    public String getTo() {
        return Texts.of("committee.mail.mailbox", shown().name(), shown().email());
    }

    public String getSubject() {
        return draft().subject();
    }

    public String getText() {
        return draft().text();
    }

    public String getHtml() {
        return MailHtml.safe(draft().html());
    }

    /** The files of it, in their order; of a letter, what is to be printed. */
    public List<Piece> getPieces() {
        if (isPosted()) {
            return Stream.of(0, 1)
                    .map(
                            place ->
                                    new Piece(
                                            Texts.of("letters.post." + place, shown().name()),
                                            ConsultationFiles.letter(
                                                    request, word(), getId(), shown().id(), place)))
                    .toList();
        }
        return draft().enclosures().stream().map(this::piece).toList();
    }

    private Piece piece(Enclosure file) {
        String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
        return new Piece(
                Texts.of(
                        "committee.mail.piece",
                        file.name(),
                        extension.toUpperCase(Locale.ROOT),
                        French.size(file.content().length)),
                ConsultationFiles.paper(
                        request, getId(), word() + "/" + shown().id() + "/1." + extension));
    }

    public String tryOut() throws IOException {
        String to = trial == null ? "" : trial.strip();
        mailings.trial(kind(), String.valueOf(getId()), shownNumber(), shown().recipient(), to);
        messages.tellNext(Texts.of("committee.dispatch.tried", to));
        messages.leadTo(getHere());
        return null;
    }

    /** What was shown is sent, once: a second click finds it gone. */
    public String send() throws IOException {
        if (isReminder()) {
            Set<Long> chosen = numbers("personne");
            sendings.remind(
                    number(),
                    shownNumber(),
                    chosen,
                    Texts.of("letters.reminder.mailing", getName()),
                    LIST + "/" + number());
            lead("", Texts.count(chosen.size(), "letters.reminder.sent"));
        } else {
            sendings.send(
                    number(),
                    Texts.of("letters.sending.mailing", getName()),
                    LIST + "/" + number());
            lead("", Texts.of("letters.sending.sent"));
        }
        return null;
    }

    /** The number that the form was shown with. */
    private int shownNumber() {
        String number = sent("numero");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : getNumber();
    }

    public int getNumber() {
        return isReminder() ? sendings.nextReminder(getId()) : ConsultationSendings.ONLY;
    }

    /** Those who have not answered and have an e-mail, as boxes to tick. */
    public List<Line> getSilent() {
        boolean back = FacesContext.getCurrentInstance().isPostback();
        Set<Long> chosen = numbers("personne");
        return isReminder()
                ? people().stream()
                        .filter(one -> !one.email().isEmpty())
                        .map(
                                one ->
                                        new Line(
                                                one.id(),
                                                ConsultationWords.person(one.name(), one.body())
                                                        + one.remindedOn()
                                                                .map(
                                                                        on ->
                                                                                Texts.of(
                                                                                        "letters.reminder.already",
                                                                                        on))
                                                                .orElse(""),
                                                back
                                                        ? chosen.contains(one.id())
                                                        : one.remindedOn().isEmpty()))
                        .toList()
                : List.of();
    }

    /** The letters of those who prefer post, to be printed. */
    public List<Piece> getLetters() {
        return isReminder()
                ? people().stream()
                        .filter(ConsultedMemberRow::posted)
                        .map(
                                one ->
                                        new Piece(
                                                Texts.of("letters.post.0", one.name()),
                                                ConsultationFiles.letter(
                                                        request, REMINDER, getId(), one.id(), 0)))
                        .toList()
                : List.of();
    }

    /** « Envoyer à 13 membres » */
    public String getVerb() {
        return isReminder()
                ? Texts.of("letters.reminder.send")
                : Texts.of(
                        "committee.dispatch.send",
                        Texts.count(readers().size(), "letters.count.members"));
    }

    /** Nothing leaves this machine: e-mails become files. */
    public boolean isKeptHere() {
        return Settings.mailHost().isEmpty();
    }

    public String getTrial() {
        return trial == null ? users.current().map(UserRow::email).orElse("") : trial;
    }

    public void setTrial(String trial) {
        this.trial = trial;
    }
}
