package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailAlertsTest {

    /** Half past one in the morning in Paris. */
    private static final Instant NIGHT = Instant.parse("2021-06-08T23:30:00Z");

    private final Database database = Database.empty().as("referent").at(NIGHT);
    private final Mailings mailings = database.boundary(Mailings.class);
    private final MailingLists lists = database.boundary(MailingLists.class);
    private final MailLines lines = database.boundary(MailLines.class);
    private final MailAlerts alerts = database.boundary(MailAlerts.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("MEL-23")
    void a_server_that_does_not_answer_is_said_until_it_does() {
        assertThat(alerts.alerts()).isEmpty();
        database.transaction(() -> lines.down("Connection refused"));
        database.at(NIGHT.plus(Duration.ofDays(3)));
        database.transaction(() -> lines.down("Connection refused"));

        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.level()).isEqualTo(AlertLevel.ERROR);
                            assertThat(alert.messageKey()).isEqualTo("mail.alert.down");
                            assertThat(alert.arguments()).containsExactly(LocalDate.of(2021, 6, 9));
                            assertThat(alert.page()).isEqualTo("/admin/courriels");
                            assertThat(alert.roles())
                                    .containsExactlyInAnyOrder(Roles.QUALITY, Roles.ADMINISTRATOR);
                        });
        assertThat(lines.nextTry()).contains(NIGHT.plus(Duration.ofDays(3)).plusSeconds(120));

        database.transaction(lines::up);
        assertThat(alerts.alerts()).isEmpty();
        assertThat(lines.nextTry()).isEmpty();
    }

    @Test
    @Tag("MEL-23")
    void an_e_mail_that_did_not_arrive_is_said_until_it_is_sent_again() {
        long mailing = send(1, "a@asso.example", "pas une adresse");

        Alert alert = only();
        assertThat(alert.level()).isEqualTo(AlertLevel.WARNING);
        assertThat(alert.messageKey()).isEqualTo("mail.alert.failed.one");
        assertThat(alert.page()).isEqualTo("/admin/courriels/" + mailing);

        long message = lists.messages(mailing).get(1).id();
        database.transaction(() -> mailings.retry(message, "b@asso.example"));
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    @Tag("MEL-23")
    void several_are_one_alert_that_leads_where_all_of_them_are() {
        long first = send(1, "faux", "faux aussi");
        assertThat(only().messageKey()).isEqualTo("mail.alert.failed.many");
        assertThat(only().arguments()).containsExactly(2);
        assertThat(only().page()).isEqualTo("/admin/courriels/" + first);

        send(2, "encore faux");
        assertThat(only().arguments()).containsExactly(3);
        assertThat(only().page()).isEqualTo("/admin/courriels?etat=echecs");
    }

    @Test
    @Tag("MEL-23")
    void after_two_weeks_it_is_not_said_any_more() {
        send(1, "faux");
        database.at(NIGHT.plus(Duration.ofDays(14)));
        assertThat(alerts.alerts()).hasSize(1);
        database.at(NIGHT.plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    void all_mailings_are_listed_latest_first_by_how_they_stand() {
        long running = send(1, "a@asso.example");
        database.at(NIGHT.plusSeconds(60));
        long both = send(2, "b@asso.example", "faux");
        database.at(NIGHT.plusSeconds(120));
        long failed = send(3, "faux");
        database.at(NIGHT.plusSeconds(180));
        long done = send(4, "c@asso.example");
        database.transaction(
                () ->
                        database.entityManager()
                                .find(Message.class, lists.messages(done).get(0).id())
                                .cancel());

        assertThat(ids(Optional.empty(), 0, 10)).containsExactly(done, failed, both, running);
        assertThat(ids(Optional.empty(), 1, 2)).containsExactly(failed, both);
        assertThat(ids(Optional.of(MailingStanding.RUNNING), 0, 10)).containsExactly(both, running);
        assertThat(ids(Optional.of(MailingStanding.FAILED), 0, 10)).containsExactly(failed, both);
        assertThat(ids(Optional.of(MailingStanding.DONE), 0, 10)).containsExactly(done);
        assertThat(lists.number(Optional.empty())).isEqualTo(4);
        assertThat(lists.number(Optional.of(MailingStanding.FAILED))).isEqualTo(2);
        assertThat(lists.leaving()).isEqualTo(2);
        assertThat(lists.rows(Optional.empty(), 0, 10))
                .extracting(MailingRow::standing)
                .containsExactly(
                        MailingStanding.DONE,
                        MailingStanding.FAILED,
                        MailingStanding.RUNNING,
                        MailingStanding.RUNNING);
    }

    @Test
    void what_is_put_off_is_not_leaving_until_its_time_has_come() {
        long mailing = send(1, "a@asso.example");
        database.transaction(
                () -> {
                    Message message =
                            database.entityManager()
                                    .find(Message.class, lists.messages(mailing).get(0).id());
                    message.sending(NIGHT, NIGHT.plusSeconds(60), NIGHT.plusSeconds(600));
                    message.deferred(MailFailure.DEFERRED, "451 later", NIGHT);
                });

        assertThat(lists.leaving()).isZero();
        assertThat(lists.messages(mailing).get(0).isLeaving(NIGHT)).isFalse();
        assertThat(lists.find(mailing).orElseThrow().standing()).isEqualTo(MailingStanding.RUNNING);
        database.at(NIGHT.plusSeconds(60));
        assertThat(lists.leaving()).isEqualTo(1);
        assertThat(lists.messages(mailing).get(0).isLeaving(NIGHT.plusSeconds(60))).isTrue();
    }

    private List<Long> ids(Optional<MailingStanding> standing, int first, int most) {
        return lists.rows(standing, first, most).stream().map(MailingRow::id).toList();
    }

    private Alert only() {
        assertThat(alerts.alerts()).hasSize(1);
        return alerts.alerts().get(0);
    }

    private long send(int number, String... addresses) {
        List<Recipient> recipients =
                IntStream.range(0, addresses.length)
                        .mapToObj(i -> new Recipient("r" + i, "Personne " + i, addresses[i]))
                        .toList();
        return database.transaction(
                () -> mailings.send("test", "1", number, "Un envoi", "/page", recipients));
    }
}
