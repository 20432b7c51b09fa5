package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    @Tag("HOM-11")
    void a_month_freezes_after_one_worked_day_at_least_and_fifteen_at_most() {
        assertThat(Settings.frozenAfter(0)).isEqualTo(1);
        assertThat(Settings.frozenAfter(5)).isEqualTo(5);
        assertThat(Settings.frozenAfter(15)).isEqualTo(15);
        assertThat(Settings.frozenAfter(40)).isEqualTo(15);
        assertThat(Settings.frozenAfter()).isBetween(1, 15);
    }

    @Test
    void a_database_that_others_reach_must_not_have_the_password_that_everybody_knows() {
        assertThat(Settings.databaseIsOpen("postgresql", "clu")).isTrue();
        assertThat(Settings.databaseIsOpen("postgresql", "bien à elle")).isFalse();
        assertThat(Settings.databaseIsOpen("h2", "clu")).as("a file, kept by its rights").isFalse();
        assertThat(Settings.databaseIsOpen()).as("unless it is set").isFalse();
    }

    @Test
    @Tag("HIS-16")
    void the_owner_of_the_tables_is_asked_only_while_its_password_is_there() {
        Optional<String> owner = Optional.of("clu_owner");

        assertThat(Settings.databaseOwnerComes(owner, Optional.of("à lui"))).isTrue();
        assertThat(Settings.databaseOwnerComes(owner, Optional.empty()))
                .as("its password was taken away, its name was left")
                .isFalse();
        assertThat(Settings.databaseOwnerComes(Optional.empty(), Optional.empty())).isFalse();
    }

    @Test
    @Tag("CPT-7")
    void a_password_is_never_cheap_to_guess_nor_minutes_to_check() {
        assertThat(Settings.passwordCost(Optional.of("4"))).isEqualTo(10);
        assertThat(Settings.passwordCost(Optional.of("13"))).isEqualTo(13);
        assertThat(Settings.passwordCost(Optional.of("31"))).isEqualTo(16);
        assertThat(Settings.passwordCost(Optional.empty())).as("unless it is set").isEqualTo(12);
        assertThat(Settings.passwordCost())
                .as("as it is set")
                .isEqualTo(
                        Settings.passwordCost(
                                Optional.ofNullable(System.getenv("CLU_PASSWORD_COST"))));
    }
}
