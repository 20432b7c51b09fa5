package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2021-05-31T05:30:00Z");
    private static final Instant MONDAY_AFTERNOON = Instant.parse("2021-05-31T14:15:00Z");
    private static final DigestText TEXT = new DigestText("2 points", "Deux points", "<p>x</p>");

    private final Database database = Database.empty().as("referent").in(Roles.NIGHT);
    private final Digests digests = database.boundary(Digests.class);

    @BeforeEach
    void begin() {
        database.at(MONDAY_MORNING);
        FirstAccounts accounts = database.boundary(FirstAccounts.class);
        database.transaction(() -> accounts.openDemonstration("demonstration"));
        prefer("camille@prefecture.example", true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CPT-13")
    void nobody_is_told_who_has_not_asked_for_it() {
        assertThat(digests.due()).extracting(DigestDue::login).containsExactly("referent");
        prefer("camille@prefecture.example", false);
        assertThat(digests.due()).isEmpty();
    }

    @Test
    @Tag("CPT-13")
    void it_takes_an_address() {
        assertThatThrownBy(() -> prefer(" ", true))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.digest.noAddress");
        prefer("", false);
        assertThat(current().email()).isEmpty();
    }

    @Test
    @Tag("CPT-12")
    void an_address_is_plausible_and_kept_as_typed() {
        for (String wrong :
                List.of("a", "a@", "@b.fr", "a b@c.fr", "a@b", "a@b..fr", "a@b.fr\nx")) {
            assertThatThrownBy(() -> prefer(wrong, false))
                    .as(wrong)
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("account.email.malformed");
        }
        prefer("  Camille.O'Roche+clu@Prefecture.example ", false);
        assertThat(current().email()).isEqualTo("Camille.O'Roche+clu@Prefecture.example");
    }

    @Test
    @Tag("CPT-14")
    void it_is_told_once_a_morning_however_often_it_is_asked_for() {
        DigestDue due = digests.due().get(0);
        for (int i = 0; i < 3; i++) {
            tell(due, TEXT);
        }

        assertThat(digests.due()).isEmpty();
        List<MailingRow> sent = sent();
        assertThat(sent).hasSize(1);
        List<MessageRow> messages = database.boundary(Mailings.class).messages(sent.get(0).id());
        assertThat(messages)
                .extracting(MessageRow::address)
                .containsExactly("camille@prefecture.example");
        Draft draft =
                database.boundary(DigestMessages.class)
                        .draft(
                                "referent",
                                sent.get(0).number(),
                                new Recipient("referent", "", "camille@prefecture.example"));
        assertThat(draft.subject()).isEqualTo("2 points");
        assertThat(draft.text()).isEqualTo("Deux points");
    }

    @Test
    @Tag("CPT-14")
    void it_comes_at_its_hour_or_later_when_the_product_did_not_run() {
        database.at(MONDAY_MORNING.minusSeconds(1));
        assertThat(digests.due()).isEmpty();
        database.at(MONDAY_MORNING.plusSeconds(4 * 3600));
        assertThat(digests.due()).hasSize(1);
    }

    @Test
    @Tag("CPT-14")
    void nothing_is_sent_when_there_is_nothing_to_say_and_nothing_later_that_morning() {
        tell(digests.due().get(0), DigestText.NOTHING);

        assertThat(digests.due()).isEmpty();
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("CPT-14")
    void nobody_is_told_on_a_weekend_or_a_holiday() {
        database.at(Instant.parse("2021-05-29T08:00:00Z"));
        assertThat(digests.due()).isEmpty();
        database.at(Instant.parse("2021-05-24T08:00:00Z"));
        assertThat(digests.due()).as("lundi de Pentecôte").isEmpty();
        database.at(Instant.parse("2021-05-25T08:00:00Z"));
        assertThat(digests.due()).hasSize(1);
    }

    @Test
    @Tag("CPT-14")
    void what_has_come_up_since_is_told_once_more_that_day() {
        tell(digests.due().get(0), TEXT);
        database.at(MONDAY_AFTERNOON.minusSeconds(1));
        assertThat(digests.due()).isEmpty();
        database.at(MONDAY_AFTERNOON);

        DigestDue due = digests.due().get(0);

        assertThat(due.turn()).isEqualTo(DigestTurn.AFTERNOON);
        assertThat(due.known()).containsExactly("a.late", "b.mandate");
        tell(due, TEXT);
        assertThat(digests.due()).isEmpty();
        assertThat(sent()).hasSize(2);
        database.at(MONDAY_MORNING.plusSeconds(24 * 3600));
        assertThat(digests.due().get(0).turn()).isEqualTo(DigestTurn.MORNING);
    }

    @Test
    @Tag("CPT-14")
    void who_is_gone_meanwhile_is_told_nothing_and_old_ones_are_forgotten() {
        DigestDue due = digests.due().get(0);
        prefer("", false);
        tell(due, TEXT);
        assertThat(sent()).isEmpty();

        prefer("camille@prefecture.example", true);
        tell(due, TEXT);
        int number = sent().get(0).number();
        assertThat(digests.told("referent", number)).isPresent();
        database.at(Instant.parse("2021-07-05T08:00:00Z"));
        tell(digests.due().get(0), TEXT);
        assertThat(digests.told("referent", number)).isEmpty();
    }

    @Test
    @Tag("CPT-15")
    void each_role_is_told_what_it_sees() {
        AlertSource source =
                () ->
                        List.of(
                                alert(AlertLevel.INFORMATION, "x.both", Roles.QUALITY, Roles.CERT),
                                alert(AlertLevel.ERROR, "x.cert", Roles.CERT));
        database.offering(source);
        Attentions attentions = database.boundary(Attentions.class);

        assertThat(attentions.alerts(Set.of(Roles.QUALITY)))
                .extracting(Alert::messageKey)
                .containsExactly("x.both");
        assertThat(attentions.alerts(Set.of(Roles.QUALITY, Roles.CERT)))
                .extracting(Alert::messageKey)
                .containsExactly("x.cert", "x.both");
        assertThat(attentions.alerts(Set.of(Roles.STAFF))).isEmpty();
        assertThat(Attentions.mayRead(Digests.class, Set.of(Roles.QUALITY))).isFalse();
        assertThat(Attentions.mayRead(Preferences.class, Set.of(Roles.QUALITY))).isTrue();
    }

    private static Alert alert(AlertLevel level, String key, String... roles) {
        return new Alert(level, key, List.of(), "/", Set.of(roles));
    }

    private void tell(DigestDue due, DigestText text) {
        database.transaction(() -> digests.tell(due, List.of("a.late", "b.mandate"), text));
    }

    private List<MailingRow> sent() {
        return database.boundary(Mailings.class).of(DigestMessages.KIND, "referent");
    }

    private void prefer(String email, boolean digest) {
        database.transaction(() -> database.boundary(Preferences.class).keep(email, digest));
    }

    private UserRow current() {
        return database.boundary(Users.class).current().orElseThrow();
    }
}
