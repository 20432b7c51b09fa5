package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundCountsTest {

    private static InboundCounts counts(
            int received, Integer acknowledged, Integer wait, Integer answered, Integer still) {
        return new InboundCounts(
                received,
                Optional.ofNullable(acknowledged),
                Optional.ofNullable(wait),
                Optional.ofNullable(answered),
                Optional.ofNullable(still));
    }

    @ParameterizedTest
    @Tag("LET-52")
    @CsvSource({
        "10, 10, 0, 10, 0",
        "0, 0, 0, 0, 0",
        "10, 7, 3, 2, 8",
        "10, , , 4, ",
        "10, 3, , , ",
        "10, , , , "
    })
    void what_fits_is_taken(int received, Integer ack, Integer wait, Integer ans, Integer still) {
        assertThat(counts(received, ack, wait, ans, still).received()).isEqualTo(received);
    }

    @ParameterizedTest
    @Tag("LET-51")
    @Tag("LET-52")
    @CsvSource({
        "10, 11, , 4, , letters.inbound.acknowledged.more",
        "10, 8, 3, 4, , letters.inbound.acknowledged.withWaiting",
        "10, 8, , 11, , letters.inbound.answered.more",
        "10, 8, , 9, 2, letters.inbound.answered.withWaiting",
        "10, , 1, 9, , letters.inbound.acknowledged.waiting",
        "10, 1, , , 2, letters.inbound.answered.waiting",
        "-1, , , , , letters.inbound.negative",
        "10, -1, , , , letters.inbound.negative",
        "20001, 1, , , , letters.inbound.tooMany"
    })
    void what_does_not_fit_is_refused_with_its_numbers(
            int received, Integer ack, Integer wait, Integer ans, Integer still, String key) {
        assertThatThrownBy(() -> counts(received, ack, wait, ans, still))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Test
    @Tag("LET-52")
    void a_refusal_names_the_numbers() {
        assertThatThrownBy(() -> counts(10, 8, 3, null, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(8, 3, 11, 10));
    }

    @Test
    @Tag("LET-51")
    void a_blank_is_not_counted_and_a_zero_is_zero() throws InboundSheet.Unreadable {
        InboundCounts typed =
                InboundSheet.counts(
                        Map.of("received", "1\u202f200", "acknowledged", "0", "answered", " "));
        assertThat(typed).isEqualTo(counts(1200, 0, null, null, null));
        assertThat(InboundSheet.isEmpty(Map.of("received", " ", "answered", ""))).isTrue();
        assertThat(InboundSheet.isEmpty(Map.of("received", "0"))).isFalse();
    }

    @ParameterizedTest
    @Tag("LET-51")
    @CsvSource(
            delimiter = '|',
            value = {
                "received | | letters.inbound.cell.missing",
                "received | -3 | letters.inbound.negative",
                "received | 1,5 | letters.inbound.cell.fraction",
                "received | =A1 | letters.inbound.cell.formula",
                "received | N/C | letters.inbound.cell.notKnown",
                "received | – | letters.inbound.cell.notKnown",
                "answered | dix | letters.inbound.cell.notANumber",
                "acknowledged | 30000 | letters.inbound.tooMany",
                "acknowledged | 11 | letters.inbound.acknowledged.more",
                "toAnswer | 9 | letters.inbound.answered.withWaiting"
            })
    void a_cell_that_cannot_be_read_is_refused_with_its_column(
            String column, String text, String key) {
        Map<String, String> cells = InboundExamples.cells("10", "8", "6");
        cells.put(column, text == null ? "" : text);
        String told = key.equals("letters.inbound.answered.withWaiting") ? "answered" : column;
        assertThatThrownBy(() -> InboundSheet.counts(cells))
                .isInstanceOfSatisfying(
                        InboundSheet.Unreadable.class,
                        e -> {
                            assertThat(e.why()).hasMessage(key);
                            assertThat(e.column()).isEqualTo(told);
                        });
    }

    @ParameterizedTest
    @Tag("LET-50")
    @CsvSource({
        "2021-W18, 2021-05-03",
        "2021-S18, 2021-05-03",
        "S18 2021, 2021-05-03",
        "Semaine 18 de 2021, 2021-05-03",
        "18/2021, 2021-05-03",
        "2021 18, 2021-05-03",
        "2020-W53, 2020-12-28",
        "2021-W01, 2021-01-04",
        "2021-W52, 2021-12-27",
        "05/05/2021, 2021-05-03"
    })
    void a_week_is_read_as_people_write_it(String week, LocalDate monday)
            throws InboundSheet.Unreadable {
        assertThat(InboundSheet.monday(Map.of("week", week))).isEqualTo(monday);
    }

    @ParameterizedTest
    @Tag("LET-50")
    @CsvSource({
        "2021-W53, , week, letters.inbound.week.unknown",
        "2021-W00, , week, letters.inbound.week.unknown",
        "bientôt, , week, letters.inbound.week.unknown",
        ", , week, letters.inbound.week.missing",
        ", 31/06/2021, date, letters.inbound.date.unknown",
        "2021-W18, 10/05/2021, date, letters.inbound.week.other"
    })
    void a_week_that_is_none_is_refused(String week, String date, String column, String key) {
        Map<String, String> cells =
                Map.of("week", week == null ? "" : week, "date", date == null ? "" : date);
        assertThatThrownBy(() -> InboundSheet.monday(cells))
                .isInstanceOfSatisfying(
                        InboundSheet.Unreadable.class,
                        e -> {
                            assertThat(e.why()).hasMessage(key);
                            assertThat(e.column()).isEqualTo(column);
                        });
    }

    @ParameterizedTest
    @Tag("LET-50")
    @CsvSource({
        "Courrier, POST",
        "COURRIERS, POST",
        "courriel, ELECTRONIC",
        "Courriel/formulaire, ELECTRONIC",
        "Mél, ELECTRONIC",
        "formulaire, ELECTRONIC"
    })
    void a_channel_is_read_as_people_write_it(String typed, InboundChannel channel)
            throws InboundSheet.Unreadable {
        assertThat(InboundSheet.channel(Map.of("channel", typed))).isEqualTo(channel);
        assertThatThrownBy(() -> InboundSheet.channel(Map.of("channel", "fax")))
                .isInstanceOfSatisfying(
                        InboundSheet.Unreadable.class,
                        e -> assertThat(e.why()).hasMessage("letters.inbound.channel.unknown"));
    }
}
