package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of what was sent to the people beside the meetings, by e-mail and by post. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class Deliveries {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Meetings meetings;
    @EJB Mailings mailings;
    @EJB Participations participations;
    @EJB Members members;
    @EJB Changes changes;

    /** The latest first; somebody may have had several of a kind. */
    public List<Delivery> of(long meetingId, Dispatch.Kind kind) {
        List<Delivery> all = new ArrayList<>();
        for (MailingRow mailing : mailings.of(kind.mail(), String.valueOf(meetingId))) {
            if (mailing.trial()) {
                continue;
            }
            for (MessageRow message : mailings.messages(mailing.id())) {
                all.add(
                        new Delivery(
                                Long.parseLong(message.recipientKey()),
                                kind,
                                mailing.number(),
                                Optional.of(message),
                                Optional.empty()));
            }
        }
        letters(meetingId, kind)
                .forEach(
                        letter ->
                                all.add(
                                        new Delivery(
                                                letter.participationId(),
                                                kind,
                                                letter.dispatch().number(),
                                                Optional.empty(),
                                                letter.postedOn())));
        return all.stream().sorted(Comparator.comparingInt(Delivery::number).reversed()).toList();
    }

    /**
     * COM-42: all that was still to be posted has been.
     *
     * @return how many letters
     * @throws RuleBroken for a day to come
     */
    @RolesAllowed(Roles.QUALITY)
    public int post(long meetingId, Dispatch.Kind kind, LocalDate on) {
        if (on.isAfter(meetings.today())) {
            throw new RuleBroken("committee.meeting.step.future", on);
        }
        List<Letter> waiting =
                letters(meetingId, kind).stream()
                        .filter(letter -> letter.postedOn().isEmpty())
                        .toList();
        waiting.stream()
                .filter(letter -> on.isBefore(letter.dispatch().sentOn()))
                .findFirst()
                .ifPresent(
                        early -> {
                            throw new RuleBroken(
                                    "committee.dispatch.post.early", early.dispatch().sentOn());
                        });
        waiting.forEach(letter -> letter.post(on));
        if (!waiting.isEmpty()) {
            changes.created(
                    Dispatches.SUBJECT,
                    meetingId,
                    "{committee.dispatch."
                            + kind
                            + "} · {committee.state.POSTED} · "
                            + waiting.size()
                            + " · "
                            + on);
        }
        return waiting.size();
    }

    /** The last of a kind that went to one person. */
    public Optional<Delivery> last(long meetingId, Dispatch.Kind kind, long participationId) {
        return of(meetingId, kind).stream()
                .filter(one -> one.participationId() == participationId)
                .findFirst();
    }

    /**
     * COM-42: sends an e-mail that did not arrive to the right address; twice is once.
     *
     * @param record the member's record gets the address, too
     * @throws RuleBroken when the address is none, or nothing was sent to that person by e-mail
     */
    @RolesAllowed(Roles.QUALITY)
    public void resend(
            long meetingId,
            Dispatch.Kind kind,
            long participationId,
            String address,
            boolean record) {
        String right = Words.email(address);
        if (right.isEmpty()) {
            throw new RuleBroken("committee.member.email.missing");
        }
        MessageRow message =
                last(meetingId, kind, participationId)
                        .flatMap(Delivery::message)
                        .orElseThrow(() -> new RuleBroken("committee.delivery.unknown"));
        if (record) {
            participations
                    .find(participationId)
                    .flatMap(Participation::memberId)
                    .flatMap(members::find)
                    .filter(member -> !member.email().equals(right))
                    .ifPresent(
                            member ->
                                    members.change(
                                            member.id(), member.version(), details(member, right)));
        }
        if (Delivery.mayBeSentAgain(message)) {
            mailings.retry(message.id(), right);
            changes.created(
                    Dispatches.SUBJECT,
                    meetingId,
                    "{committee.dispatch."
                            + kind
                            + "} · {committee.state.RESENT} · "
                            + message.name());
        }
    }

    private static MemberDetails details(MemberRow row, String email) {
        return new MemberDetails(
                row.seat(),
                row.rank(),
                row.name(),
                row.function(),
                email,
                row.phone(),
                row.address(),
                row.channel(),
                row.format(),
                Set.copyOf(row.arrangements()),
                row.from(),
                row.until());
    }

    private List<Letter> letters(long meetingId, Dispatch.Kind kind) {
        return em.createQuery(
                        "select l from Letter l where l.dispatch.meeting.id = :meeting and"
                                + " l.dispatch.kind = :kind order by l.id",
                        Letter.class)
                .setParameter("meeting", meetingId)
                .setParameter("kind", kind)
                .getResultList();
    }
}
