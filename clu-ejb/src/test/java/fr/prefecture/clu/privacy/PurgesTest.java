package fr.prefecture.clu.privacy;

import static fr.prefecture.clu.privacy.PrivacyExamples.EMAIL;
import static fr.prefecture.clu.privacy.PrivacyExamples.NAME;
import static fr.prefecture.clu.privacy.PrivacyExamples.account;
import static fr.prefecture.clu.privacy.PrivacyExamples.sql;
import static fr.prefecture.clu.privacy.PrivacyExamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurgesTest {

    private static final Instant NOW = Instant.parse("2021-05-31T23:30:00Z");
    private static final LocalDate NIGHT = LocalDate.of(2021, 6, 1);

    private final Database database = Database.empty().at(NOW).in(Roles.NIGHT);
    private final Purges purges = database.boundary(Purges.class);

    @AfterEach
    void close() {
        database.close();
    }

    private void applied(PurgeRule rule) {
        boolean more;
        do {
            more = database.transaction(() -> purges.apply(rule, NIGHT));
        } while (more);
    }

    private PurgeRow row(PurgeRule rule) {
        return database.transaction(purges::rows).stream()
                .filter(row -> row.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private void invitations(int number, String on) {
        database.transaction(
                () -> {
                    for (int i = 0; i < number; i++) {
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into account_invitation (id, version, email,"
                                                + " invited_by, invited_at) values ("
                                                + (100 + i)
                                                + ", 0, 'p"
                                                + i
                                                + "@x.example', 'admin', timestamp with time zone '"
                                                + on
                                                + " 08:00:00+00:00')")
                                .executeUpdate();
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into account_invitation_role (invitation_id,"
                                                + " role_name) values ("
                                                + (100 + i)
                                                + ", 'QUALITY')")
                                .executeUpdate();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(PurgeRule.class)
    @Tag("VIE-4")
    void each_rule_runs_where_there_is_nothing(PurgeRule rule) {
        assertThat(database.<Boolean>transaction(purges::isReported)).isFalse();
        if (rule.isOfFeature()) {
            database.transaction(() -> purges.applied(rule, NIGHT, 0));
        } else {
            applied(rule);
        }
        assertThat(database.<Boolean>transaction(purges::isReported)).isTrue();
        assertThat(row(rule).at()).contains(NOW);
        assertThat(row(rule).purged()).isZero();
        assertThat(database.transaction(() -> purges.left(NIGHT))).doesNotContain(rule);
    }

    @Test
    @Tag("VIE-5")
    void a_rule_of_a_feature_that_another_server_has_applied_is_left_alone() {
        assertThat(database.<Boolean>transaction(() -> purges.begin(PurgeRule.BIN, NIGHT)))
                .isTrue();
        database.transaction(() -> purges.applied(PurgeRule.BIN, NIGHT, 3));

        assertThat(database.<Boolean>transaction(() -> purges.begin(PurgeRule.BIN, NIGHT)))
                .isFalse();
        assertThat(row(PurgeRule.BIN).purged()).isEqualTo(3);
    }

    @Test
    @Tag("VIE-4")
    @Tag("VIE-5")
    @Tag("VIE-6")
    @Tag("VIE-9")
    void what_breaks_off_goes_on_and_counts_nothing_twice() {
        invitations(2 * Purges.PORTION + 7, "2021-02-01");

        assertThat(database.<Boolean>transaction(() -> purges.apply(PurgeRule.INVITATIONS, NIGHT)))
                .isTrue();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            purges.apply(PurgeRule.INVITATIONS, NIGHT);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");
        assertThat(text(database, "select count(*) from account_invitation"))
                .isEqualTo("[" + (Purges.PORTION + 7) + "]");
        assertThat(database.transaction(() -> purges.left(NIGHT))).contains(PurgeRule.INVITATIONS);

        applied(PurgeRule.INVITATIONS);
        assertThat(text(database, "select count(*) from account_invitation")).isEqualTo("[0]");
        assertThat(text(database, "select count(*) from account_invitation_role")).isEqualTo("[0]");
        assertThat(row(PurgeRule.INVITATIONS).purged()).isEqualTo(2 * Purges.PORTION + 7);
        assertThat(database.transaction(() -> purges.left(NIGHT)))
                .doesNotContain(PurgeRule.INVITATIONS);

        invitations(1, "2021-02-01");
        applied(PurgeRule.INVITATIONS);
        assertThat(text(database, "select count(*) from account_invitation"))
                .as("a night that is done is not done again")
                .isEqualTo("[1]");
        assertThat(
                        text(
                                database,
                                "select state_after from shared_change where subject ="
                                        + " 'privacy.purge' order by id"))
                .isEqualTo(
                        "[{PurgeRule.INVITATIONS} · 200, {PurgeRule.INVITATIONS} · 200,"
                                + " {PurgeRule.INVITATIONS} · 7]");
    }

    @Test
    @Tag("VIE-6")
    @Tag("VIE-9")
    void an_invitation_stays_for_three_months_and_the_report_says_until_when() {
        invitations(1, "2021-03-15");
        applied(PurgeRule.INVITATIONS);

        assertThat(text(database, "select count(*) from account_invitation")).isEqualTo("[1]");
        assertThat(row(PurgeRule.INVITATIONS).next()).contains(LocalDate.of(2021, 6, 16));
    }

    @Test
    @Tag("VIE-7")
    void where_to_write_to_a_member_goes_three_months_after_the_mandate_and_the_name_stays() {
        PrivacyExamples.body(database);
        PrivacyExamples.member(database, 7, NAME, EMAIL, "2021-02-28");
        PrivacyExamples.member(database, 8, "Monsieur Paul Reste", "p@x.example", "2021-03-01");
        applied(PurgeRule.MEMBER_CONTACTS);

        assertThat(
                        text(
                                database,
                                "select name || '/' || email || phone || postal_address || '/' ||"
                                        + " preferred_channel from committee_member order by id"))
                .isEqualTo(
                        "["
                                + NAME
                                + "//POST, Monsieur Paul Reste/p@x.example04 00 00 00 011 rue"
                                + " Neuve/EMAIL]");
        assertThat(text(database, "select member_id from committee_member_arrangement"))
                .isEqualTo("[8]");
        assertThat(row(PurgeRule.MEMBER_CONTACTS).next()).contains(LocalDate.of(2021, 6, 2));
    }

    @Test
    @Tag("VIE-8")
    void addresses_of_what_has_left_go_and_what_waits_keeps_its_own() {
        PrivacyExamples.message(database, 1, NAME, EMAIL, "SENT");
        PrivacyExamples.message(database, 2, NAME, EMAIL, "WAITING");
        sql(
                database,
                "insert into letters_consultation (id, version, title, closes_on, state, subject,"
                        + " words, opened_by, opened_at, closed_at) values (1, 0, 'c', date"
                        + " '2020-01-01', 'CLOSED', '', '', 'referent', timestamp with time zone"
                        + " '2020-01-01 08:00:00+00:00', timestamp with time zone '2020-02-01"
                        + " 08:00:00+00:00')",
                "insert into letters_consulted_member (id, version, consultation_id, place,"
                        + " member_key, person_name, person_function, body_name, email,"
                        + " postal_address, print, plain_text) values (1, 0, 1, 1, '7', '"
                        + NAME
                        + "', '', 'Ligue', '"
                        + EMAIL
                        + "', '1 rue Neuve', 'NONE', false)");
        applied(PurgeRule.SENT_ADDRESSES);
        applied(PurgeRule.CONSULTED_CONTACTS);

        assertThat(text(database, "select name || address from mail_message order by id"))
                .isEqualTo("[Personne effacée, " + NAME + EMAIL + "]");
        assertThat(text(database, "select message_id from mail_message_part")).isEqualTo("[2]");
        assertThat(
                        text(
                                database,
                                "select person_name || email || postal_address from"
                                        + " letters_consulted_member"))
                .isEqualTo("[" + NAME + "]");
    }

    @Test
    @Tag("VIE-8")
    void addresses_go_too_of_a_consultation_that_was_abandoned_and_of_what_was_never_given() {
        sql(
                database,
                "insert into letters_consultation (id, version, title, closes_on, state, subject,"
                        + " words, opened_by, opened_at) values (1, 0, 'c', date '2020-01-01',"
                        + " 'PREPARED', '', '', 'referent', timestamp with time zone"
                        + " '2019-12-01 08:00:00+00:00')",
                "insert into letters_consulted_member (id, version, consultation_id, place,"
                        + " member_key, person_name, person_function, body_name, email,"
                        + " postal_address, print, plain_text) values (1, 0, 1, 1, '7', 'n', '',"
                        + " 'Ligue', 'm@x.example', '', 'NONE', false)",
                "insert into actions_service (id, version, name, name_key) values (1, 0, 'S', 's')",
                "insert into indicators_round (id, version, entry_key, title, first_day, last_day,"
                        + " closes_on, opened_by, opened_at) values (1, 0, 'k', 't', date"
                        + " '2019-10-01', date '2019-12-31', date '2020-01-31', 'referent',"
                        + " timestamp with time zone '2019-12-01 08:00:00+00:00')",
                asking(1, "2020-01-20", "'Service fermé'"),
                asking(2, "2020-01-20", "''"));
        applied(PurgeRule.CONSULTED_CONTACTS);
        applied(PurgeRule.ASKED_ADDRESSES);

        assertThat(text(database, "select email from letters_consulted_member")).isEqualTo("[]");
        assertThat(text(database, "select email from indicators_asking")).isEqualTo("[, ]");
    }

    private static String asking(int id, String due, String reason) {
        return ("insert into indicators_asking (id, version, round_id, kind, service_id,"
                        + " owner_login, email, indicator_code, wanted, commitment_keys, due_on,"
                        + " reason) values (%d, 0, 1, 'PROOF', 1, '', 'a@x.example', '', 'w', '',"
                        + " date '%s', %s)")
                .formatted(id, due, reason);
    }

    @Test
    @Tag("VIE-9")
    void an_account_that_nobody_uses_is_deactivated_and_no_administrator_is() {
        account(database, 1, "alix", "Alix", Roles.STAFF);
        account(database, 2, "admin", "Ada", Roles.ADMINISTRATOR);
        account(database, 3, "visite", "Vic", Roles.STAFF);
        account(database, 4, "lea", "Léa", Roles.STAFF);
        sql(
                database,
                "update account_user set last_log_in = timestamp with time zone '2020-05-31 09:00:00+02' where id <> 4",
                "update account_user set demonstration = true where id = 3");
        applied(PurgeRule.UNUSED_ACCOUNTS);

        assertThat(text(database, "select login from account_user where active = true order by id"))
                .isEqualTo("[admin, visite, lea]");
        assertThat(database.transaction(purges::rows))
                .extracting(PurgeRow::rule)
                .isEqualTo(List.of(PurgeRule.values()));
    }
}
