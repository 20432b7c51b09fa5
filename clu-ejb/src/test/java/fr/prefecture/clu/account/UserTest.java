package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    private static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");
    private static final Password PASSWORD = Password.of("un mot de passe");

    @Test
    @Tag("CPT-7")
    void a_password_is_kept_as_a_bcrypt_hash_that_tells_right_from_wrong() {
        assertThat(PASSWORD.hash())
                .matches("\\$2[ay]\\$" + Settings.passwordCost() + "\\$[./A-Za-z0-9]{53}");
        assertThat(PASSWORD.isThatOf("un mot de passe")).isTrue();
        assertThat(PASSWORD.isThatOf("un mot de Passe")).isFalse();
        assertThat(PASSWORD.isThatOf("")).isFalse();
    }

    @Test
    @Tag("CPT-7")
    void one_password_has_another_hash_each_time_and_shows_none() {
        assertThat(Password.of("un mot de passe").hash()).isNotEqualTo(PASSWORD.hash());
        assertThat(PASSWORD).hasToString("Password");
        assertThat(user("a", List.of(Roles.STAFF)).described())
                .isEqualTo("Alix Garnier, [STAFF_MEMBER], active");
    }

    @Test
    @Tag("CPT-1")
    void a_login_is_kept_in_lower_case() {
        assertThat(user(" Alix.Garnier-2 ", List.of(Roles.STAFF)).login())
                .isEqualTo("alix.garnier-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", ".a", "a'--", "a\u0000", "a@b"})
    @Tag("CPT-1")
    void a_login_is_made_of_plain_letters_digits_dots_and_hyphens(String login) {
        assertThatThrownBy(() -> user(login, List.of(Roles.STAFF)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.login.malformed");
        assertThatThrownBy(() -> user("a".repeat(61), List.of(Roles.STAFF)))
                .isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "Anonymous"})
    @Tag("CPT-1")
    void a_login_by_which_the_history_means_nobody_is_nobodys(String login) {
        assertThatThrownBy(() -> user(login, List.of(Roles.STAFF)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.login.reserved");
    }

    @Test
    @Tag("CPT-11")
    void a_user_holds_a_role_and_only_one_that_can_be_granted() {
        assertThatThrownBy(() -> user("a", List.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.roles.notGrantable");
        assertThatThrownBy(() -> user("a", List.of(Roles.STAFF, Roles.NIGHT)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.roles.notGrantable");
    }

    @Test
    @Tag("CPT-10")
    void an_administrators_password_has_12_characters() {
        assertThatThrownBy(() -> User.firstAdministrator("a", "onze lettre", NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.password.tooShort");
        assertThat(User.firstAdministrator("a", "douze lettre", NOW).roles())
                .containsExactly(Roles.ADMINISTRATOR);
    }

    private static User user(String login, List<String> roles) {
        return User.demonstrating(login, "Alix Garnier", roles, PASSWORD, NOW);
    }
}
