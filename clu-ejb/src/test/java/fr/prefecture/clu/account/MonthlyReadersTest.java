package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthlyReadersTest {

    private static final String ADDRESS = "camille@prefecture.example";

    private final Database database = Database.empty().as("referent").in(Roles.QUALITY);
    private final MonthlyReaders readers = database.boundary(MonthlyReaders.class);
    private final Preferences preferences = database.boundary(Preferences.class);

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
    @Tag("CPT-16")
    void the_quality_officer_and_the_secretary_general_may_ask_and_nobody_else() {
        assertThat(readers.all()).as("by default").isEmpty();
        for (String login : new String[] {"referent", "secretaire"}) {
            database.as(login);
            database.transaction(() -> preferences.keep(ADDRESS, false, true));
            assertThat(preferences.wantsMonths()).as(login).isTrue();
        }
        assertThat(readers.all())
                .extracting(Recipient::key)
                .containsExactly("referent", "secretaire");
        for (String login : new String[] {"standard", "cert", "site", "agent", "admin"}) {
            database.as(login);
            refuses("account.monthly.notForRole", () -> preferences.keep(ADDRESS, false, true));
            assertThat(preferences.wantsMonths()).as(login).isFalse();
        }
        database.as("referent");
        database.transaction(() -> preferences.askForMonths(false));
        assertThat(readers.all()).extracting(Recipient::key).containsExactly("secretaire");
    }

    @Test
    @Tag("CPT-17")
    void asking_takes_an_address_which_stays_while_somebody_asks() {
        database.transaction(() -> preferences.keep("", false));
        refuses("account.monthly.noAddress", () -> preferences.askForMonths(true));
        refuses("account.monthly.noAddress", () -> preferences.keep("", false, true));
        database.transaction(() -> preferences.keep(ADDRESS, false, true));
        refuses("account.monthly.noAddress", () -> preferences.keep("", false));
        database.transaction(() -> preferences.keep("", false, false));
        assertThat(readers.all()).isEmpty();
        assertThat(database.boundary(Users.class).current().orElseThrow().email()).isEmpty();
    }

    @Test
    @Tag("CPT-18")
    void who_is_gone_or_holds_another_role_is_not_sent_it() {
        for (String login : new String[] {"referent", "secretaire"}) {
            database.as(login);
            database.transaction(() -> preferences.keep(ADDRESS, false, true));
        }
        database.transaction(
                () -> {
                    sql("update account_user set active = false where login = 'referent'");
                    sql(
                            "update account_role set role_name = 'STAFF_MEMBER' where user_id ="
                                    + " (select id from account_user where login = 'secretaire')");
                });

        assertThat(readers.all()).isEmpty();
    }

    @Test
    @Tag("CPT-19")
    void the_history_says_that_somebody_asks_and_not_where_they_are_written_to() {
        database.transaction(() -> preferences.keep(ADDRESS, false, true));
        database.transaction(() -> preferences.askForMonths(false));

        assertThat(database.boundary(Changes.class).of("account.user", "referent"))
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(ChangeRow::toString)
                .anyMatch(row -> row.contains("monthly"))
                .noneMatch(row -> row.contains(ADDRESS));
    }

    private void sql(String statement) {
        database.entityManager().createNativeQuery(statement).executeUpdate();
    }

    private void refuses(String key, Runnable work) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
