package fr.prefecture.clu.letters;

import fr.prefecture.clu.mail.Drop;
import fr.prefecture.clu.mail.DroppedRow;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedMails;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The e-mails that come back about a consultation, and the observations that one reads in them. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class ReceivedObservations {

    /** Of received e-mails; the key is the number of the consultation. */
    public static final String ABOUT = "letters.consultation";

    /** LET-47 */
    private static final Period KEPT = Period.ofMonths(6);

    private static final Period AT_LEAST = Period.ofMonths(1);

    @EJB Consultations consultations;
    @EJB Observations observations;
    @EJB ReceivedMails mails;

    /**
     * Reads a dropped file; who wrote it is looked for among those who are asked.
     *
     * @param dropKey names what is dropped together
     * @throws RuleBroken when there is no such consultation, or it was not sent
     */
    public DroppedRow receive(
            long id, String dropKey, int position, String fileName, InputStream content) {
        ConsultationRow row =
                consultations
                        .find(id)
                        .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
        if (row.state() == ConsultationState.PREPARED) {
            throw new RuleBroken("letters.consultation.notSent");
        }
        return mails.receive(
                new Drop(
                        ABOUT,
                        String.valueOf(id),
                        dropKey,
                        until(row),
                        consultations.people(id).stream()
                                .map(ConsultedMemberRow::recipient)
                                .toList()),
                position,
                fileName,
                content);
    }

    /** LET-47 */
    private LocalDate until(ConsultationRow row) {
        LocalDate after = row.closesOn().plus(KEPT);
        LocalDate least = consultations.today().plus(AT_LEAST);
        return after.isAfter(least) ? after : least;
    }

    public List<ReceivedRow> of(long id) {
        return mails.of(ABOUT, String.valueOf(id));
    }

    public List<DroppedRow> dropped(long id, String dropKey) {
        return mails.dropped(ABOUT, String.valueOf(id), dropKey);
    }

    /** A received e-mail about a consultation; those about other things are none. */
    public Optional<ReceivedRow> find(long mailId) {
        return mails.find(mailId).filter(row -> row.subjectKind().equals(ABOUT));
    }

    /** LET-39 */
    public List<ObservationProposal> proposals(ReceivedRow mail) {
        List<ConsultedTextRow> texts = consultations.texts(Long.parseLong(mail.subjectKey()));
        Map<String, Integer> codes = new HashMap<>();
        texts.forEach(
                text -> {
                    int dash = text.code().indexOf('-');
                    codes.put(
                            ObservationProposals.code(
                                    text.code().substring(0, dash),
                                    text.code().substring(dash + 1)),
                            text.number());
                });
        return ObservationProposals.of(mail.subject(), mail.text(), codes, texts.size());
    }

    /** The day on which an e-mail was written. */
    public LocalDate day(ReceivedRow mail) {
        return mail.at().atZone(Settings.zone()).toLocalDate();
    }

    /**
     * LET-39, LET-40: notes what somebody has read in an e-mail as the observations of one member,
     * on the day on which it was written; all of them, or none.
     *
     * @param said by number
     * @throws RuleBroken when nothing is to be noted, or as {@link Observations#note}
     */
    public void note(long mailId, long memberId, Map<Integer, String> said) {
        ReceivedRow mail = get(mailId);
        if (said.isEmpty()) {
            throw new RuleBroken("letters.received.nothing");
        }
        said.forEach(
                (number, text) ->
                        observations.noteFrom(
                                mailId,
                                Long.parseLong(mail.subjectKey()),
                                new ObservationTerms(
                                        memberId,
                                        number,
                                        ObservationChannel.EMAIL,
                                        day(mail),
                                        text)));
        mails.attach(mailId, String.valueOf(memberId));
        mails.close(mailId, ReceivedMail.State.SETTLED);
    }

    /** Nothing is noted of it. */
    public void dismiss(long mailId) {
        mails.close(get(mailId).id(), ReceivedMail.State.DISMISSED);
    }

    /** It was taken for a machine's. */
    public void takeForAnswer(long mailId) {
        mails.takeForAnswer(get(mailId).id());
    }

    /** What was to be done has been done elsewhere, such as an address put right. */
    public void settle(long mailId) {
        mails.close(get(mailId).id(), ReceivedMail.State.SETTLED);
    }

    private ReceivedRow get(long mailId) {
        return find(mailId).orElseThrow(() -> new RuleBroken("mail.received.unknown"));
    }
}
