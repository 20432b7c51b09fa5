package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Audiences;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.Dispatches;
import fr.prefecture.clu.committee.Invitations;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.committee.RecipientGroup;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is called to a meeting and what they answered; who receives its minutes. */
@Named
@RequestScoped
public class InvitationsPage extends SendingFrame {

    /** The recipients of one group. */
    public record Group(String heading, String name, List<PersonLine> people) {}

    private final GuestForm guest = new GuestForm();

    @Inject Participations participations;
    @Inject Invitations invitations;

    @Inject DeliveryReports deliveries;
    @Inject Dispatches dispatches;
    @Inject Audiences audiences;

    private List<PersonLine> people;
    private Map<Long, DeliveryLine> called;
    private Map<Long, DeliveryLine> reminded;

    public String invite() throws IOException {
        int more = invitations.all(number());
        lead("/convocations", Texts.count(more, "committee.invited"));
        return null;
    }

    public String inviteChosen() throws IOException {
        int more = invitations.chosen(number(), numbers("membre"));
        lead("/convocations", Texts.count(more, "committee.invited"));
        return null;
    }

    public String add() throws IOException {
        participations.add(number(), guest.who(), true, Participation.Attendance.UNKNOWN);
        lead("/convocations", Texts.of("committee.guest.added", guest.who().name()));
        return null;
    }

    /** What others said of the recipients since stays: only what was changed here is written. */
    public String receive() throws IOException {
        Set<Long> shown = numbers("montre");
        Set<Long> chosen = numbers("destinataire");
        Set<Long> recipients =
                participations.of(number()).stream()
                        .filter(
                                one ->
                                        shown.contains(one.id())
                                                ? chosen.contains(one.id())
                                                : one.isRecipient())
                        .map(Participation::id)
                        .collect(Collectors.toSet());
        participations.receive(number(), recipients);
        lead("/convocations", Texts.count(recipients.size(), "committee.recipients.saved"));
        return null;
    }

    private Set<Long> numbers(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public List<PersonLine> getInvited() {
        return people().stream().filter(line -> line.one().isInvited()).toList();
    }

    public List<InviteeLine> getOthers() {
        return invitations.others(getId()).stream().map(InviteeLine::of).toList();
    }

    @Override
    protected DeliveryReports.Report makeReport() {
        return deliveries.of(getId(), Dispatch.Kind.CONVOCATION);
    }

    @Override
    protected String listId() {
        return "liste-convoques";
    }

    @Override
    protected String getHere() {
        return address("/convocations");
    }

    /** What became of the convocation of that person; nothing as long as none was sent. */
    public DeliveryLine called(PersonLine line) {
        if (called == null) {
            called = byPerson(getReport());
        }
        return called.get(line.id());
    }

    /** The same of the last reminder. */
    public DeliveryLine reminded(PersonLine line) {
        if (reminded == null) {
            reminded = byPerson(deliveries.of(getId(), Dispatch.Kind.REMINDER));
        }
        return reminded.get(line.id());
    }

    private static Map<Long, DeliveryLine> byPerson(DeliveryReports.Report report) {
        return report.lines().stream()
                .collect(Collectors.toMap(DeliveryLine::participationId, line -> line));
    }

    /** Members can still be called. */
    public boolean isCallable() {
        return isWritable()
                && meeting().state().compareTo(Meeting.State.HELD) < 0
                && !getInvited().isEmpty()
                && callable() > 0;
    }

    /** How many of those who are called, and can be reached, have not been sent anything yet. */
    private int callable() {
        return reached(Dispatch.Kind.CONVOCATION);
    }

    private int reached(Dispatch.Kind kind) {
        return audiences.of(getId(), kind).reached();
    }

    /** « Envoyer la convocation à 19 personnes » */
    public String getCallText() {
        return Texts.of("committee.call.send", Texts.count(callable(), "committee.step.people"));
    }

    /** Somebody has not answered, though members were called. */
    public boolean isRemindable() {
        return isWritable() && meeting().state() == Meeting.State.CONVENED && silent() > 0;
    }

    /** How many of those who have not answered can be reached. */
    private int silent() {
        return reached(Dispatch.Kind.REMINDER);
    }

    public String getRemindText() {
        return Texts.of("committee.call.remind", Texts.count(silent(), "committee.step.people"));
    }

    /** « La date a changé depuis la convocation. »; empty when nothing has. */
    public String getChangedText() {
        return isMayWrite() ? MeetingWords.changed(meeting()) : "";
    }

    public String getTellText() {
        return Texts.of(
                "committee.call.tell",
                Texts.count(reached(Dispatch.Kind.UPDATE), "committee.step.people"));
    }

    /** Those who were called do not know yet that the meeting is called off. */
    public boolean isCancellationDue() {
        return isMayWrite()
                && meeting().isCancelled()
                && meeting().state() == Meeting.State.CONVENED
                && dispatches.sent(getId(), Dispatch.Kind.CANCELLATION).isEmpty();
    }

    /**
     * « Réponses attendues jusqu’au lundi 24 mai 2021 inclus (dans 3 jours) »; empty if never said.
     */
    public String getUntil() {
        return meeting()
                .answersUntil()
                .filter(day -> meeting().state() == Meeting.State.CONVENED)
                .map(
                        day ->
                                Texts.of(
                                        "committee.call.until",
                                        French.weekday(day),
                                        French.away(meetings.today(), day)))
                .orElse("");
    }

    /** The signed minutes can be sent. */
    public boolean isDistributable() {
        return isMayWrite() && meeting().isSigned();
    }

    public String getInviteText() {
        return Texts.of(
                "committee.invite.all",
                Texts.count(getOthers().size(), "committee.invite.members"));
    }

    public List<Group> getGroups() {
        return Stream.of(RecipientGroup.values())
                .map(
                        group -> {
                            List<PersonLine> of =
                                    people().stream()
                                            .filter(line -> line.one().group() == group)
                                            .toList();
                            return new Group(
                                    Texts.of(
                                            "committee.recipients.group",
                                            Texts.of("RecipientGroup." + group.name()),
                                            of.stream().filter(PersonLine::recipient).count(),
                                            of.size()),
                                    group.name(),
                                    of);
                        })
                .filter(group -> !group.people().isEmpty())
                .toList();
    }

    public String getSummary() {
        Map<Participation.Answer, Long> answers =
                getInvited().stream()
                        .map(line -> line.one().answer())
                        .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
        long coming =
                answers.getOrDefault(Participation.Answer.PRESENT, 0L)
                        + answers.getOrDefault(Participation.Answer.REMOTE, 0L)
                        + answers.getOrDefault(Participation.Answer.REPRESENTED, 0L);
        return Texts.of(
                "committee.invitations.summary",
                coming,
                answers.getOrDefault(Participation.Answer.EXCUSED, 0L),
                answers.getOrDefault(Participation.Answer.NONE, 0L));
    }

    public String answerAddress(PersonLine line) {
        return request.getContextPath() + "/comite/reponses/" + line.id();
    }

    private List<PersonLine> people() {
        if (people == null) {
            people = PersonLine.all(participations.of(getId()), invitations.sitting(getId()));
        }
        return people;
    }

    public GuestForm getGuest() {
        return guest;
    }
}
