package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real installation that somebody starts as a demonstration by mistake. */
class DemonstrationIT {

    @Test
    @Tag("CPT-8")
    void a_start_as_a_demonstration_on_a_real_database_ends_with_a_sentence_and_opens_nothing() {
        Installation installation = Installation.create(Database.Kind.H2);
        installation.boot().awaitReady().stop();

        Server refused = installation.with("CLU_DEMO", "true").boot();
        Waiting.until(
                Installation.PATIENCE,
                () -> "a start that fails\n" + refused.tail(),
                () -> refused.output().contains("WFLYSRV0026"));
        assertThat(refused.output())
                .contains("this database was not made by the demonstration", "CLU_DEMO=false");
        assertThat(refused.isReady()).isFalse();
        refused.stop();

        assertThat(
                        installation.number(
                                "select count(*) from account_user where demonstration = true"))
                .isZero();
        assertThat(installation.number("select count(*) from committee_meeting")).isZero();
        installation.with("CLU_DEMO", "false").boot().awaitReady().stop();
        installation.discard();
    }
}
