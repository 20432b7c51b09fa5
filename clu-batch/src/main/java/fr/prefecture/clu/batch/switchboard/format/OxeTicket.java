package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;

/**
 * Reads the accounting tickets ED5.2 of an Alcatel-Lucent OmniPCX Enterprise: TEL-89 and TEL-90.
 *
 * <p>Experimental: the layout is known, and no ticket of a real switchboard has been read yet.
 */
public final class OxeTicket implements CallReader {
    private final ZoneId zone;

    /**
     * A reader for one switchboard.
     *
     * @param zone whose local time the tickets have
     */
    public OxeTicket(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        Tickets tickets = new Tickets(content);
        OxeCalls calls = new OxeCalls(zone, transcript);
        while (tickets.advance()) {
            calls.read(tickets.number(), tickets.text());
        }
        calls.end();
    }

    /**
     * Whether a file that begins so is one of this format; the first ticket may be torn.
     *
     * @param head its beginning, with or without its byte order mark
     */
    public static boolean recognises(String head) {
        int at = head.indexOf(Tickets.MARK);
        for (int i = 0; i < 2 && at >= 0 && at <= Tickets.LENGTH; i++) {
            if (at + Tickets.LENGTH <= head.length()
                    && isTicket(head.substring(at, at + Tickets.LENGTH))) {
                return true;
            }
            at = head.indexOf(Tickets.MARK, at + 1);
        }
        return false;
    }

    private static boolean isTicket(String text) {
        return OxeField.CALL_TYPE.of(text).matches("\\d{1,2}")
                && OxeField.END.of(text).matches("\\d{8} \\d{2}:\\d{2}:\\d{2}")
                && text.chars().noneMatch(Character::isISOControl);
    }
}
