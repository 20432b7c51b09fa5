package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * ACT-11: the due dates as a calendar file (RFC 5545), each action on the last day of its own. The
 * same actions make the same file, so that a calendar that takes it again finds its events again.
 */
final class DueCalendar {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** In bytes, without the end of the line. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String site;

    private DueCalendar(String site) {
        this.site = site;
    }

    /**
     * @param site the address of the product, without a slash at its end
     */
    static byte[] of(String organisation, String site, List<ActionListed> actions) {
        DueCalendar calendar = new DueCalendar(site);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//CLU//Actions//FR");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(Texts.of("actions.calendar.name", organisation)));
        // The same number in two préfectures' calendars is not the same action.
        String domain = Integer.toHexString(organisation.hashCode()) + ".clu";
        for (ActionListed action : actions) {
            action.due().ifPresent(due -> calendar.event(action, due, domain));
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(ActionListed action, LooseDate due, String domain) {
        LocalDate day = due.lastDay();
        String changed = MOMENT.format(action.changedAt().atOffset(ZoneOffset.UTC));
        line("BEGIN:VEVENT");
        line("UID:action-" + action.id() + "@" + domain);
        line("DTSTAMP:" + changed);
        line("LAST-MODIFIED:" + changed);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(
                "SUMMARY:"
                        + escaped(
                                Texts.of(
                                        "actions.calendar.summary",
                                        ActionLine.state(action.state()),
                                        action.title(),
                                        action.reference())));
        line(
                "DESCRIPTION:"
                        + escaped(
                                Texts.of(
                                                "actions.calendar.description",
                                                ActionLine.service(action.service()),
                                                French.loose(due),
                                                ActionLine.origin(action.originText()))
                                        + (action.progress().isEmpty()
                                                ? ""
                                                : "\n" + action.progress())));
        line("URL:" + site + "/actions/" + action.id());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded where it is too long, never inside of a character. */
    private void line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(point);
            bytes += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
