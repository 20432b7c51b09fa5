package fr.prefecture.clu.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A consultation as lists and pages show it.
 *
 * @param members who are asked
 * @param answered those of them of whom an observation was noted
 * @param open the observations without follow-up
 */
public record ConsultationRow(
        long id,
        int version,
        String title,
        LocalDate closesOn,
        ConsultationState state,
        String subject,
        String words,
        String openedBy,
        Instant openedAt,
        String sentBy,
        Optional<Instant> sentAt,
        String closedBy,
        Optional<Instant> closedAt,
        long texts,
        long members,
        long answered,
        long observations,
        long open) {

    /** LET-42 */
    private static final int DAYS_BEFORE = 3;

    /** LET-42: whether a reminder is proposed. */
    public boolean isReminderDue(LocalDate today) {
        return state == ConsultationState.SENT
                && silent() > 0
                && !today.isBefore(closesOn.minusDays(DAYS_BEFORE))
                && !today.isAfter(closesOn);
    }

    /** How many of those who were asked have not answered. */
    public long silent() {
        return members - answered;
    }
}
