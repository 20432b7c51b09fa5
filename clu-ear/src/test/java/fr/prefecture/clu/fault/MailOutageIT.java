package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.prefecture.clu.web.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mail server is down for a day, which passes quickly here. */
@ExtendWith(Browser.Pictures.class)
@Tag("slow")
class MailOutageIT {

    private static final int MEMBERS = 30;
    private static final int HOURS = 26;
    private static final Duration TO_TRY = Duration.ofSeconds(12);

    private final Mailroom mailroom = new Mailroom();

    @BeforeAll
    static void needsATimepiece() {
        assumeTrue(Timepiece.isThere(), "needs faketime: apt-get install faketime");
    }

    @Test
    void no_email_is_lost_or_given_up_and_the_home_page_says_since_when_they_wait() {
        Timepiece timepiece = Timepiece.right();
        Installation installation =
                timepiece.give(mailroom.serveWithControl(Installation.demonstrated()));
        Server server = installation.boot().awaitReady().awaitDemonstration();
        Convocations convocations = Convocations.on(server).members(MEMBERS).prepare("Essai");
        mailroom.empty();
        mailroom.close();
        convocations.send();
        Waiting.pause(TO_TRY);
        for (int hours = 0; hours < HOURS; hours += 2) {
            timepiece.jump(Duration.ofHours(2));
            Waiting.pause(TO_TRY);
        }
        assertThat(metric(server, "clu_mail_down_seconds"))
                .as("what operations see: the alert CluMailDown")
                .isGreaterThan(1800);
        assertThat(metric(server, "clu_mail_oldest_seconds"))
                .as("the alert CluMailWaits")
                .isGreaterThan(86_400);
        assertThat(server.metrics())
                .containsPattern("clu_part_condition\\{[^}]*part=\"mail\"[^}]*} 2");
        // Who has figures on the home page has a link there to what asks for attention.
        Map.of("admin", "/", "referent", "/a-traiter")
                .forEach(
                        (login, page) ->
                                assertThat(
                                                Visitors.read(server, login, Release.PASSWORD, page)
                                                        .get(0))
                                        .contains(
                                                "Le serveur de courriel ne répond plus depuis le"));

        mailroom.reopen();
        timepiece.jump(Duration.ofHours(1));
        Waiting.until(
                Installation.PATIENCE,
                () -> "e-mails, not " + mailroom.received() + "\n" + server.tail(),
                () -> mailroom.received() >= MEMBERS);
        Waiting.pause(TO_TRY);
        Map<String, List<String>> mailboxes = mailroom.mailboxes();
        assertThat(IntStream.rangeClosed(1, MEMBERS).mapToObj(Convocations::mailbox))
                .allSatisfy(mailbox -> assertThat(mailboxes.get(mailbox)).hasSize(1));
        Waiting.until(
                Installation.PATIENCE,
                () -> "the home page to be made anew, without the alert",
                () ->
                        !Visitors.read(server, "admin", Release.PASSWORD, "/")
                                .get(0)
                                .contains("Le serveur de courriel ne répond plus"));
        server.stop();
        assertThat(installation.number("select count(*) from mail_message where state <> 'SENT'"))
                .as("none waits, none has been given up")
                .isZero();
        mailroom.close();
        installation.discard();
    }

    private static double metric(Server server, String name) {
        Matcher value =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)").matcher(server.metrics());
        assertThat(value.find()).as(name).isTrue();
        return Double.parseDouble(value.group(1));
    }
}
