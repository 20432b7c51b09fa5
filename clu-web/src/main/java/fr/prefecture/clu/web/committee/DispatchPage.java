package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Addressee;
import fr.prefecture.clu.committee.Audience;
import fr.prefecture.clu.committee.Audiences;
import fr.prefecture.clu.committee.Channel;
import fr.prefecture.clu.committee.Departure;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.DispatchChecks;
import fr.prefecture.clu.committee.DispatchTerms;
import fr.prefecture.clu.committee.Dispatches;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sending to the people beside a meeting: prepared, looked at, tried, then sent. */
@Named
@RequestScoped
public class DispatchPage extends SendingFrame {

    /** A line to tick, or to choose. */
    public record Line(long id, String text, boolean chosen) {}

    @Inject Dispatches dispatches;
    @Inject DispatchChecks checks;
    @Inject Audiences audiences;
    @Inject DispatchPreview preview;
    @Inject DeliveryReports deliveries;

    private Dispatch next;
    private Audience audience;
    private List<String> obstacles;
    private String subject;
    private String words;
    private LocalDate until;
    private String trial;

    @Override
    public void load() throws IOException {
        if (kind().isPresent()) {
            super.load();
        } else {
            messages.missing();
        }
    }

    public String prepare() throws IOException {
        dispatches.prepare(number(), getKind(), shownNumber(), terms());
        messages.tellNext(Texts.of("committee.dispatch.prepared"));
        messages.leadTo(getHere());
        return null;
    }

