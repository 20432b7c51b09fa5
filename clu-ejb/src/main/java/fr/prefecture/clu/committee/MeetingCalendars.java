package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.CalendarEvent;
import fr.prefecture.clu.mail.CalendarLines;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meetings as calendars know them: one name for ever, a higher number with each change. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class MeetingCalendars {

    /** How long a meeting lasts whose agenda does not say it. */
    private static final int USUAL_MINUTES = 120;

    private static final int LEAST_MINUTES = 30;

    @Inject Clock clock;
    @EJB Meetings meetings;
    @EJB AgendaItems items;

    /** COM-43: nothing as long as its day and hour are not set, or when it was called off. */
    public Optional<CalendarEvent> invitation(long meetingId) {
        return invitation(meetingId, false);
    }

    /**
     * @param changing the sending that raises the number has not left yet
     */
    public Optional<CalendarEvent> invitation(long meetingId, boolean changing) {
        return Optional.of(meetings.get(meetingId))
                .filter(meeting -> !meeting.isCancelled())
                .flatMap(meeting -> event(meeting, CalendarEvent.Method.REQUEST, changing));
    }

    /** COM-44: takes the meeting out of the calendars. */
    public Optional<CalendarEvent> cancellation(long meetingId, boolean changing) {
        return event(meetings.get(meetingId), CalendarEvent.Method.CANCEL, changing);
    }

    /**
     * @param changing the sending that raises the number has not left yet
     */
    private Optional<CalendarEvent> event(
            Meeting meeting, CalendarEvent.Method method, boolean changing) {
        if (!meeting.hasExactDate() || meeting.startsAt().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime start =
                LocalDateTime.of(meeting.date().firstDay(), meeting.startsAt().orElseThrow());
        List<AgendaItem> agenda = items.of(meeting.id());
        return Optional.of(
                new CalendarEvent(
                        method,
                        uid(meeting),
                        meeting.calendarSequence() + (changing ? 1 : 0),
                        meeting.title(),
                        description(meeting, agenda),
                        meeting.place(),
                        instant(start),
                        instant(start.plusMinutes(minutes(agenda)))));
    }

    /**
     * COM-43: the meeting as a file that somebody may put into their own calendar; nothing as long
     * as {@link #invitation(long)} has none.
     */
    public Optional<byte[]> file(long meetingId) {
        return invitation(meetingId)
                .map(
                        event ->
                                new CalendarLines()
                                        .line("BEGIN", "VCALENDAR")
                                        .line("VERSION", "2.0")
                                        .line("PRODID", "-//CLU//Reunions//FR")
                                        .line("CALSCALE", "GREGORIAN")
                                        .line("METHOD", "PUBLISH")
                                        .line("BEGIN", "VEVENT")
                                        .line("UID", event.uid())
                                        .line("SEQUENCE", Integer.toString(event.sequence()))
                                        .moment("DTSTAMP", clock.instant())
                                        .moment("DTSTART", event.start())
                                        .moment("DTEND", event.end())
                                        .text("SUMMARY", event.summary())
                                        .text("LOCATION", event.location())
                                        .text("DESCRIPTION", event.description())
                                        .line("ORGANIZER", "mailto:" + Settings.mailFrom())
                                        .line("STATUS", "CONFIRMED")
                                        .line("END", "VEVENT")
                                        .line("END", "VCALENDAR")
                                        .bytes());
    }

    /** COM-43: what calendars know the meeting by. */
    public String uid(Meeting meeting) {
        return meeting.calendarUid().orElseGet(() -> "reunion-" + meeting.id() + "@" + domain());
    }

    /** Of the functional mailbox, which is who invites. */
    private static String domain() {
        String mailbox = Settings.mailFrom();
        return mailbox.substring(mailbox.indexOf('@') + 1);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Settings.zone()).toInstant();
    }

    private static long minutes(List<AgendaItem> agenda) {
        boolean known = !agenda.isEmpty() && agenda.stream().allMatch(i -> i.minutes().isPresent());
        return known
                ? Math.max(
                        LEAST_MINUTES,
                        agenda.stream().mapToInt(item -> item.minutes().orElseThrow()).sum())
                : USUAL_MINUTES;
    }

    private static String description(Meeting meeting, List<AgendaItem> agenda) {
        return Stream.concat(
                        Stream.of(meeting.remote()).filter(text -> !text.isEmpty()),
                        agenda.stream().map(item -> item.position() + ". " + item.theme()))
                .collect(Collectors.joining("\n"));
    }
}
