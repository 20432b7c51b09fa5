package fr.prefecture.clu.letters;

import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What leaves for the members who are asked, once each, and what became of it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class ConsultationSendings {

    /** Of the e-mails that ask; their key is the number of the consultation. */
    public static final String ASKING = "letters.consultation";

    /** Of the e-mails that remind. */
    public static final String REMINDING = "letters.reminder";

    /** A consultation is sent once. */
    public static final int ONLY = 1;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Consultations consultations;
    @EJB Observations observations;
    @EJB ReplyTemplates templates;
    @EJB Mailings mailings;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** All that stands in the way of the sending today. */
    public List<RuleBroken> obstacles(long id) {
        List<RuleBroken> all = new ArrayList<>();
        ConsultationRow row = row(id);
        if (row.closesOn().isBefore(consultations.today())) {
            all.add(
                    new RuleBroken(
                            "letters.consultation.past", row.closesOn(), consultations.today()));
        }
        for (ConsultedTextRow text : consultations.texts(id)) {
            if (text.state() == TemplateState.WITHDRAWN) {
                all.add(new RuleBroken("letters.consultation.withdrawn", text.code()));
            } else if (templates
                    .find(text.templateId())
                    .filter(known -> known.latest().edition() != text.edition())
                    .isPresent()) {
                all.add(new RuleBroken("letters.consultation.notLatest", text.code()));
            }
        }
        if (consultations.people(id).stream().noneMatch(ConsultedMemberRow::reached)) {
            all.add(new RuleBroken("letters.consultation.nobodyReached"));
        }
        return all;
    }

    /**
     * LET-32: queues the e-mails and notes the letters to be posted; a second time sends nothing.
     *
     * @param title for the list of all e-mails
     * @param page where what became of it is shown
     * @throws RuleBroken with all that stands in its way, or as {@link ReplyTemplates#submit}
     */
    @RolesAllowed(Roles.QUALITY)
    public void send(long id, String title, String page) {
        Consultation consultation = locked(id);
        if (consultation.state() != ConsultationState.PREPARED) {
            return;
        }
        List<RuleBroken> obstacles = obstacles(id);
        if (!obstacles.isEmpty()) {
            throw new RuleBroken("letters.consultation.missing", obstacles);
        }
        String before = consultation.written();
        consultations
                .texts(id)
                .forEach(text -> templates.submit(text.templateId(), text.edition()));
        consultation.send(session.getCallerPrincipal().getName(), clock.instant());
        em.flush();
        List<Recipient> recipients = byMail(consultations.people(id));
        if (!recipients.isEmpty()) {
            mailings.send(ASKING, String.valueOf(id), ONLY, title, page, recipients);
        }
        changes.changed(Consultations.SUBJECT, id, before, consultation.written());
    }

    private static List<Recipient> byMail(List<ConsultedMemberRow> people) {
        return people.stream()
                .filter(one -> !one.email().isEmpty())
                .map(ConsultedMemberRow::recipient)
                .toList();
    }

    /** LET-43: those of whom nothing was noted, in their order. */
    public List<ConsultedMemberRow> silent(long id) {
        Set<Long> answered =
                observations.of(id).stream()
                        .map(ObservationRow::memberId)
                        .collect(Collectors.toSet());
        return consultations.people(id).stream()
                .filter(one -> !answered.contains(one.id()))
                .toList();
    }

    /** The number of the next reminder, so that a double click reminds once. */
    @RolesAllowed(Roles.QUALITY)
    public int nextReminder(long id) {
        return mailings.next(REMINDING, String.valueOf(id));
    }

    /**
     * LET-43: the same number again reminds nobody.
     *
     * @param number as it was shown to who sends
     * @param chosen members of the consultation
     * @throws RuleBroken when it was not sent or is over, nobody is chosen who can be reached by
     *     e-mail, or somebody who was chosen has answered
     */
    @RolesAllowed(Roles.QUALITY)
    public void remind(long id, int number, Set<Long> chosen, String title, String page) {
        Consultation consultation = locked(id);
        consultation.mustHaveLeft();
        if (number < nextReminder(id)) {
            return;
        }
        if (consultation.state() == ConsultationState.CLOSED) {
            throw new RuleBroken("letters.reminder.closed");
        }
        Set<Long> silent =
                silent(id).stream().map(ConsultedMemberRow::id).collect(Collectors.toSet());
        List<ConsultedMemberRow> people =
                consultations.people(id).stream().filter(one -> chosen.contains(one.id())).toList();
        List<String> answered =
                people.stream()
                        .filter(one -> !silent.contains(one.id()))
                        .map(ConsultedMemberRow::name)
                        .toList();
        if (!answered.isEmpty()) {
            throw new RuleBroken("letters.reminder.answered", String.join(", ", answered));
        }
        List<Recipient> recipients = byMail(people);
        if (recipients.isEmpty()) {
            throw new RuleBroken("letters.reminder.nobody");
        }
        mailings.send(REMINDING, String.valueOf(id), number, title, page, recipients);
        people.stream()
                .filter(one -> !one.email().isEmpty())
                .map(one -> em.find(ConsultedMember.class, one.id()))
                .forEach(member -> member.remind(consultations.today()));
        changes.created(
                Consultations.SUBJECT,
                id,
                "reminded: "
                        + people.stream()
                                .map(ConsultedMemberRow::name)
                                .collect(Collectors.joining(", ")));
    }

    /** For each member, in their order. */
    public List<ConsultationDelivery> deliveries(long id) {
        Map<String, MessageRow> asked = last(ASKING, id);
        Map<String, MessageRow> reminded = last(REMINDING, id);
        return consultations.people(id).stream()
                .map(
                        one ->
                                new ConsultationDelivery(
                                        one,
                                        Optional.ofNullable(asked.get(one.recipient().key())),
                                        Optional.ofNullable(reminded.get(one.recipient().key()))))
                .toList();
    }

    private Map<String, MessageRow> last(String kind, long id) {
        Map<String, MessageRow> last = new HashMap<>();
        for (MailingRow mailing : mailings.of(kind, String.valueOf(id))) {
            if (!mailing.trial()) {
                mailings.messages(mailing.id())
                        .forEach(message -> last.putIfAbsent(message.recipientKey(), message));
            }
        }
        return last;
    }

    /**
     * LET-32: all letters that were still to be posted have been.
     *
     * @return how many
     * @throws RuleBroken when nothing was sent, for a day to come, or one before the sending
     */
    @RolesAllowed(Roles.QUALITY)
    public int post(long id, LocalDate on) {
        Consultation consultation = locked(id);
        consultation.mustHaveLeft();
        LocalDate sent = consultation.sentAt().orElseThrow().atZone(Settings.zone()).toLocalDate();
        if (on.isAfter(consultations.today()) || on.isBefore(sent)) {
            throw new RuleBroken("letters.consultation.postedWhen", on, sent);
        }
        List<ConsultedMemberRow> waiting =
                consultations.people(id).stream().filter(ConsultedMemberRow::isToPost).toList();
        waiting.forEach(one -> em.find(ConsultedMember.class, one.id()).post(on));
        if (!waiting.isEmpty()) {
            changes.created(Consultations.SUBJECT, id, "posted: " + waiting.size() + " · " + on);
        }
        return waiting.size();
    }

    /**
     * Sends an e-mail that did not arrive to the right address; twice is once.
     *
     * @throws RuleBroken when the address is none, or nothing was sent to that member by e-mail
     */
    @RolesAllowed(Roles.QUALITY)
    public void resend(long id, long memberId, String address) {
        MessageRow message =
                deliveries(id).stream()
                        .filter(one -> one.member().id() == memberId)
                        .flatMap(one -> one.asked().stream())
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("letters.observation.member"));
        if (message.state().isFailure()) {
            mailings.retry(message.id(), address.strip());
            em.find(ConsultedMember.class, memberId).writeTo(address.strip());
            changes.created(Consultations.SUBJECT, id, "sent again: " + message.name());
        }
    }

    private ConsultationRow row(long id) {
        return consultations
                .find(id)
                .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
    }

    /** Whoever sends waits for those who do. */
    private Consultation locked(long id) {
        return Optional.ofNullable(em.find(Consultation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
    }
}
