package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.Browser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The server dies while it sends a mailing of 500 to a mail server that does not: who gets it, and
 * how often.
 */
@ExtendWith(Browser.Pictures.class)
class MailingKillsIT {

    private static final int MEMBERS = 500;

    /** Enough for one death after a hundred, and another. */
    private static final int FEW = 200;

    private static final int RUNS = Integer.getInteger("clu.faults.mailings", 10);
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final String LATEST =
            " from mail_message where mailing_id = (select max(id) from mail_mailing)";

    /** The mail server has taken it, and nobody has kept that yet. */
    private static final Point TAKEN = Point.entry("mail.Outbox.end");

    private final Mailroom mailroom = new Mailroom();

    @Test
    void a_mailing_killed_at_the_worst_moment_and_at_random_reaches_everybody_once() {
        Installation installation = mailroom.serveWithControl(Installation.demonstrated());
        Server server = installation.boot().awaitReady().awaitDemonstration();
        Convocations convocations = Convocations.on(server).members(FEW).prepare("Essai");
        killAtTheWorst(server, convocations, 100);
        assertThat(inDoubt(installation)).hasSize(1);

        server = server.again();
        awaitReceived(server, new Random().nextInt(120, FEW));
        server.kill();
        List<String> sent = latest(installation);
        server = finish(server, sent);

        assertThat(received(sent)).allSatisfy((id, times) -> assertThat(times).isOne());
        everybodyHasOne(FEW);
        end(installation, server);
    }

    @Test
    @Tag("slow")
    void mailings_killed_at_random_reach_everybody_once() {
        Installation installation = mailroom.serveWithControl(Installation.demonstrated());
        Server server = installation.boot().awaitReady().awaitDemonstration();
        Convocations.on(server).members(MEMBERS);
        for (int run = 1; run <= RUNS; run++) {
            mailroom.empty();
            Convocations.on(server).prepare("Essai " + run).send();
            killAtRandom(server, run);
            List<String> sent = latest(installation);
            List<String> doubtful = inDoubt(installation);
            server = finish(server, sent);

            Map<String, Integer> received = received(sent);
            assertThat(received).allSatisfy((id, times) -> assertThat(times).isOne());
            everybodyHasOne(MEMBERS);
            report("control mailbox", run, received, doubtful);
        }
        end(installation, server);
    }

    @Test
    @Tag("slow")
    void without_control_mailbox_only_what_was_being_sent_comes_twice_under_one_message_id() {
        Installation installation = mailroom.serve(Installation.demonstrated());
        Server server = installation.boot().awaitReady().awaitDemonstration();
        Convocations.on(server).members(MEMBERS);
        for (int run = 1; run <= RUNS; run++) {
            mailroom.empty();
            Convocations convocations = Convocations.on(server).prepare("Essai " + run);
            boolean worst = run % 2 == 0;
            if (worst) {
                killAtTheWorst(server, convocations, new Random(run).nextInt(1, MEMBERS));
            } else {
                convocations.send();
                killAtRandom(server, run);
            }
            List<String> sent = latest(installation);
            List<String> doubtful = inDoubt(installation);
            server = finish(server, sent);

            Map<String, Integer> received = received(sent);
            List<String> twice =
                    received.keySet().stream().filter(id -> received.get(id) == 2).toList();
            assertThat(received).allSatisfy((id, times) -> assertThat(times).isBetween(1, 2));
            assertThat(doubtful).hasSizeLessThanOrEqualTo(1).containsAll(twice);
            if (worst) {
                assertThat(twice).isEqualTo(doubtful).hasSize(1);
            }
            report("no control mailbox", run, received, doubtful);
        }
        end(installation, server);
    }

    private static void killAtTheWorst(Server server, Convocations convocations, int time) {
        Debugger debugger = server.watch(TAKEN.time(time));
        convocations.send();
        debugger.awaitHeld(Installation.PATIENCE);
        server.kill();
    }

    private void killAtRandom(Server server, int seed) {
        Random random = new Random(seed);
        awaitReceived(server, random.nextInt(MEMBERS));
        Waiting.pause(Duration.ofMillis(random.nextLong(200)));
        server.kill();
    }

    private void awaitReceived(Server server, int number) {
        Waiting.until(
                Installation.PATIENCE,
                () -> number + " e-mails, not " + mailroom.received() + "\n" + server.tail(),
                () -> mailroom.received() >= number);
    }

    /** Starts a server, and waits until all is there and nothing more comes. */
    private Server finish(Server killed, List<String> sent) {
        Server server = killed.again().awaitReady();
        awaitReceived(server, sent.size());
        Waiting.until(
                Installation.PATIENCE,
                () -> mailroom.received() + " of " + sent.size() + "\n" + server.tail(),
                () -> ids().containsAll(sent));
        int before;
        do {
            before = mailroom.received();
            Waiting.pause(QUIET);
        } while (mailroom.received() != before);
        return server;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        mailroom.mailboxes().values().forEach(ids::addAll);
        return ids;
    }

    /** How often each e-mail came; there are no others. */
    private Map<String, Integer> received(List<String> sent) {
        Map<String, Integer> times = new TreeMap<>();
        mailroom.mailboxes()
                .forEach((mailbox, ids) -> ids.forEach(id -> times.merge(id, 1, Integer::sum)));
        assertThat(times).containsOnlyKeys(sent);
        return times;
    }

    private void everybodyHasOne(int members) {
        Map<String, List<String>> mailboxes = mailroom.mailboxes();
        assertThat(IntStream.rangeClosed(1, members).mapToObj(Convocations::mailbox))
                .allSatisfy(mailbox -> assertThat(mailboxes.get(mailbox)).hasSize(1));
    }

    /** The Message-IDs of which nobody knew, when the server died, whether they had left. */
    private static List<String> inDoubt(Installation installation) {
        return texts(installation, "select message_id" + LATEST + " and state = 'SENDING'");
    }

    /** All Message-IDs of the mailing, of a server that has died. */
    private static List<String> latest(Installation installation) {
        return texts(installation, "select message_id" + LATEST);
    }

    private static List<String> texts(Installation installation, String query) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void report(
            String how, int run, Map<String, Integer> received, List<String> doubtful) {
        System.out.printf(
                "Mailing killed, %s, run %d: %d e-mails, %d in doubt, %d came twice%n",
                how,
                run,
                received.size(),
                doubtful.size(),
                received.values().stream().filter(times -> times > 1).count());
    }

    private void end(Installation installation, Server server) {
        server.stop();
        assertThat(installation.number("select count(*) from mail_message where state <> 'SENT'"))
                .as("none waits, none has failed")
                .isZero();
        mailroom.close();
        installation.discard();
    }
}
