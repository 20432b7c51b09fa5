package fr.prefecture.clu.web.cert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.cert.Amounts;
import fr.prefecture.clu.cert.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPeriodTest {

    /** A Tuesday of week 22. */
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    @ParameterizedTest
    @Tag("CERT-2")
    @CsvSource({
        "'', 2021-W21",
        "2020-W53, 2020-W53",
        "2021-W21, 2021-W21",
        "2021-06-01, 2021-06-01"
    })
    void a_week_or_a_day_that_is_over_is_typed(String typed, String span) {
        EntryPeriod period = EntryPeriod.read(typed, TODAY);

        assertThat(period.isWrong()).isFalse();
        assertThat(period.span()).hasToString(span);
    }

    @ParameterizedTest
    @Tag("CERT-2")
    @CsvSource({
        "2021-W53, 'Semaine : la semaine 53 de 2021 n’existe pas, cette année compte 52 semaines.'",
        "2021-W00, 'Semaine : la semaine 0 de 2021 n’existe pas, cette année compte 52 semaines.'",
        "mai, Semaine : « mai » n’est ni une semaine ni un jour.",
        "2021-02-30, Semaine : « 2021-02-30 » n’est ni une semaine ni un jour."
    })
    void what_is_no_week_is_said_and_no_other_week_stands_for_it(String typed, String said) {
        EntryPeriod period = EntryPeriod.read(typed, TODAY);

        assertThat(period.isWrong()).isTrue();
        assertThat(period.typed()).isEqualTo(typed);
        assertThat(spaced(period.problem())).startsWith(said);
    }

    @ParameterizedTest
    @Tag("CERT-5")
    @CsvSource({"2021-W22", "2027-W01", "2021-06-02"})
    void what_is_not_over_is_refused_before_anything_is_typed(String typed) {
        EntryPeriod period = EntryPeriod.read(typed, TODAY);

        assertThat(period.isWrong()).isTrue();
        assertThat(spaced(period.problem())).contains("est à venir ou en cours");
    }

    @Test
    @Tag("CERT-3")
    void what_was_told_not_to_be_available_is_shown_so_again() {
        Optional<Amounts> told =
                Optional.of(
                        new Amounts(
                                Map.of(
                                        Quantity.BACKLOG,
                                        BigDecimal.valueOf(400),
                                        Quantity.ETPT,
                                        new BigDecimal("12.50")),
                                LocalDate.of(2021, 4, 14)));

        assertThat(WorkEntryPage.shown(told, "backlog")).isEqualTo("400");
        assertThat(WorkEntryPage.shown(told, "etpt")).isEqualTo("12,5");
        assertThat(WorkEntryPage.shown(told, "oldest")).isEqualTo("14/04/2021");
        assertThat(WorkEntryPage.shown(told, "received")).isEqualTo("N/C");
        assertThat(WorkEntryPage.shown(Optional.empty(), "received")).isEmpty();
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
