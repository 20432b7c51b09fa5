package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.switchboard.HalfHourRow;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.ExportedTable;
import fr.prefecture.clu.web.shared.ReadExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTablesTest {

    private static final int TARGET = 20;

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @Tag("TEL-63")
    void the_days_leave_with_the_columns_of_the_page_in_its_order(ExportFormat format) {
        DayTable days =
                table(
                        period("2021-05-11", "2021-05-13"),
                        day("2021-05-11", calls(1500, 201)),
                        day("2021-05-12", calls(0, 0)));

        List<List<String>> list =
                ReadExport.list(
                        bytes(
                                format,
                                CallTables.days(
                                        "",
                                        List.of(),
                                        days.sorted(Optional.of(DayColumn.ANSWERED), true))));

        assertThat(list.get(0))
                .startsWith("Jour", "Reçus")
                .contains("Conversation moyenne (s)")
                .endsWith("État", "Pourquoi", "Note");
        assertThat(list.get(1))
                .startsWith("2021-05-11", "1701", "1701", "1500", "201")
                .contains("0.882", "20", "60", "Définitif");
        assertThat(list.get(2)).startsWith("2021-05-12", "0", "0", "0");
        assertThat(list.get(3)).startsWith("2021-05-13", "", "", "").contains("non disponible");
    }

    @Test
    @Tag("TEL-63")
    void every_column_is_explained() {
        List<ExportedTable.Column> columns = new ArrayList<>();
        columns.addAll(CallTables.days("", List.of(), List.of()).columns());
        columns.addAll(halfHours(period("2021-05-01", "2021-05-02"), new ArrayList<>()).columns());
        assertThat(columns)
                .hasSize(4 + DayColumn.values().length + 5 + HalfHourColumn.values().length)
                .allSatisfy(
                        column -> {
                            assertThat(column.title()).isNotBlank().doesNotContain("{", "\u00ad");
                            assertThat(column.definition()).endsWith(".").doesNotContain("{");
                        });
        assertThat(columns)
                .extracting(ExportedTable.Column::title)
                .contains("Niveau de service en 20\u00a0s (%)".replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @Tag("TEL-65")
    void the_two_half_hours_at_two_of_the_long_day_differ_by_their_offset(ExportFormat format) {
        ReportingPeriod day = period("2021-10-31", "2021-10-31");
        ExportedTable table =
                CallTables.halfHours(
                        "",
                        List.of(),
                        day,
                        TARGET,
                        part ->
                                List.of(
                                        halfHour("2021-10-31T02:00:00+02:00"),
                                        halfHour("2021-10-31T02:00:00+01:00")));

        List<List<String>> list = ReadExport.list(bytes(format, table));

        assertThat(list.get(1)).startsWith("2021-10-31", "02:00:00", "UTC+02:00", "=1+1");
        assertThat(list.get(2)).startsWith("2021-10-31", "02:00:00", "UTC+01:00", "=1+1");
    }

    @Test
    @Tag("TEL-64")
    void half_hours_are_asked_for_a_month_at_a_time_and_only_as_they_leave() {
        List<ReportingPeriod> asked = new ArrayList<>();
        ExportedTable table = halfHours(period("2021-04-20", "2031-04-19"), asked);
        assertThat(asked).isEmpty();

        List<Integer> askedBefore = new ArrayList<>();
        table.rows().each(row -> askedBefore.add(asked.size()));

        assertThat(askedBefore).startsWith(1, 2, 3).hasSameSizeAs(asked);
        assertThat(asked).startsWith(period("2021-04-20", "2021-04-30"));
        List<ReportingPeriod> all = new ArrayList<>();
        halfHours(period("2021-04-20", "2031-04-19"), all).rows().each(row -> {});
        assertThat(all)
                .hasSize(121)
                .endsWith(period("2031-04-01", "2031-04-19"))
                .contains(period("2024-02-01", "2024-02-29"));
    }

    @Test
    void the_file_is_named_after_its_period() {
        assertThat(CallTables.fileName("appels", period("2021-05-01", "2021-05-31")))
                .isEqualTo("appels-2021-05");
        assertThat(CallTables.fileName("appels", period("2021-05-03", "2021-05-09")))
                .isEqualTo("appels-2021-05-03_2021-05-09");
    }

    /** What the page says of a file before anybody has written it. */
    @ParameterizedTest
    @EnumSource
    void the_size_that_is_announced_is_about_right(ExportFormat format) {
        for (int days : List.of(31, 365)) {
            ReportingPeriod period =
                    new ReportingPeriod(
                            java.time.LocalDate.of(2021, 1, 1),
                            java.time.LocalDate.of(2021, 1, 1).plusDays(days - 1));
            List<DayLine> lines =
                    table(
                                    period,
                                    period.days().stream()
                                            .map(d -> day(d.toString(), calls(d.getDayOfYear(), 7)))
                                            .toArray(fr.prefecture.clu.switchboard.DayRow[]::new))
                            .lines()
                            .stream()
                            .map(CallTablesTest::explained)
                            .toList();
            assertNear(
                    ExportsPage.Size.ofDays(days).of(format),
                    bytes(format, CallTables.days("mai", List.of(), lines)).length);
            ExportedTable halfHours =
                    CallTables.halfHours("mai", List.of(), period, TARGET, CallTablesTest::busy);
            assertNear(
                    ExportsPage.Size.ofHalfHours(days * 48L).of(format),
                    bytes(format, halfHours).length);
        }
    }

    private static void assertNear(long announced, long weighs) {
        assertThat((double) announced)
                .as("%d for %d", announced, weighs)
                .isBetween(weighs * 0.5, weighs * 2.0);
    }

    private static DayLine explained(DayLine line) {
        return new DayLine(
                line.day(),
                line.off(),
                line.state(),
                line.counts(),
                line.toCome(),
                List.of(
                        "Définitif : la source « principal » a été lue jusqu’au "
                                + line.label()
                                + " et aucun de ses appels de ce jour n’est ouvert."));
    }

    private static List<HalfHourRow> busy(ReportingPeriod part) {
        return part.days().stream()
                .flatMap(
                        day ->
                                IntStream.range(0, 48)
                                        .mapToObj(
                                                half ->
                                                        new HalfHourRow(
                                                                day.atStartOfDay()
                                                                        .plusMinutes(30L * half)
                                                                        .atOffset(
                                                                                java.time.ZoneOffset
                                                                                        .ofHours(
                                                                                                1)),
                                                                Optional.of("standard"),
                                                                DayState.FINAL,
                                                                half < 16 || half > 36
                                                                        ? Counts.NONE
                                                                        : calls(half, half % 7))))
                .toList();
    }

    private static ExportedTable halfHours(ReportingPeriod period, List<ReportingPeriod> asked) {
        return CallTables.halfHours(
                "",
                List.of(),
                period,
                TARGET,
                part -> {
                    asked.add(part);
                    return List.of(halfHour(part.from() + "T00:00:00+02:00"));
                });
    }

    private static HalfHourRow halfHour(String start) {
        return new HalfHourRow(
                OffsetDateTime.parse(start), Optional.of("=1+1"), DayState.FINAL, calls(3, 1));
    }

    private static byte[] bytes(ExportFormat format, ExportedTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
