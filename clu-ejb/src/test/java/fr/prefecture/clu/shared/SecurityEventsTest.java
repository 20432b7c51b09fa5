package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.account.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityEventsTest {

    private static final Logger LOG = Logger.getLogger("fr.prefecture.clu.security");

    private final List<String> lines = new ArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    lines.add(line.getLevel() + " " + line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
    private final Database database = Database.empty();
    private final SecurityEvents events = database.boundary(SecurityEvents.class);

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void close() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        Caller.gone();
        database.close();
    }

    @Test
    void a_line_says_what_from_where_and_who_by_the_key_of_the_history() {
        String key =
                database.transaction(
                        () -> database.boundary(Pseudonyms.class).give("alix.garnier"));
        Caller.comes("192.0.2.7", "POST:/connexion");

        events.tell(SecurityEvent.LOCKED, "alix.garnier", "password");

        assertThat(lines)
                .containsExactly(
                        "WARNING event=LOCKED account="
                                + key
                                + " by=- from=192.0.2.7 asked=POST:/connexion detail=password");
    }

    @Test
    void what_was_typed_as_a_login_that_nobody_has_is_not_told() {
        events.tell(SecurityEvent.LOG_IN_REFUSED, "mon mot de passe", "password");

        assertThat(lines)
                .containsExactly(
                        "WARNING event=LOG_IN_REFUSED account=unknown by=system from=- asked=-"
                                + " detail=password");
    }

    @Test
    void nobody_can_write_a_line_or_a_field_of_their_own() {
        Caller.comes("192.0.2.7", "GET:/a b\r\nevent=LOG_IN\u2028\u0085\"account=x\\é");

        events.tell(SecurityEvent.DENIED, null);

        assertThat(lines)
                .containsExactly(
                        "WARNING event=DENIED account=- by=- from=192.0.2.7"
                                + " asked=GET:/a_b__event_LOG_IN___account_x__ detail=-");
    }

    @Test
    void a_long_address_is_cut() {
        Caller.comes("192.0.2.7", "GET:/" + "x".repeat(10_000));

        events.tell(SecurityEvent.DENIED, null);

        assertThat(lines.get(0)).hasSizeLessThan(400);
    }

    @Test
    void a_request_is_refused_once_by_the_first_who_does() {
        assertThat(Caller.comes("192.0.2.7", "POST:/")).isTrue();
        assertThat(Caller.comes("192.0.2.7", "GET:/erreur")).as("the error page of it").isFalse();
        Caller.refuse(SecurityEvent.FOREIGN_ORIGIN, "");
        Caller.refuse(SecurityEvent.DENIED, "");

        assertThat(Caller.refused()).contains(new Caller.Refused(SecurityEvent.FOREIGN_ORIGIN, ""));
        Caller.gone();
        assertThat(Caller.refused()).isEmpty();
        Caller.refuse(SecurityEvent.DENIED, "");
        assertThat(Caller.refused()).as("a job has no caller").isEmpty();
    }

    private static String mark(Accounts accounts, long id) {
        return accounts.find(id).orElseThrow().mark();
    }

    @Test
    void what_an_administrator_does_to_an_account_is_a_line_each() {
        database.as("admin").in(Roles.ADMINISTRATOR);
        Accounts accounts = database.boundary(Accounts.class);
        database.transaction(
                () -> accounts.open("alix.garnier", "Alix Garnier", "", List.of(Roles.STAFF)));
        long id = accounts.numberOf("alix.garnier").orElseThrow();
        database.transaction(
                () ->
                        accounts.change(
                                id, mark(accounts, id), "Alix Garnier-Roux", List.of(Roles.STAFF)));
        database.transaction(
                () ->
                        accounts.change(
                                id,
                                mark(accounts, id),
                                "Alix Garnier-Roux",
                                List.of(Roles.STAFF, Roles.CERT)));
        database.transaction(() -> accounts.give(id));
        database.transaction(() -> accounts.deactivate(id));
        database.transaction(() -> accounts.reactivate(id));

        assertThat(lines)
                .as("a new name is none of its affairs")
                .satisfiesExactly(
                        line -> assertThat(line).contains("ACCOUNT_OPENED", "detail=STAFF_MEMBER"),
                        line ->
                                assertThat(line)
                                        .contains("ROLES_CHANGED", "detail=CERT_HEAD,STAFF_MEMBER"),
                        line -> assertThat(line).contains("PASSWORD_GIVEN"),
                        line -> assertThat(line).contains("ACCOUNT_DEACTIVATED"),
                        line -> assertThat(line).contains("ACCOUNT_REACTIVATED"))
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .matches(".* account=[0-9a-f]{40} by=[0-9a-f]{40} .*")
                                        .doesNotContain("alix", "Garnier", "admin"));
    }
}