    private DispatchTerms terms() {
        return new DispatchTerms(
                text(subject),
                text(words),
                numbers("fichier"),
                getKind() == Dispatch.Kind.REMINDER ? numbers("personne") : Set.of(),
                checks.isAnswered(getKind()) ? Optional.ofNullable(until) : Optional.empty());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String tryOut() throws IOException {
        preview.tryOut(next(), shown().orElseThrow(), text(trial));
        messages.tellNext(Texts.of("committee.dispatch.tried", text(trial).strip()));
        messages.leadTo(getHere());
        return null;
    }

    /** What was shown is sent, once: a second click finds it gone. */
    public String send() throws IOException {
        Departure gone =
                dispatches.send(
                        number(),
                        getKind(),
                        shownNumber(),
                        Texts.of("committee.dispatch.title." + getKind(), getName()),
                        DeliveryReports.page(getId(), getKind()));
        messages.tellNext(both(gone.emails(), "committee.dispatch.emails", gone.letters()));
        messages.leadTo(request.getContextPath() + DeliveryReports.page(getId(), getKind()));
        return null;
    }

    /** The number that the form was shown with. */
    private int shownNumber() {
        String number = sent("numero");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : getNumber();
    }

    private Set<Long> numbers(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private Optional<Dispatch.Kind> kind() {
        return DispatchWords.kind(request.getParameter("quoi"));
    }

    Dispatch.Kind getKind() {
        return kind().orElseThrow();
    }

    private Dispatch next() {
        if (next == null) {
            next = dispatches.next(getId(), getKind());
        }
        return next;
    }

    public int getNumber() {
        return next().number();
    }

    /** What is sent, and whose e-mail is shown. */
    @Override
    public String getHere() {
        return Address.of(request, LIST + "/" + getId() + "/envoi")
                .with("quoi", DispatchWords.of(getKind()))
                .with("membre", sent("membre"))
                .toString();
    }

    public String getWord() {
        return DispatchWords.of(getKind());
    }

    public String getHeading() {
        return Texts.of("committee.dispatch.heading." + getKind());
    }

    public String getIntro() {
        return Texts.of("committee.dispatch.intro." + getKind());
    }

    public String getBack() {
        return request.getContextPath() + DeliveryReports.page(getId(), getKind());
    }

    public String getBackText() {
        return Texts.of(
                getKind() == Dispatch.Kind.MINUTES
                        ? "committee.minutes.title"
                        : "committee.tab.invitations");
    }

    /** Everybody who can be reached has had it. */
    public boolean isDone() {
        return audience().reached() == 0 && !dispatches.sent(getId(), getKind()).isEmpty();
    }

    public List<String> getObstacles() {
        if (obstacles == null) {
            obstacles =
                    checks.obstacles(next()).stream()
                            .map(one -> Texts.of(one.getMessage(), one.arguments()))
                            .map(French::capital)
                            .toList();
        }
        return obstacles;
    }

    public boolean isPossible() {
        return getObstacles().isEmpty();
    }

    /** What is missing, if anything, may be said on this page. */
    public boolean isPreparable() {
        return checks.isPreparable(next());
    }

    private Audience audience() {
        if (audience == null) {
            audience = audiences.of(next());
        }
        return audience;
    }

    /** Those who get an e-mail, then those who get a letter. */
    private List<Addressee> people() {
        return Stream.of(Channel.EMAIL, Channel.POST)
                .flatMap(way -> audience().by(way).stream())
                .toList();
    }

    private Optional<Addressee> shown() {
        return preview.shown(people());
    }

    /** « 17 courriels », « 2 lettres à poster : … », « Sans adresse connue… » */
    public List<String> getWho() {
        List<String> who = new ArrayList<>();
        int mails = audience().by(Channel.EMAIL).size();
        if (mails > 0) {
            who.add(Texts.count(mails, "committee.dispatch.byMail"));
        }
        List<Addressee> posted = audience().by(Channel.POST);
        if (!posted.isEmpty()) {
            who.add(
                    Texts.of(
                            "committee.dispatch.byPost.names",
                            Texts.count(posted.size(), "committee.dispatch.byPost"),
                            names(posted)));
        }
        List<Addressee> unreachable = audience().unreachable();
        if (!unreachable.isEmpty()) {
            who.add(Texts.of("committee.dispatch.unreachable", names(unreachable)));
        }
        return who;
    }

    private static String names(List<Addressee> people) {
        return people.stream().map(Addressee::name).collect(Collectors.joining(", "));
    }

    /** « Envoyer à 19 personnes » */
    public String getVerb() {
        return Texts.of(
                "committee.dispatch.send",
                Texts.count(audience().reached(), "committee.step.people"));
    }

    /** « 17 courriels partent et 2 lettres sont à poster. » */
    public String getConfirmation() {
        return both(
                audience().by(Channel.EMAIL).size(),
                "committee.dispatch.leaving",
                audience().by(Channel.POST).size());
    }

    /** What there is of e-mails and letters; nothing is said of none. */
    private static String both(int mails, String key, int letters) {
        String byMail = Texts.count(mails, key);
        String byPost = Texts.count(letters, "committee.dispatch.posting");
        return mails > 0 && letters > 0
                ? Texts.of("committee.dispatch.both", byMail, byPost)
                : Texts.of("committee.dispatch.one", mails > 0 ? byMail : byPost);
    }

    /** The meeting's files, as boxes to tick. */
    public List<Line> getFiles() {
        return checks.files(getId()).stream()
                .map(
                        file ->
                                new Line(
                                        file.id(),
                                        Texts.of(
                                                "committee.dispatch.file",
                                                file.name(),
                                                French.size(file.size())),
                                        next().files().contains(file.id())))
                .toList();
    }

    public String getFilesHelp() {
        return Texts.of("committee.dispatch.files.help", French.size(DispatchChecks.MOST_BYTES));
    }

    /** Those who have not answered, as boxes to tick. */
    public List<Line> getSilent() {
        Set<Long> chosen = next().chosen();
        return getKind() == Dispatch.Kind.REMINDER
                ? audiences.of(getId(), getKind()).people().stream()
                        .filter(one -> one.channel().isPresent())
                        .map(
                                one ->
                                        new Line(
                                                one.participationId(),
                                                one.name()
                                                        + (one.body().isEmpty()
                                                                ? ""
                                                                : ", " + one.body()),
                                                chosen.isEmpty()
                                                        || chosen.contains(one.participationId())))
                        .toList()
                : List.of();
    }

    /** Whose e-mail may be shown. */
    public List<Line> getReaders() {
        Optional<Addressee> shown = shown();
        return people().stream()
                .map(
                        one ->
                                new Line(
                                        one.participationId(),
                                        Texts.of(
                                                one.isBy(Channel.POST)
                                                        ? "committee.dispatch.reader.post"
                                                        : "committee.dispatch.reader",
                                                one.name(),
                                                Texts.of("Format." + one.format().name())),
                                        shown.filter(one::equals).isPresent()))
                .toList();
    }

    public DispatchPreview.Mail getMail() {
        return preview.of(next(), shown().orElseThrow());
    }

    /** The one who is shown gets a letter: there is no e-mail to read, and none to try. */
    public boolean isPosted() {
        return shown().orElseThrow().isBy(Channel.POST);
    }

    public boolean isAnswered() {
        return checks.isAnswered(getKind());
    }

    @Override
    protected DeliveryReports.Report makeReport() {
        return deliveries.of(getId(), getKind());
    }

    public String getSubject() {
        return subject == null ? next().subject() : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getWords() {
        return words == null ? next().words() : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public LocalDate getUntil() {
        return until == null && isAnswered() ? checks.answersUntil(meeting()) : until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getTrial() {
        return trial == null ? preview.myAddress() : trial;
    }

    public void setTrial(String trial) {
        this.trial = trial;
    }
}
