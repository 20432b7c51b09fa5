package fr.prefecture.clu.web.cert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.cert.DelayFigures;
import fr.prefecture.clu.cert.Span;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    @Tag("CERT-21")
    void no_percentage_is_shown_of_fewer_than_thirty_files() {
        assertThat(Words.share(Optional.of(6L), Optional.of(12L)))
                .isEqualTo("effectif trop faible (n = 12)");
        assertThat(Words.share(Optional.of(15L), Optional.of(30L))).isEqualTo("50,0\u202f%");
        assertThat(Words.share(Optional.empty(), Optional.of(30L))).isEmpty();
    }

    @Test
    void a_mismatch_has_its_sign() {
        assertThat(Words.signed(Optional.of(37L))).isEqualTo("+37");
        assertThat(Words.signed(Optional.of(-5L))).isEqualTo("−5");
        assertThat(Words.signed(Optional.of(0L))).isEqualTo("0");
        assertThat(Words.signed(Optional.empty())).isEmpty();
    }

    @Test
    @Tag("CERT-16")
    void a_quantile_of_several_periods_is_said_to_lie_between_two() {
        assertThat(Words.between(between("22", "26"))).isEqualTo("22,0 à 26,0");
        assertThat(Words.between(between("22", "22.0"))).isEqualTo("22,0");
    }

    private static Optional<DelayFigures.Between> between(String low, String high) {
        return Optional.of(new DelayFigures.Between(new BigDecimal(low), new BigDecimal(high)));
    }

    @Test
    @Tag("CERT-2")
    void the_address_names_a_month_or_a_week() {
        assertThat(AskedPeriod.read("2020-W53").orElseThrow().inWords())
                .isEqualTo(
                        "semaine\u00a053 (28\u00a0décembre\u00a02020 – 3\u00a0janvier\u00a02021)");
        assertThat(AskedPeriod.read("2026-10").orElseThrow().inWords())
                .isEqualTo("octobre\u00a02026");
        assertThat(AskedPeriod.read("2021-W53")).isEmpty();
        assertThat(AskedPeriod.read("demain")).isEmpty();
    }

    @Test
    @Tag("CERT-21")
    void a_53rd_week_is_compared_with_nothing() {
        assertThat(AskedPeriod.of(Span.week(2020, 53)).yearBefore()).isEmpty();
        assertThat(AskedPeriod.of(Span.week(2021, 18)).yearBefore().orElseThrow().value())
                .isEqualTo("2020-W18");
    }
}
