package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Vital;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailVitalsTest {

    static final Instant NOW = Instant.parse("2021-06-08T23:30:00Z");

    private final Database database = database();
    private final Mailings mailings = database.boundary(Mailings.class);
    private final MailLines lines = database.boundary(MailLines.class);
    private final MailVitals vitals = database.boundary(MailVitals.class);

    Database database() {
        return Database.empty().as("referent").at(NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ETA-7")
    void where_no_server_is_set_e_mails_are_files() {
        Vital vital = told("folder", Condition.SOUND);

        assertThat(vital.arguments()).containsExactly(0L);
        assertThat(vital.measures())
                .containsEntry("waiting", 0.0)
                .containsEntry("oldest.seconds", 0.0)
                .containsEntry("down.seconds", 0.0)
                .containsEntry("failed", 0.0);
    }

    @Test
    @Tag("ETA-7")
    void a_server_that_does_not_answer_is_broken_until_it_does() {
        send(1, "a@asso.example");
        database.transaction(() -> lines.down("Connection refused"));
        database.at(NOW.plus(Duration.ofDays(3)));

        Vital vital = told("down", Condition.BROKEN);

        assertThat(vital.arguments()).containsExactly(NOW, 1L);
        assertThat(vital.page()).isEqualTo("/admin/courriels");
        assertThat(vital.measures()).containsEntry("down.seconds", 3 * 86_400.0);
        database.transaction(lines::up);
        told("late", Condition.CARE);
    }

    @Test
    @Tag("ETA-7")
    void an_e_mail_that_has_waited_for_an_hour_wants_care() {
        send(1, "a@asso.example");
        database.at(NOW.plus(Duration.ofHours(1)));
        told("folder", Condition.SOUND);
        database.at(NOW.plus(Duration.ofHours(1)).plusSeconds(1));

        Vital vital = told("late", Condition.CARE);

        assertThat(vital.arguments()).containsExactly(1L, NOW);
        assertThat(vital.measures())
                .containsEntry("waiting", 1.0)
                .containsEntry("oldest.seconds", 3601.0);
    }

    @Test
    @Tag("ETA-7")
    void an_e_mail_that_was_refused_wants_care_for_two_weeks() {
        send(1, "faux");
        assertThat(told("failed", Condition.CARE).measures()).containsEntry("failed", 1.0);
        database.at(NOW.plus(Duration.ofDays(14)).plusSeconds(1));
        told("folder", Condition.SOUND);
    }

    private Vital told(String how, Condition condition) {
        Vital vital = vitals.vitals().get(0);
        assertThat(vital.messageKey()).isEqualTo("health.mail." + how);
        assertThat(vital.condition()).isEqualTo(condition);
        return vital;
    }

    private void send(int number, String address) {
        database.transaction(
                () ->
                        mailings.send(
                                "test",
                                "1",
                                number,
                                "Un envoi",
                                "/page",
                                List.of(new Recipient("1", "Association", address))));
    }
}
