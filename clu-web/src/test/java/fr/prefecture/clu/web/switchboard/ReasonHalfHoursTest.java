package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallReasonReport;
import fr.prefecture.clu.switchboard.CallReasonRow;
import fr.prefecture.clu.switchboard.CallReasonTerms;
import fr.prefecture.clu.switchboard.CodedHalfHour;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.ReasonCalls;
import fr.prefecture.clu.web.shared.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-112")
class ReasonHalfHoursTest {

    private static final ReportingPeriod PERIOD =
            new ReportingPeriod(LocalDate.of(2021, 5, 30), LocalDate.of(2021, 6, 2));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 30);

    @Test
    void each_half_hour_has_all_its_calls_those_of_the_five_first_reasons_and_the_others() {
        ReasonHalfHours halfHours =
                new ReasonHalfHours(
                        report(7, 6, 5, 4, 3, 2, 1, 0),
                        new TreeMap<>(
                                Map.of(
                                        NINE,
                                        Map.of("M0", 7L, "M1", 6L, "M5", 2L, "M6", 1L),
                                        TEN,
                                        Map.of("M2", 5L, "M3", 4L, "M4", 3L))));

        assertThat(halfHours.heads())
                .containsExactly(
                        "Tous les motifs",
                        "Motif 0",
                        "Motif 1",
                        "Motif 2",
                        "Motif 3",
                        "Motif 4",
                        "Autres motifs");
        assertThat(halfHours.lines())
                .extracting(ReasonHalfHours.Line::id)
                .containsExactly("09:00", "10:30");
        assertThat(halfHours.lines().get(0).calls())
                .containsExactly("16", "7", "6", "0", "0", "0", "3");
        assertThat(halfHours.lines().get(1).calls())
                .containsExactly("12", "0", "0", "5", "4", "3", "0");
    }

    @Test
    void five_reasons_leave_no_others() {
        ReasonHalfHours halfHours =
                new ReasonHalfHours(
                        report(2, 1), new TreeMap<>(Map.of(NINE, Map.of("M0", 2L, "M1", 1L))));

        assertThat(halfHours.heads()).containsExactly("Tous les motifs", "Motif 0", "Motif 1");
        assertThat(halfHours.lines().get(0).calls()).containsExactly("3", "2", "1");
    }

    @Test
    @Tag("TEL-65")
    void each_day_half_hour_and_reason_leaves_in_the_file_a_month_at_a_time() {
        List<ReportingPeriod> asked = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExportFormat.CSV.write(
                    CodedHalfHoursExport.table(
                            PERIOD,
                            "http://…",
                            part -> {
                                asked.add(part);
                                return List.of(
                                        new CodedHalfHour(part.from(), NINE, "TITRE", "=1+1", 3));
                            }),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(asked).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("30/05/2021;09:00;TITRE;") && line.endsWith(";3"))
                .anyMatch(line -> line.startsWith("01/06/2021;09:00;TITRE;"))
                .noneMatch(line -> line.contains(";=1+1"));
    }

    private static CallReasonReport report(long... calls) {
        long all = IntStream.range(0, calls.length).mapToLong(i -> calls[i]).sum();
        return new CallReasonReport(
                PERIOD,
                Stream.iterate(0, i -> i < calls.length, i -> i + 1)
                        .map(
                                i ->
                                        new ReasonCalls(
                                                new CallReasonRow(
                                                        i,
                                                        0,
                                                        new CallReasonTerms(
                                                                "M" + i, "Motif " + i, "", ""),
                                                        i,
                                                        Optional.empty(),
                                                        0),
                                                calls[i],
                                                0,
                                                new Rate(calls[i], all)))
                        .toList());
    }
}
