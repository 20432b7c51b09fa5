package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.StaleVersion;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final String CHOSEN = "trois vélos gris";

    private final Database database =
            Database.empty().at(NOW).as("morgan.dubois").in(Roles.ADMINISTRATOR);
    private final Accounts accounts = database.boundary(Accounts.class);
    private final Passwords passwords = database.boundary(Passwords.class);
    private final LogIns logIns = database.boundary(LogIns.class);

    @BeforeEach
    void an_administrator() {
        logIns.timeOfCheck = password -> {};
        logIns.policy = new LockPolicy(1, Duration.ofMinutes(1));
        FirstAccounts first = database.boundary(FirstAccounts.class);
        database.transaction(
                () ->
                        first.openAdministration(
                                Optional.of("morgan.dubois"), Optional.of("une longue phrase")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CPT-32")
    void a_new_account_has_a_drawn_password_that_is_good_for_72_hours() {
        GivenPassword given = open("alix.garnier", Roles.STAFF);

        assertThat(given.clear()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(given).hasToString("GivenPassword");
        assertThat(given.until()).contains(NOW.plus(Duration.ofDays(3)));
        assertThat(user("alix.garnier").opensWith(given.clear())).isTrue();
        assertThat(row("alix.garnier").state()).isEqualTo(AccountState.TO_CHANGE);
        assertThat(row("alix.garnier").email()).isEqualTo("alix@prefecture.example");

        database.at(NOW.plus(Duration.ofDays(3)));
        assertThat(row("alix.garnier").state()).isEqualTo(AccountState.OVER);
        assertThat(logIns.standing("alix.garnier")).as("a session that waits").isEmpty();
    }

    @Test
    @Tag("CPT-32")
    void no_two_drawn_passwords_are_alike() {
        assertThat(
                        IntStream.range(0, 200)
                                .mapToObj(
                                        i -> GivenPassword.draw(List.of(Roles.STAFF), NOW).clear()))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("CPT-1")
    @Tag("CPT-11")
    @Tag("CPT-12")
    void a_word_that_is_not_accepted_opens_no_account() {
        open("alix.garnier", Roles.STAFF);

        refused("account.login.taken", () -> open(" Alix.Garnier", Roles.CERT));
        refused("account.login.malformed", () -> open("a b", Roles.STAFF));
        refused("account.roles.notGrantable", () -> open("b", Roles.NIGHT));
        refused("account.name.length", () -> accounts.open("c", "  ", "", List.of(Roles.STAFF)));
        refused(
                "account.email.malformed",
                () -> accounts.open("d", "D", "nulle part", List.of(Roles.STAFF)));
        assertThat(accounts.all())
                .extracting(AccountRow::login)
                .containsExactly("alix.garnier", "morgan.dubois");
    }

    @Test
    @Tag("CPT-33")
    void whoever_came_by_a_drawn_password_must_choose_and_is_free_then() {
        String drawn = open("alix.garnier", Roles.STAFF).clear();
        assertThat(logIns.standing("alix.garnier").orElseThrow().mustChoose()).isTrue();

        choose("alix.garnier", drawn, CHOSEN);

        assertThat(logIns.standing("alix.garnier").orElseThrow().mustChoose()).isFalse();
        assertThat(user("alix.garnier").opensWith(CHOSEN)).isTrue();
        assertThat(user("alix.garnier").opensWith(drawn)).isFalse();
        assertThat(row("alix.garnier").state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    @Tag("CPT-34")
    void another_system_gets_a_longer_password_that_lasts() {
        GivenPassword given = open("tableau-national", Roles.READER);

        assertThat(given.clear()).matches("([a-z2-9]{5}-){7}[a-z2-9]{5}");
        assertThat(given.until()).isEmpty();
        assertThat(row("tableau-national").isSystem()).isTrue();
        assertThat(row("tableau-national").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(logIns.standing("tableau-national").orElseThrow().mustChoose()).isFalse();
    }

    @Test
    @Tag("CPT-34")
    void an_account_is_for_people_or_for_systems() {
        open("tableau-national", Roles.READER);
        open("alix.garnier", Roles.STAFF);

        refused("account.roles.oneKind", () -> open("e", Roles.READER, Roles.STAFF));
        refused("account.roles.oneKind", () -> change("tableau-national", Roles.STAFF));
        refused("account.roles.oneKind", () -> change("alix.garnier", Roles.READER));
    }

    @Test
    @Tag("CPT-35")
    void nobody_shuts_themselves_out() {
        open("camille.martin", Roles.ADMINISTRATOR);

        refused("account.own.deactivation", () -> accounts.deactivate(id("morgan.dubois")));
        refused("account.own.role", () -> change("morgan.dubois", Roles.STAFF));
        change("morgan.dubois", Roles.STAFF, Roles.ADMINISTRATOR);
        assertThat(user("morgan.dubois").roles())
                .containsExactlyInAnyOrder(Roles.STAFF, Roles.ADMINISTRATOR);
    }

    @Test
    @Tag("CPT-35")
    void the_last_active_administrator_stays_whoever_acts() {
        open("camille.martin", Roles.ADMINISTRATOR);
        act("camille.martin", accounts::deactivate);
        database.as("camille.martin");

        refused("account.last.administrator", () -> accounts.deactivate(id("morgan.dubois")));
        refused("account.last.administrator", () -> change("morgan.dubois", Roles.STAFF));

        act("camille.martin", accounts::reactivate);
        change("morgan.dubois", Roles.STAFF);
        assertThat(user("morgan.dubois").roles()).containsExactly(Roles.STAFF);
    }

    @Test
    @Tag("CPT-38")
    void none_of_the_last_five_passwords_is_chosen_again() {
        String drawn = open("alix.garnier", Roles.STAFF).clear();
        refused("account.password.used", () -> chooseInside("alix.garnier", drawn, drawn));
        List<String> chosen =
                IntStream.range(1, 7).mapToObj(i -> "parapluie vert n° " + i).toList();
        String before = drawn;
        for (String next : chosen) {
            choose("alix.garnier", before, next);
            before = next;
        }

        for (int i = 1; i < 6; i++) {
            String again = chosen.get(i);
            refused(
                    "account.password.used",
                    () -> chooseInside("alix.garnier", chosen.get(5), again));
        }
        choose("alix.garnier", chosen.get(5), chosen.get(0));
        assertThat(user("alix.garnier").opensWith(chosen.get(0))).isTrue();
    }

    @Test
    @Tag("CPT-38")
    void a_new_temporary_password_does_not_make_any_of_the_last_five_new() {
        String before = open("alix.garnier", Roles.STAFF).clear();
        List<String> chosen =
                IntStream.range(0, 6).mapToObj(i -> "parapluie vert n° " + i).toList();
        for (String next : chosen) {
            choose("alix.garnier", before, next);
            before = next;
        }
        GivenPassword given = database.transaction(() -> accounts.give(id("alix.garnier")));

        for (String again : chosen.subList(1, 6)) {
            refused(
                    "account.password.used",
                    () -> chooseInside("alix.garnier", given.clear(), again));
        }
        choose("alix.garnier", given.clear(), chosen.get(0));
        assertThat(user("alix.garnier").opensWith(chosen.get(0))).isTrue();
    }

    @Test
    @Tag("CPT-36")
    @Tag("CPT-37")
    void a_password_is_chosen_by_its_rules_and_with_the_one_before() {
        String drawn = open("alix.garnier", Roles.STAFF).clear();

        refused("account.password.wrong", () -> chooseInside("alix.garnier", "faux", CHOSEN));
        refused("account.password.tooShort", () -> chooseInside("alix.garnier", drawn, "court"));
        refused(
                "account.password.guessable",
                () -> chooseInside("alix.garnier", drawn, "alix.garnier!!2026"));
        database.as("alix.garnier");
        assertThat(passwords.shortest()).isEqualTo(12);
        database.as("morgan.dubois");
        assertThat(passwords.shortest()).isEqualTo(15);
    }

    @Test
    @Tag("CPT-39")
    void an_administrator_s_password_is_to_be_changed_after_a_year_and_nobody_else_s() {
        choose("alix.garnier", open("alix.garnier", Roles.STAFF).clear(), CHOSEN);
        database.at(NOW.plus(Duration.ofDays(365)).minusSeconds(1));
        assertThat(logIns.standing("morgan.dubois").orElseThrow().mustChoose()).isFalse();

        database.at(NOW.plus(Duration.ofDays(365)));
        assertThat(logIns.standing("morgan.dubois").orElseThrow().old()).isTrue();
        assertThat(logIns.standing("alix.garnier").orElseThrow().mustChoose()).isFalse();

        choose("morgan.dubois", "une longue phrase", "quatorze parapluies");
        assertThat(logIns.standing("morgan.dubois").orElseThrow().mustChoose()).isFalse();
    }

    @Test
    @Tag("CPT-40")
    void what_changes_an_account_ends_its_sessions() {
        String drawn = open("alix.garnier", Roles.STAFF).clear();
        int edition = edition("alix.garnier");

        SessionStanding mine =
                database.transaction(() -> chooseInside("alix.garnier", drawn, CHOSEN));
        assertThat(mine.edition()).isNotEqualTo(edition).isEqualTo(edition("alix.garnier"));
        edition = edition("alix.garnier");
        change("alix.garnier", Roles.STAFF);
        assertThat(edition("alix.garnier")).as("nothing else").isEqualTo(edition);
        change("alix.garnier", Roles.CERT);
        assertThat(edition("alix.garnier")).as("other roles").isNotEqualTo(edition);
        edition = edition("alix.garnier");
        act("alix.garnier", accounts::give);
        assertThat(edition("alix.garnier")).as("a new password").isNotEqualTo(edition);
        edition = edition("alix.garnier");
        act("alix.garnier", accounts::deactivate);
        assertThat(logIns.standing("alix.garnier")).isEmpty();
        act("alix.garnier", accounts::reactivate);
        assertThat(edition("alix.garnier")).as("those before").isNotEqualTo(edition);
    }

    @Test
    @Tag("CPT-41")
    void a_hash_of_a_lower_cost_is_made_anew_at_the_log_in() {
        User user =
                User.demonstrating(
                        "alix.garnier",
                        "Alix Garnier",
                        List.of(Roles.STAFF),
                        Password.of(CHOSEN, 4),
                        NOW);
        database.transaction(() -> database.entityManager().persist(user));

        database.transaction(() -> logIns.succeeded("alix.garnier"));
        assertThat(hash("alix.garnier")).startsWith("$2a$04$");
        database.transaction(() -> logIns.succeeded("alix.garnier", "a ticket, not a password"));
        assertThat(hash("alix.garnier")).startsWith("$2a$04$");
        database.transaction(() -> logIns.succeeded("alix.garnier", CHOSEN));
        assertThat(hash("alix.garnier")).startsWith("$2a$" + Settings.passwordCost() + "$");
        assertThat(user("alix.garnier").opensWith(CHOSEN)).isTrue();
    }

    @Test
    @Tag("CPT-42")
    void the_history_says_every_act_without_password_and_address() {
        String drawn = open("alix.garnier", Roles.STAFF).clear();
        choose("alix.garnier", drawn, CHOSEN);
        change("alix.garnier", Roles.CERT);
        String second = database.transaction(() -> accounts.give(id("alix.garnier")).clear());
        database.transaction(() -> logIns.failed("alix.garnier", "faux"));
        act("alix.garnier", accounts::unlock);
        act("alix.garnier", accounts::unlock);
        act("alix.garnier", accounts::deactivate);
        act("alix.garnier", accounts::reactivate);

        List<String> told =
                database.boundary(Changes.class).of("account.user", "alix.garnier").stream()
                        .map(ChangeRow::after)
                        .toList();
        assertThat(told)
                .hasSize(8)
                .noneMatch(text -> text.contains(drawn) || text.contains(second))
                .noneMatch(text -> text.contains(CHOSEN) || text.contains("@"))
                .anyMatch(text -> text.contains("temporary password"))
                .contains("password chosen", "password given", "unlocked");
        assertThat(row("alix.garnier").lockedUntil()).isEmpty();
    }

    @Test
    @Tag("CPT-2")
    void a_locked_account_says_until_when() {
        open("alix.garnier", Roles.STAFF);
        database.transaction(() -> logIns.failed("alix.garnier", "faux"));

        assertThat(row("alix.garnier").state()).isEqualTo(AccountState.LOCKED);
        assertThat(row("alix.garnier").lockedUntil()).contains(NOW.plusSeconds(60));
    }

    @Test
    @Tag("CPT-43")
    @Tag("CPT-8")
    void a_demonstration_account_is_given_and_chooses_no_password() {
        FirstAccounts first = database.boundary(FirstAccounts.class);
        database.transaction(() -> first.openDemonstration("demonstration"));

        refused("account.password.demonstration", () -> accounts.give(id("referent")));
        refused(
                "account.password.demonstration",
                () -> chooseInside("referent", "demonstration", CHOSEN));
        assertThat(row("referent").hasPassword()).isFalse();
    }

    @Test
    @Tag("CPT-43")
    @Tag("CPT-30")
    void whom_the_provider_answers_for_is_given_and_chooses_no_password() {
        choose("alix.garnier", open("alix.garnier", Roles.STAFF).clear(), CHOSEN);
        database.transaction(
                () -> user("alix.garnier").bind("issuer subject", List.of(Roles.STAFF)));

        refused("account.password.byProvider", () -> accounts.give(id("alix.garnier")));
        refused("account.password.byProvider", () -> chooseInside("alix.garnier", CHOSEN, CHOSEN));
        assertThat(row("alix.garnier").state()).isEqualTo(AccountState.BY_PROVIDER);
        assertThat(logIns.standing("alix.garnier").orElseThrow().mustChoose()).isFalse();
    }

    @Test
    @Tag("CPT-44")
    void the_last_log_in_is_known_to_ten_minutes() {
        open("alix.garnier", Roles.STAFF);
        assertThat(row("alix.garnier").lastLogIn()).isEmpty();
        succeedAt(0);
        succeedAt(9);
        assertThat(row("alix.garnier").lastLogIn()).contains(NOW);
        succeedAt(10);
        assertThat(row("alix.garnier").lastLogIn()).contains(NOW.plus(Duration.ofMinutes(10)));

        long id = row("alix.garnier").id();
        database.transaction(() -> accounts.deactivate(id));
        database.transaction(() -> accounts.reactivate(id));
        assertThat(row("alix.garnier").lastLogIn()).isEmpty();
    }

    private void succeedAt(int minutes) {
        database.at(NOW.plus(Duration.ofMinutes(minutes)));
        database.transaction(() -> logIns.succeeded("alix.garnier"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 999_999_999})
    void an_account_that_does_not_exist_is_none(long id) {
        assertThat(accounts.find(id)).isEmpty();
        refused("account.unknown", () -> accounts.reactivate(id));
    }

    private GivenPassword open(String login, String... roles) {
        if (database.entityManager().getTransaction().isActive()) {
            return accounts.open(login, "Alix Garnier", "alix@prefecture.example", List.of(roles));
        }
        return database.transaction(() -> open(login, roles));
    }

    private void change(String login, String... roles) {
        if (database.entityManager().getTransaction().isActive()) {
            accounts.change(id(login), mark(login), "Alix Garnier", List.of(roles));
        } else {
            database.transaction(() -> change(login, roles));
        }
    }

    private String mark(String login) {
        return accounts.find(id(login)).orElseThrow().mark();
    }

    @Test
    @Tag("CPT-35")
    void a_right_that_was_withdrawn_does_not_come_back_from_an_older_page() {
        open("alix.garnier", Roles.STAFF, Roles.CERT);
        String shown = database.transaction(() -> mark("alix.garnier"));
        change("alix.garnier", Roles.STAFF);
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                accounts.change(
                                                        id("alix.garnier"),
                                                        shown,
                                                        "Alix Garnier-Roux",
                                                        List.of(Roles.STAFF, Roles.CERT))))
                .isInstanceOf(StaleVersion.class);
        assertThat(
                        database.transaction(() -> accounts.find(id("alix.garnier")))
                                .orElseThrow()
                                .roles())
                .containsExactly(Roles.STAFF);
    }

    private void act(String login, Consumer<Long> act) {
        database.transaction(() -> act.accept(id(login)));
    }

    private void choose(String login, String before, String chosen) {
        database.transaction(() -> chooseInside(login, before, chosen));
    }

    private SessionStanding chooseInside(String login, String before, String chosen) {
        database.as(login);
        try {
            return passwords.choose(before, chosen);
        } finally {
            database.as("morgan.dubois");
        }
    }

    private void refused(String why, Runnable act) {
        assertThatThrownBy(() -> database.transaction(act))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    private int edition(String login) {
        return logIns.standing(login).orElseThrow().edition();
    }

    private String hash(String login) {
        return database.entityManager()
                .createQuery("select u.password from User u where u.login = :login", String.class)
                .setParameter("login", login)
                .getSingleResult();
    }

    private Long id(String login) {
        return user(login).id();
    }

    private AccountRow row(String login) {
        return accounts.find(id(login)).orElseThrow();
    }

    private User user(String login) {
        return Users.find(database.entityManager(), login, LockModeType.NONE).orElseThrow();
    }
}
