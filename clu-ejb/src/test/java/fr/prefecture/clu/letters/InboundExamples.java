package fr.prefecture.clu.letters;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.mail.MailHead;
import fr.prefecture.clu.shared.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services of an invented préfecture, the letters that they count, and heads of e-mails. */
final class InboundExamples {

    static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String US = "titres@prefecture.example";

    private InboundExamples() {}

    static long service(Database database, String name) {
        return database.transaction(
                () -> database.boundary(ServiceUnits.class).named(name).orElseThrow().id());
    }

    /** Received, acknowledged, answered, then those that wait: as typed. */
    static Map<String, String> cells(String... typed) {
        List<String> codes =
                List.of("received", "acknowledged", "answered", "toAcknowledge", "toAnswer");
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < typed.length; i++) {
            cells.put(codes.get(i), typed[i]);
        }
        return cells;
    }

    static InboundOutcome typed(Database database, LocalDate day, TypedInbound row) {
        return database.transaction(
                        () -> database.boundary(InboundMails.class).type(day, List.of(row)))
                .get(0);
    }

    /** From somebody, at noon in Paris. */
    static MailHead received(String id, LocalDate day) {
        return new MailHead("usager@ailleurs.example", noon(day), id, Set.of(), false, false);
    }

    static MailHead answer(String to, LocalDate day) {
        return new MailHead(US, noon(day), "r-" + to + "-" + day, Set.of(to), false, false);
    }

    static MailHead automatic(String to, LocalDate day) {
        return new MailHead(US, noon(day), "a-" + to + "-" + day, Set.of(to), true, false);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(PARIS).toInstant();
    }
}
