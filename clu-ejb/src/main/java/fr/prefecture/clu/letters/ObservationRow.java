package fr.prefecture.clu.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An observation as lists and pages show it.
 *
 * @param number of the template in its consultation; 0 for all of them
 * @param templateId 0 for all of them; its code and its subject are empty, its edition 0
 * @param edition of the text that was read
 * @param memberId of the consultation
 * @param body the organisation that it comes from
 * @param late « hors délai »
 * @param mailId the received e-mail in which it was read
 */
public record ObservationRow(
        long id,
        int version,
        long consultationId,
        String consultation,
        int number,
        long templateId,
        String code,
        String subject,
        int edition,
        long memberId,
        String member,
        String body,
        ObservationChannel channel,
        LocalDate receivedOn,
        boolean late,
        String text,
        Optional<Long> mailId,
        String notedBy,
        Instant notedAt,
        FollowUp followUp,
        String reason,
        String followedBy,
        Optional<Instant> followedAt) {}
