package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A feature that writes e-mails, and people who get them. */
final class MailExamples {

    static final String KIND = "committee.convocation";
    static final String MEETING = "7";
    static final String PAGE = "/comite/reunions/7/convocations";
    static final Instant NOW = Instant.parse("2021-05-03T08:00:00Z");
    static final Instant HELD = Instant.parse("2021-05-31T12:30:00Z");

    static final Recipient ANNE =
            new Recipient("1", "Anne d’Exemple & fils <sa>", "anne@exemple.example");
    static final Recipient ZOE = new Recipient("2", "Zoé L'Équerre", "contact@exemple.example");
    static final Recipient LIORA = new Recipient("3", "ליאורה", "contact@exemple.example");

    /** As somebody typed it. */
    static final Recipient WRONG = new Recipient("4", "Paul Tapé", "paul@exemple,example");

    static final byte[] PDF = "%PDF-1.7 example".getBytes(StandardCharsets.US_ASCII);

    private MailExamples() {}

    static Sender sender() {
        return new Sender("Préfecture d’Exemple", EmailAddress.of("comite@exemple.example"));
    }

    static CalendarEvent event(CalendarEvent.Method method, int sequence) {
        return new CalendarEvent(
                method,
                "reunion-7@exemple.example",
                sequence,
                "Comité local des usagers ; séance, dite « d’été »",
                "Ordre du jour :\n1. Bilan ; suites, délais\n2. Signalétique < 2 m\\sol",
                "Salle Stendhal, 12 place d’Exemple",
                HELD,
                HELD.plusSeconds(7200));
    }

    static Draft draft(String subject) {
        return new Draft(
                subject,
                "Bonjour,\n\nVous êtes convié·e le 31 mai 2021 à 14 h 30.\n",
                "<p>Vous êtes convié·e le 31 mai 2021 à 14 h 30.</p>",
                Optional.of(event(CalendarEvent.Method.REQUEST, 0)),
                List.of(
                        new Enclosure("convocation.pdf", "application/pdf", PDF),
                        new Enclosure(
                                "convocation.odt",
                                "application/vnd.oasis.opendocument.text",
                                new byte[] {'P', 'K', 3, 4})));
    }

    static Draft plain(String subject, String text) {
        return new Draft(subject, text, "", Optional.empty(), List.of());
    }

    /** Writes what a test wants, and counts how often it is asked. */
    static final class Source implements MessageSource {

        int asked;
        String subject = "Convocation";
        String text = "Bonjour.";
        Optional<RuleBroken> refusal = Optional.empty();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Draft draft(String subjectKey, int number, Recipient recipient) {
            asked++;
            refusal.ifPresent(
                    rule -> {
                        throw rule;
                    });
            return plain(subject, text + " " + recipient.name());
        }
    }
}
