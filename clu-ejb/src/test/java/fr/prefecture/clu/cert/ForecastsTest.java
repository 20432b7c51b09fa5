package fr.prefecture.clu.cert;

import static fr.prefecture.clu.cert.CertExamples.aCentre;
import static fr.prefecture.clu.cert.CertExamples.and;
import static fr.prefecture.clu.cert.CertExamples.line;
import static fr.prefecture.clu.cert.CertExamples.typed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ForecastsTest {

    private final Database database = aCentre();
    private final Forecasts forecasts = database.boundary(Forecasts.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CERT-26")
    void the_weeks_that_were_typed_tell_when_the_backlog_comes_down() {
        for (int week = 8; week <= 21; week++) {
            typed(
                    database,
                    and(
                            line(
                                    "2021-W%02d".formatted(week),
                                    "76",
                                    100,
                                    150,
                                    1000 - 50 * (week - 8)),
                            "etpt",
                            "10"));
        }

        Optional<ForecastTerms> usual = forecasts.usual("76");
        Forecast forecast = forecasts.of("76", usual.orElseThrow());

        assertThat(usual).contains(new ForecastTerms(new BigDecimal("10.0"), 175));
        assertThat(forecast.history()).hasSize(14);
        assertThat(forecast.backlog()).isEqualTo(350);
        assertThat(forecast.middle()).contains(LocalDate.of(2021, 6, 27));
        assertThat(forecasts.isForeseeable("76")).isTrue();
        assertThat(forecasts.isForeseeable("58")).isFalse();
        assertThat(forecasts.usual("58")).isEmpty();
        assertThat(forecasts.of("58", usual.get()).state()).isEqualTo(ForecastState.TOO_SHORT);
    }

    @Test
    void the_territories_are_those_that_the_centre_serves() {
        assertThat(forecasts.territories())
                .extracting(Territory::code)
                .containsExactly("35", "55", "58", "76");
    }
}
