package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FirstAccountsTest {

    private final Database database = Database.empty();
    private final FirstAccounts accounts = database.boundary(FirstAccounts.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CPT-8")
    void the_demonstration_has_an_account_for_every_role_that_can_be_granted() {
        demonstrate("demonstration");

        assertThat(users())
                .extracting(User::login)
                .containsExactly(
                        "admin",
                        "agent",
                        "cert",
                        "lecture",
                        "referent",
                        "secretaire",
                        "site",
                        "standard");
        assertThat(users())
                .flatExtracting(User::roles)
                .containsExactlyInAnyOrderElementsOf(Roles.GRANTABLE);
        assertThat(users())
                .allSatisfy(
                        user -> {
                            assertThat(user.isDemonstration()).isTrue();
                            assertThat(user.isActive()).isTrue();
                        });
        assertThat(find("referent").opensWith("demonstration")).isTrue();
    }

    @Test
    @Tag("CPT-8")
    void a_second_start_takes_the_password_of_the_setting_and_forgets_locks() {
        demonstrate("demonstration");
        LogIns logIns = database.boundary(LogIns.class);
        logIns.policy = new LockPolicy(1, java.time.Duration.ofMinutes(1));
        database.transaction(() -> logIns.failed("cert", "faux"));

        demonstrate("autre secret");

        assertThat(users()).hasSize(8);
        assertThat(find("cert").opensWith("autre secret")).isTrue();
        assertThat(find("cert").opensWith("demonstration")).isFalse();
        assertThat(database.transaction(() -> logIns.lockedUntil("cert", "x"))).isEmpty();
    }

    @Test
    @Tag("CPT-8")
    void outside_the_demonstration_its_accounts_are_deactivated() {
        demonstrate("demonstration");

        database.transaction(accounts::closeDemonstration);

        assertThat(users()).hasSize(8).noneMatch(User::isActive);
        assertThat(database.boundary(Changes.class).of("account.user", "admin"))
                .hasSize(2)
                .first()
                .satisfies(change -> assertThat(change.after()).contains("inactive"));

        demonstrate("demonstration");
        assertThat(users()).hasSize(8).allMatch(User::isActive);
    }

    @Test
    @Tag("CPT-9")
    void the_first_administrator_comes_from_the_environment() {
        administer("Morgan.Dubois", "une longue phrase");

        assertThat(users())
                .singleElement()
                .satisfies(
                        user -> {
                            assertThat(user.login()).isEqualTo("morgan.dubois");
                            assertThat(user.roles()).containsExactly(Roles.ADMINISTRATOR);
                            assertThat(user.isDemonstration()).isFalse();
                            assertThat(user.opensWith("une longue phrase")).isTrue();
                        });
    }

    @Test
    @Tag("CPT-9")
    void an_administrator_who_exists_keeps_the_password() {
        administer("morgan", "une longue phrase");
        administer("morgan", "une autre longue phrase");
        administer("intrus", "une autre longue phrase");

        assertThat(users()).extracting(User::login).containsExactly("morgan");
        assertThat(find("morgan").opensWith("une longue phrase")).isTrue();
    }

    @Test
    @Tag("CPT-9")
    void a_demonstration_administrator_does_not_stand_in_the_way() {
        demonstrate("demonstration");
        database.transaction(accounts::closeDemonstration);

        administer("admin", "une longue phrase");

        assertThat(users()).hasSize(8);
        assertThat(find("admin").isActive()).isTrue();
        assertThat(find("admin").isDemonstration()).isFalse();
        assertThat(find("admin").opensWith("une longue phrase")).isTrue();
        assertThat(find("referent").isActive()).isFalse();

        demonstrate("demonstration");
        assertThat(find("admin").opensWith("une longue phrase")).isTrue();
    }

    @Test
    @Tag("CPT-10")
    void a_short_password_makes_no_administrator() {
        administer("morgan", "trop court");
        administer("mor gan", "une longue phrase");
        database.transaction(
                () -> accounts.openAdministration(Optional.of("morgan"), Optional.empty()));
        database.transaction(
                () ->
                        accounts.openAdministration(
                                Optional.empty(), Optional.of("une longue phrase")));

        assertThat(users()).isEmpty();
    }

    @Test
    void the_caller_is_the_user_of_that_login_as_long_as_active() {
        demonstrate("demonstration");
        Users users = database.boundary(Users.class);

        assertThat(users.current()).isEmpty();
        database.as("agent");
        assertThat(users.current())
                .contains(
                        new UserRow(
                                "agent",
                                "Alix Garnier",
                                java.util.Set.of(Roles.STAFF),
                                "alix.garnier@prefecture.example",
                                false,
                                Appearance.USUAL));
        database.transaction(accounts::closeDemonstration);
        assertThat(users.current()).isEmpty();
    }

    private void demonstrate(String password) {
        database.transaction(() -> accounts.openDemonstration(password));
    }

    private void administer(String login, String password) {
        database.transaction(
                () -> accounts.openAdministration(Optional.of(login), Optional.of(password)));
    }

    private List<User> users() {
        return database.entityManager()
                .createQuery("select u from User u order by u.login", User.class)
                .getResultList();
    }

    private User find(String login) {
        return Users.find(database.entityManager(), login, LockModeType.NONE).orElseThrow();
    }
}
