package fr.prefecture.clu.mail;

import java.util.List;
import java.util.Optional;

/**
 * What one person is to read.
 *
 * @param text says everything, without markup
 * @param html the same for those who read it so: the body's content, well-formed
 * @param event the invitation for their calendar
 */
public record Draft(
        String subject,
        String text,
        String html,
        Optional<CalendarEvent> event,
        List<Enclosure> enclosures) {

    public Draft {
        enclosures = List.copyOf(enclosures);
    }
}
