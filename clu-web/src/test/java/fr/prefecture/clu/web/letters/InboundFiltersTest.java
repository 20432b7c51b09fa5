package fr.prefecture.clu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundFiltersTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

    private static InboundFilters filters(String from, String to, String service, String channel) {
        return new InboundFilters(
                new InboundFilters.Typed(from, to, service, channel),
                new InboundFilters.Known(
                        TODAY, Optional.of(YearMonth.of(2021, 5)), List.of("Titres")));
    }

    @Test
    void without_a_date_the_year_up_to_the_last_counted_month_is_shown() {
        assertThat(filters("", "", "", "").period())
                .contains(new ReportingPeriod(LocalDate.of(2020, 6, 1), LocalDate.of(2021, 5, 31)));
        assertThat(
                        new InboundFilters(
                                        new InboundFilters.Typed("", "", "", ""),
                                        new InboundFilters.Known(
                                                TODAY, Optional.empty(), List.of()))
                                .period())
                .contains(new ReportingPeriod(LocalDate.of(2020, 6, 16), TODAY));
    }

    @Test
    void one_date_is_enough() {
        assertThat(filters("1/5/21", "", "", "").period())
                .contains(new ReportingPeriod(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31)));
        assertThat(filters("2021-06-10", "", "", "").period())
                .as("after the last counted month")
                .contains(
                        new ReportingPeriod(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 6, 10)));
        assertThat(filters("", "30/11/2020", "", "").period())
                .contains(
                        new ReportingPeriod(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 11, 30)));
    }

    @Test
    void a_channel_is_asked_for_by_its_word() {
        assertThat(filters("", "", "", "courrier").channel()).contains(InboundChannel.POST);
        assertThat(filters("", "", "Titres", "courriel").channel())
                .contains(InboundChannel.ELECTRONIC);
        assertThat(filters("", "", "", "").channel()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_of_its_field() {
        assertThat(filters("31/06/2021", "", "Permis", "fax").problems())
                .extracting(one -> one.field() + " " + one.key())
                .containsExactly(
                        "du shared.date.doesNotExist",
                        "service letters.filter.service.unknown",
                        "canal letters.filter.channel.unknown");
        assertThat(filters("", "hier", "", "").problems())
                .extracting(InboundFilters.Problem::key)
                .containsExactly("shared.date.notUnderstood");
        assertThat(filters("2021-05-02", "2021-05-01", "", "").problems())
                .extracting(InboundFilters.Problem::key)
                .containsExactly("period.reversed");
        assertThat(filters("2010-05-02", "2021-05-01", "", "").problems())
                .extracting(InboundFilters.Problem::key)
                .containsExactly("period.tooLong");
    }
}
