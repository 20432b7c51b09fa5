package fr.prefecture.clu.mail;

import java.time.Instant;

/** MEL-12: a meeting as one recipient's calendar takes it: RFC 5545 and 5546, hours in UTC. */
final class Invitation {

    private Invitation() {}

    static byte[] of(
            CalendarEvent event, Sender organiser, EmailAddress to, String name, Instant now) {
        boolean cancelled = event.method() == CalendarEvent.Method.CANCEL;
        CalendarLines lines =
                new CalendarLines()
                        .line("BEGIN", "VCALENDAR")
                        .line("VERSION", "2.0")
                        .line("PRODID", "-//CLU//Invitations//FR")
                        .line("CALSCALE", "GREGORIAN")
                        .line("METHOD", event.method().name())
                        .line("BEGIN", "VEVENT")
                        .line("UID", Headers.plain(event.uid()))
                        .line("SEQUENCE", Integer.toString(event.sequence()))
                        .moment("DTSTAMP", now)
                        .moment("DTSTART", event.start())
                        .moment("DTEND", event.end())
                        .text("SUMMARY", Headers.plain(event.summary()))
                        .line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                        .line("ORGANIZER" + named(organiser.name()), mail(organiser.address()))
                        .line(
                                "ATTENDEE"
                                        + named(name)
                                        + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION"
                                        + (cancelled ? "" : ";RSVP=TRUE"),
                                mail(to));
        if (!event.description().isBlank()) {
            lines.text("DESCRIPTION", event.description());
        }
        if (!event.location().isBlank()) {
            lines.text("LOCATION", event.location());
        }
        return lines.line("END", "VEVENT").line("END", "VCALENDAR").bytes();
    }

    /** Between quotation marks, which it cannot hold itself. */
    private static String named(String name) {
        String plain = Headers.plain(name).replace("\"", "'");
        return plain.isEmpty() ? "" : ";CN=\"" + plain + "\"";
    }

    private static String mail(EmailAddress address) {
        return "mailto:" + address.ascii();
    }
}
