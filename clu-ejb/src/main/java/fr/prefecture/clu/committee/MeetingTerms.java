package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What is known of a meeting beforehand.
 *
 * @param date a day, or only the month or year in which it lies (« en 2022 »)
 * @param place empty when it takes place from afar only, or is not known yet
 * @param remote how to take part from afar; empty when one can't
 * @param chair name and function of who presides; empty when not known yet
 */
public record MeetingTerms(
        String title,
        LooseDate date,
        Optional<LocalTime> startsAt,
        String place,
        String remote,
        String chair) {

    public MeetingTerms {
        title = title.strip();
        place = place.strip();
        remote = remote.strip();
        chair = chair.strip();
    }
}
