package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final Appearance DARK =
            new Appearance(Brightness.DARK, TextSize.LARGEST, true, true);

    private final Database database = Database.empty().as("referent");
    private final Users users = database.boundary(Users.class);

    @BeforeEach
    void begin() {
        FirstAccounts accounts = database.boundary(FirstAccounts.class);
        database.transaction(() -> accounts.openDemonstration("demonstration"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CPT-21")
    void nobody_having_chosen_nothing_is_chosen() {
        assertThat(current()).isEqualTo(Appearance.USUAL);
        assertThat(Appearance.USUAL.shortcutsOn()).isFalse();
        assertThat(Appearance.USUAL.brightness()).isEqualTo(Brightness.SYSTEM);
    }

    @Test
    @Tag("CPT-20")
    void a_look_is_kept_with_the_account_and_is_nobody_else_s() {
        look(DARK);
        assertThat(current()).isEqualTo(DARK);
        database.as("agent");
        assertThat(current()).isEqualTo(Appearance.USUAL);
        database.as("referent");
        look(Appearance.USUAL);
        assertThat(current()).isEqualTo(Appearance.USUAL);
    }

    @Test
    @Tag("CPT-20")
    void a_look_leaves_the_address_and_the_mails_as_they_are() {
        Preferences preferences = database.boundary(Preferences.class);
        database.transaction(() -> preferences.keep("camille@prefecture.example", true));
        look(DARK);
        UserRow row = users.current().orElseThrow();
        assertThat(row.email()).isEqualTo("camille@prefecture.example");
        assertThat(row.digest()).isTrue();
    }

    @Test
    @Tag("CPT-20")
    void somebody_without_account_keeps_nothing() {
        database.as("inconnu");
        assertThatThrownBy(() -> look(DARK))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.user.unknown");
    }

    @Test
    @Tag("CPT-22")
    void what_the_account_leaves_open_is_as_the_browser_has_it() {
        Appearance browser = new Appearance(Brightness.LIGHT, TextSize.LARGE, true, true);
        assertThat(Appearance.USUAL.over(browser))
                .isEqualTo(new Appearance(Brightness.LIGHT, TextSize.LARGE, true, false));
        assertThat(DARK.over(browser)).isEqualTo(DARK);
    }

    private Appearance current() {
        return users.current().orElseThrow().appearance();
    }

    private void look(Appearance chosen) {
        Preferences preferences = database.boundary(Preferences.class);
        database.transaction(() -> preferences.look(chosen));
    }
}
