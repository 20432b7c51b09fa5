package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.AttachmentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A received e-mail as pages show it.
 *
 * @param recipientKey whom it is from, or whom it did not reach, in the words of the feature; empty
 *     when that is not known
 * @param remarks keys of what could not be read as it was written
 * @param files those that are kept
 * @param unkept names of those that are not
 * @param times how many like it came; more than one for machines only
 */
public record ReceivedRow(
        long id,
        String subjectKind,
        String subjectKey,
        MailKind kind,
        String senderName,
        String senderAddress,
        Optional<Instant> sentAt,
        String subject,
        String text,
        Optional<CalendarReply> reply,
        String recipientKey,
        Optional<Recognition> recognition,
        Optional<BounceReason> reason,
        String diagnostic,
        String failedAddress,
        List<String> remarks,
        List<AttachmentRow> files,
        List<String> unkept,
        int times,
        ReceivedMail.State state,
        Instant receivedAt,
        LocalDate keptUntil) {

    /** When it was written; when it was received, if it does not say. */
    public Instant at() {
        return sentAt.filter(sent -> sent.isBefore(receivedAt)).orElse(receivedAt);
    }
}
