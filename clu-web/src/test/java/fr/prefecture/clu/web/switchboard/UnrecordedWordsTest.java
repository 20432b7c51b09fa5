package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallOverview;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.PeriodTotal;
import fr.prefecture.clu.switchboard.QueueTotal;
import fr.prefecture.clu.switchboard.Silence;
import fr.prefecture.clu.switchboard.Unrecorded;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.ReadExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 8 calls answered at a switchboard that tells neither who hung up nor who was refused. */
class UnrecordedWordsTest {

    private static final Set<Unrecorded> SILENT =
            EnumSet.of(Unrecorded.ABANDONED, Unrecorded.REFUSED, Unrecorded.CALLS);
    private static final Counts NOT = calls(8, 0).without(SILENT);
    private static final Counts PARTLY = NOT.plus(calls(15, 5).without(Set.of()));

    @Test
    @Tag("TEL-103")
    void a_rate_says_that_it_is_not_recorded_and_of_what() {
        RateLine rate =
                RateLine.of(
                                NOT,
                                new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS),
                                Map.of(),
                                origin())
                        .get(0);
        assertThat(rate.value()).isEqualTo("non enregistré");
        assertThat(spaced(rate.calculation()))
                .isEqualTo("8 décrochés ÷ présentés : non enregistré");
    }

    @Test
    @Tag("TEL-105")
    void a_rate_of_a_part_is_no_rate_and_a_count_of_a_part_is_marked() {
        assertThat(
                        RateLine.of(
                                PARTLY,
                                new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS),
                                Map.of(),
                                origin()))
                .extracting(RateLine::value)
                .containsOnly("enregistré en partie");
        assertThat(spaced(FigureWords.value(CallFigure.ENTERED, PARTLY, 20)))
                .isEqualTo("28 (en partie)");
        assertThat(FigureWords.value(CallFigure.ANSWERED, PARTLY, 20)).isEqualTo("23");
    }

    @Test
    @Tag("TEL-103")
    void no_measure_and_no_line_of_the_funnel_shows_a_zero_that_nobody_has_counted() {
        assertThat(Measure.of(NOT, false, origin()))
                .extracting(measure -> spaced(measure.value() + " " + measure.remark()))
                .contains(
                        "non enregistré sur reçus : non enregistré",
                        "non enregistré non enregistré par ce standard",
                        "20 s sur 8 décrochés",
                        "non enregistré sur abandonnés : non enregistré",
                        "non enregistré comptés une fois par jour");
        assertThat(FunnelLine.of(calls(0, 0), origin())).allMatch(FunnelLine::drawn);
        List<FunnelLine> lines = FunnelLine.of(NOT, origin());
        assertThat(lines)
                .filteredOn(line -> !Set.of("Décrochés", "Non résolus").contains(line.label()))
                .filteredOn(line -> line.figure() != CallFigure.OVERFLOWED)
                .allSatisfy(
                        line -> {
                            assertThat(line.count()).isEqualTo("non enregistré");
                            assertThat(line.note()).isEqualTo("non enregistré par ce standard");
                        });
        assertThat(lines)
                .as("no share, since nobody knows who called, and no bar")
                .allSatisfy(
                        line -> {
                            assertThat(line.percent()).isEqualTo("non enregistré");
                            assertThat(line.drawn()).isFalse();
                        });
    }

    @Test
    @Tag("TEL-103")
    void the_table_by_day_the_queues_and_the_chart_have_no_zero_either() {
        DayTable days =
                table(
                        period("2021-05-11", "2021-05-12"),
                        day("2021-05-11", calls(3, 1)),
                        day("2021-05-12", NOT));
        DayLine silent = days.lines().get(1);
        assertThat(silent.text(DayColumn.ABANDONED)).isEqualTo("non enregistré");
        assertThat(silent.text(DayColumn.ANSWERED)).isEqualTo("8");
        assertThat(silent.text(DayColumn.RATE)).isEqualTo("non enregistré");
        assertThat(days.sorted(Optional.of(DayColumn.RATE), false).get(1)).isEqualTo(silent);
        assertThat(
                        TotalLine.ofSources(
                                        List.of(new QueueTotal("annexe", "titres", NOT, true)),
                                        origin())
                                .get(0)
                                .text(DayColumn.RECEIVED))
                .isEqualTo("non enregistré");

        AnswerRateChart chart =
                new AnswerRateChart(
                        period("2021-05-11", "2021-05-12"), days.lines(), Optional.empty());
        assertThat(chart.rows()).extracting(AnswerRateChart.Row::value).containsExactly("75.0", "");
        assertThat(chart.rows().get(1).percent()).isEqualTo("non enregistré");
        assertThat(chart.rows().get(1).entered()).isEqualTo("non enregistré");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("TEL-103")
    void every_file_says_it_in_words_and_leaves_numbers_as_numbers(ExportFormat format)
            throws IOException {
        DayTable days =
                table(
                        period("2021-05-11", "2021-05-12"),
                        day("2021-05-11", PARTLY),
                        day("2021-05-12", NOT));
        DayLine silent = days.lines().get(1);
        assertThat(DayColumn.ABANDONED.cell(silent)).isEqualTo(Cell.text("non enregistré"));
        assertThat(DayColumn.ANSWERED.cell(silent)).isEqualTo(Cell.number(new BigDecimal(8)));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(CallTables.days("", List.of(), days.sorted(Optional.empty(), false)), out);
        if (format == ExportFormat.CSV) {
            assertThat(spaced(out.toString(StandardCharsets.UTF_8)))
                    .contains("12/05/2021;non enregistré;non enregistré;8;non enregistré;")
                    .contains("28 (en partie)");
        } else {
            assertThat(ReadExport.list(out.toByteArray()).get(2))
                    .startsWith(
                            "2021-05-12",
                            "non enregistré",
                            "non enregistré",
                            "8",
                            "non enregistré");
        }
        assertThat(HalfHourColumn.TIMED_OUT.cell(NOT, 20)).isEqualTo(Cell.number(0));
        assertThat(HalfHourColumn.ABANDONED.cell(NOT, 20)).isEqualTo(Cell.text("non enregistré"));
        assertThat(HalfHourColumn.ANSWER_RATE.cell(PARTLY, 20))
                .isEqualTo(Cell.text("enregistré en partie"));
    }

    @Test
    @Tag("TEL-103")
    void XiVOs_list_says_it_too() {
        assertThat(
                        new String(
                                XivoCsv.bytes(
                                        table(
                                                        period("2021-05-12", "2021-05-12"),
                                                        day("2021-05-12", NOT))
                                                .lines()),
                                StandardCharsets.UTF_8))
                .endsWith(
                        "\r\n2021-05-12,non enregistré,8,,non enregistré,non enregistré,"
                                + "non enregistré\r\n");
    }

    @Test
    @Tag("TEL-105")
    void what_is_not_recorded_is_held_against_nothing() {
        PeriodTotal april =
                new PeriodTotal(
                        period("2021-04-01", "2021-04-30"),
                        NOT,
                        30,
                        0,
                        false,
                        new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS));
        PeriodTotal may =
                new PeriodTotal(
                        period("2021-05-01", "2021-05-31"),
                        calls(9, 1),
                        31,
                        0,
                        false,
                        new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS));
        PeriodComparison comparison =
                new PeriodComparison(
                        new CallOverview(
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                may,
                                Optional.of(april),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of()),
                        origin());
        PeriodComparison.Row entered = comparison.rows().get(1);
        assertThat(entered.value()).isEqualTo("10");
        assertThat(entered.others().get(0).value()).isEqualTo("non enregistré");
        assertThat(entered.others().get(0).difference()).isEmpty();
        assertThat(comparison.rows().get(2).others().get(0).difference()).isNotEmpty();
    }

    @Test
    @Tag("TEL-103")
    void an_explanation_puts_no_number_in_that_nobody_told() {
        Calculation rate = new Calculation(CallFigure.ANSWER_RATE, 20, NOT);
        assertThat(rate.calculation()).isEqualTo("Non enregistré");
        assertThat(rate.numeratorText()).isEqualTo("non enregistré");
        assertThat(rate.terms())
                .extracting(Calculation.Term::number)
                .containsExactly("8", "non enregistré");
        Calculation lost =
                new Calculation(
                        CallFigure.LOST, 20, calls(8, 2).without(Set.of(Unrecorded.OVERFLOWED)));
        assertThat(spaced(lost.calculation())).isEqualTo("2 abandonnés = 2");
    }

    @Test
    @Tag("TEL-103")
    void it_is_said_which_switchboard_does_not_tell_what_and_on_how_many_days() {
        List<Silence> silences =
                List.of(
                        new Silence("annexe", Unrecorded.ABANDONED, 12, 31),
                        new Silence("annexe", Unrecorded.REFUSED, 31, 31),
                        new Silence("annexe", Unrecorded.CLOSED, 31, 31));
        assertThat(SilenceWords.sentences(silences))
                .extracting(SwitchboardExamples::spaced)
                .containsExactly(
                        "« annexe » ne dit pas, 12 jours sur 31 : appels abandonnés.",
                        "« annexe » ne dit pas : appels dissuadés, appels hors horaires.");
        assertThat(SilenceWords.reasons(silences))
                .hasSize(3)
                .allMatch(reason -> reason.endsWith("."));
    }
}
