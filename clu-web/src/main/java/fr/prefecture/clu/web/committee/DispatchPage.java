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
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
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

/**
 * One sending to the people beside a meeting: prepared, looked at, tried, then sent. Whatever is
 * pressed takes what is typed, as one form.
 */
@Named
@RequestScoped
public class DispatchPage extends SendingFrame {

    /** A line to tick, or to choose. */
    public record Line(long id, String text, boolean chosen) {}

    /**
     * What stands in the way of the sending.
     *
     * @param address where it is done; empty when that is no other page
     */
    public record Obstacle(String text, String address) {}

    @Inject Dispatches dispatches;
    @Inject DispatchChecks checks;
    @Inject Audiences audiences;
    @Inject DispatchPreview preview;
    @Inject DeliveryReports deliveries;

    private Dispatch next;
    private Audience audience;
    private List<Obstacle> obstacles;
    private String subject;
    private String words;
    private LocalDate until;
    private String trial;
    private Integer version;

    @Override
    public void load() throws IOException {
        if (kind().isPresent()) {
            super.load();
        } else {
            messages.missing();
        }
    }

    public String prepare() throws IOException {
        keep();
        messages.tellNext(Texts.of("committee.dispatch.prepared"));
        messages.leadTo(getHere());
        return null;
    }

    private void keep() {
        version = dispatches.prepare(number(), getKind(), shownNumber(), shownVersion(), terms());
        next = null;
        audience = null;
        obstacles = null;
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
        keep();
        checks.mustBePossible(next());
        preview.tryOut(next(), shown().orElseThrow(), text(trial));
        messages.tellNext(Texts.of("committee.dispatch.tried", text(trial).strip()));
        messages.leadTo(getHere());
        return null;
    }

    /** What is typed is sent, once: a second click finds it gone. */
    public String send() throws IOException {
        boolean gone =
                dispatches
                        .find(number(), getKind(), shownNumber())
                        .filter(Dispatch::isSent)
                        .isPresent();
        Departure now =
                dispatches.send(
                        number(),
                        getKind(),
                        shownNumber(),
                        shownVersion(),
                        terms(),
                        Texts.of("committee.dispatch.title." + getKind(), getName()),
                        DeliveryReports.page(getId(), getKind()));
        if (gone) {
            messages.leadTo(getHere());
        } else {
            messages.tellNext(both(now.emails(), "committee.dispatch.emails", now.letters()));
            messages.leadTo(request.getContextPath() + DeliveryReports.page(getId(), getKind()));
        }
        return null;
    }

    /** The number that the form was shown with. */
    private int shownNumber() {
        String number = sent("numero");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : getNumber();
    }

    /** The version that the form was shown with. */
    private int shownVersion() {
        String seen = sent("vu");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    /** Once what somebody else prepared has been shown, what is pressed next is meant. */
    public int getVersion() {
        return version == null ? next().version() : version;
    }

    /** Somebody else prepared it otherwise since it was shown to who types. */
    public boolean isOvertaken() {
        return isTyped() && version == null && shownVersion() != next().version();
    }

    /** What is kept now, beside what is typed. */
    public String getKeptSubject() {
        return next().subject();
    }

    public String getKeptWords() {
        return next().words();
    }

    /** The form has come back with what was typed. */
    private boolean isTyped() {
        return !sent("numero").isEmpty();
    }

    /**
     * While the form is read, the button that was pressed is there, whatever has been done since.
     */
    private boolean isPressed(String button) {
        return !isRendering() && !sent(button).isEmpty();
    }

    private static boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
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
                .with("membre", preview.reader())
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

    public List<Obstacle> getObstacles() {
        if (obstacles == null) {
            obstacles = checks.obstacles(next()).stream().map(this::obstacle).toList();
        }
        return obstacles;
    }

    private Obstacle obstacle(RuleBroken one) {
        String part = DispatchWords.part(one.getMessage());
        return new Obstacle(
                French.capital(Texts.of(one.getMessage(), one.arguments())),
                part.isEmpty() ? "" : address(part));
    }

    public boolean isPossible() {
        return getObstacles().isEmpty();
    }

    /**
     * What is missing, if anything, may be said on this page; and what was typed stays on it,
     * whatever has been done since.
     */
    public boolean isPreparable() {
        return isTyped() || !isDone() && checks.isPreparable(next());
    }

    /** While the form is read, nothing is shown. */
    public boolean isShowing() {
        return isRendering() && isSendable() && !getReaders().isEmpty();
    }

    public boolean isTriable() {
        return isPressed("essayer") || isShowing() && !isPosted();
    }

    public boolean isSendable() {
        return isPressed("envoyer") || isRendering() && !isDone() && isPossible();
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

    /** « Envoyer à 19 personnes »; whom a reminder is for is ticked in the form. */
    public String getVerb() {
        return getKind() == Dispatch.Kind.REMINDER
                ? Texts.of("committee.dispatch.send.chosen")
                : Texts.of(
                        "committee.dispatch.send",
                        Texts.count(audience().reached(), "committee.step.people"));
    }

    /** « 17 courriels partent et 2 lettres sont à poster. » */
    public String getConfirmation() {
        return getKind() == Dispatch.Kind.REMINDER
                ? Texts.of("committee.dispatch.leaving.chosen")
                : both(
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
        Set<Long> chosen = isTyped() ? numbers("fichier") : next().files();
        return checks.files(getId()).stream()
                .map(
                        file ->
                                new Line(
                                        file.id(),
                                        Texts.of(
                                                "committee.dispatch.file",
                                                file.name(),
                                                French.size(file.size())),
                                        chosen.contains(file.id())))
                .toList();
    }

    public String getFilesHelp() {
        return Texts.of("committee.dispatch.files.help", French.size(DispatchChecks.MOST_BYTES));
    }

    /** Those who have not answered, as boxes to tick. */
    public List<Line> getSilent() {
        Set<Long> chosen = isTyped() ? numbers("personne") : next().chosen();
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
                                                !isTyped() && chosen.isEmpty()
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
