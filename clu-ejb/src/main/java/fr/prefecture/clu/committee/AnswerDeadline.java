package fr.prefecture.clu.committee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Until when those who are called are asked to answer: COM-35. */
final class AnswerDeadline {

    private static final int A_WEEK = 7;

    private AnswerDeadline() {}

    /**
     * The last worked day a week before the meeting, or before the meeting when the letter is
     * written later than that; the day of the meeting when no day is left.
     */
    static LocalDate of(
            LocalDate meeting, Optional<LocalDate> written, Predicate<LocalDate> worked) {
        LocalDate week = lastWorked(meeting.minusDays(A_WEEK), worked);
        if (written.filter(on -> !on.isBefore(week)).isEmpty()) {
            return week;
        }
        LocalDate eve = lastWorked(meeting.minusDays(1), worked);
        return written.filter(eve::isBefore).isPresent() ? meeting : eve;
    }

    private static LocalDate lastWorked(LocalDate day, Predicate<LocalDate> worked) {
        LocalDate found = day;
        while (!worked.test(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
