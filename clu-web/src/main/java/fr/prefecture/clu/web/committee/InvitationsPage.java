package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Invitations;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.committee.RecipientGroup;
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
public class InvitationsPage extends MeetingFrame {

    /** The recipients of one group. */
    public record Group(String heading, String name, List<PersonLine> people) {}

    private final GuestForm guest = new GuestForm();

    @Inject Participations participations;
    @Inject Invitations invitations;

    private List<PersonLine> people;

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
