package fr.prefecture.clu.appointments;

import static fr.prefecture.clu.appointments.AppointmentExamples.MONDAY;
import static fr.prefecture.clu.appointments.AppointmentExamples.cells;
import static fr.prefecture.clu.appointments.AppointmentExamples.desk;
import static fr.prefecture.clu.appointments.AppointmentExamples.typed;
import static fr.prefecture.clu.appointments.AppointmentExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentsTest {

    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));
    private static final Map<String, String> RIGHT =
            cells("20", "18", "11", "1", "2", "5", "1", "18,5");

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T10:00:00Z")).as("agent");
    private final Appointments appointments = database.boundary(Appointments.class);
    private final Desks desks = database.boundary(Desks.class);
    private long one;

    @BeforeEach
    void aDesk() {
        one = desk(database, "Étrangers", "Guichet 1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("RDV-1")
    void services_and_desks_are_data_and_known_once_whatever_their_accents() {
        desk(database, "etrangers", "Guichet 2");
        desk(database, "Permis", "Guichet 1");
        assertThat(database.transaction(desks::services)).containsExactly("Permis", "Étrangers");
        assertRefused(() -> desks.add("ÉTRANGERS", "guichet 1"), "appointments.desk.known");
        assertRefused(() -> desks.add("Étrangers", "  "), "appointments.desk.noName");
        assertRefused(() -> desks.add("x".repeat(81), "1"), "appointments.desk.tooLong");
    }

    @Test
    @Tag("RDV-1")
    void a_day_is_counted_whole_or_by_hour_and_never_both() {
        keep(MONDAY, one, RIGHT);
        assertThat(hour(MONDAY, 9).key()).isEqualTo("appointments.day.whole");
        LocalDate tuesday = MONDAY.plusDays(1);
        assertThat(hour(tuesday, 9).kind()).isEqualTo(TypedOutcome.Kind.CREATED);
        assertThat(hour(tuesday, 10).kind()).isEqualTo(TypedOutcome.Kind.CREATED);
        assertThat(hour(tuesday, 24).key()).isEqualTo("appointments.hour.unknown");
        assertThat(typed(database, tuesday, one, TypedRow.UNKNOWN, RIGHT).key())
                .isEqualTo("appointments.day.byHour");
    }

    @ParameterizedTest
    @Tag("RDV-2")
    @CsvSource(
            delimiter = '|',
            value = {
                "booked | -3 | appointments.count.negative",
                "booked | N/C | appointments.cell.notKnown",
                "missed | n.c. | appointments.cell.notKnown",
                "honoured | – | appointments.cell.notKnown",
                "honoured | 11,5 | appointments.cell.fraction",
                "late | 1.5 | appointments.cell.fraction",
                "offered | =SOMME(A1:A3) | appointments.cell.formula",
                "offered | +B2 | appointments.cell.formula",
                "missed | cinq | appointments.cell.notANumber",
                "exceptions | 999999 | appointments.count.tooMany",
                "missed | '' | appointments.cell.missing",
                "overbooked | peut-être | appointments.cell.yesOrNo"
            })
    void what_is_no_count_is_refused_with_its_column(String column, String text, String key) {
        TypedOutcome outcome =
                typed(database, MONDAY, one, TypedRow.UNKNOWN, with(RIGHT, column, text));
        assertThat(outcome.key()).isEqualTo(key);
        assertThat(outcome.isRefused()).isTrue();
        if (!key.endsWith("tooMany")) {
            assertThat(outcome.column()).isEqualTo(column);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    @Tag("RDV-2")
    void a_count_may_have_blanks_and_zeros_behind_its_comma_and_the_rest_may_be_left_out() {
        keep(MONDAY, one, cells("1 200", "18,0", "11", "", "", "5"));
        DayCounts counts = rows().get(0).counts();
        assertThat(counts.offered()).isEqualTo(1200);
        assertThat(counts.booked()).isEqualTo(18);
        assertThat(counts.late() + counts.cancelled() + counts.exceptions()).isZero();
        assertThat(counts.lead().days()).isEmpty();
    }

    @ParameterizedTest
    @Tag("RDV-3")
    @CsvSource({
        "20, 18, 11, 0, 2, 6, appointments.count.outcomes, missed",
        "20, 18, 11, 12, 2, 5, appointments.count.late, late",
        "17, 18, 11, 0, 2, 5, appointments.count.overbooked, booked"
    })
    void counts_that_contradict_each_other_are_refused(
            String offered,
            String booked,
            String honoured,
            String late,
            String cancelled,
            String missed,
            String key,
            String column) {
        TypedOutcome outcome =
                typed(
                        database,
                        MONDAY,
                        one,
                        TypedRow.UNKNOWN,
                        cells(offered, booked, honoured, late, cancelled, missed));
        assertThat(outcome.key()).isEqualTo(key);
        assertThat(outcome.column()).isEqualTo(column);
    }

    @Test
    @Tag("RDV-3")
    void more_than_the_slots_may_be_booked_on_purpose_and_the_rest_is_unknown() {
        keep(MONDAY, one, with(cells("17", "18", "10", "0", "2", "5"), "overbooked", "oui"));
        assertThat(total().unknown()).isEqualTo(1);
    }

    @Test
    @Tag("RDV-3")
    void one_refused_row_leaves_the_others_alone() {
        long two = desk(database, "Étrangers", "Guichet 2");
        List<TypedOutcome> outcomes =
                database.transaction(
                        () ->
                                appointments.type(
                                        MONDAY,
                                        List.of(
                                                row(one, with(RIGHT, "missed", "50")),
                                                row(two, RIGHT))));
        assertThat(outcomes)
                .extracting(TypedOutcome::kind)
                .containsExactly(TypedOutcome.Kind.REFUSED, TypedOutcome.Kind.CREATED);
        assertThat(rows()).extracting(DayRow::desk).containsExactly("Guichet 2");
    }

    @Test
    @Tag("RDV-4")
    void a_day_to_come_is_refused_and_today_is_not() {
        LocalDate today = LocalDate.of(2021, 5, 31);
        assertRefused(
                () -> appointments.type(today.plusDays(1), List.of(row(one, RIGHT))),
                "appointments.day.future");
        assertRefused(
                () -> appointments.type(LocalDate.of(1999, 12, 31), List.of()), "period.outside");
        keep(today, one, RIGHT);
        assertThat(database.transaction(appointments::lastDay)).contains(today);
    }

    @Test
    @Tag("RDV-5")
    void a_known_day_is_corrected_with_its_history_and_never_counted_twice() {
        keep(MONDAY, one, RIGHT);
        DayRow kept = rows().get(0);
        assertThat(typed(database, MONDAY, one, kept.version(), RIGHT).kind())
                .isEqualTo(TypedOutcome.Kind.SAME);
        assertThat(typed(database, MONDAY, one, TypedRow.UNKNOWN, with(RIGHT, "missed", "4")).key())
                .as("somebody else has typed it since")
                .isEqualTo("appointments.day.changed");
        database.as("referent");
        assertThat(typed(database, MONDAY, one, kept.version(), with(RIGHT, "missed", "4")).kind())
                .isEqualTo(TypedOutcome.Kind.CORRECTED);
        assertThat(typed(database, MONDAY, one, kept.version(), with(RIGHT, "missed", "3")).key())
                .isEqualTo("appointments.day.changed");
        assertThat(typed(database, MONDAY, one, kept.version(), Map.of()).key())
                .isEqualTo("appointments.day.emptied");
        assertThat(rows()).hasSize(1);
        assertThat(total().missed()).isEqualTo(4);
        assertThat(database.boundary(Changes.class).of(Appointments.SUBJECT, kept.id()))
                .hasSize(2)
                .first()
                .satisfies(change -> assertThat(change.by()).isEqualTo("referent"));
    }

    @Test
    @Tag("RDV-6")
    void the_rate_leaves_out_what_was_cancelled_and_what_is_unknown() {
        for (int i = 0; i < 4; i++) {
            keep(MONDAY.plusDays(i), one, cells("20", "18", "7", "0", "7", "3"));
        }
        assertThat(total().noShow()).isEqualTo(new Proportion(12, 40));
        assertThat(total().noShow().percent()).contains(new BigDecimal("30.0"));
        Attendance attendance = attendance();
        assertThat(attendance.byWeekday().get(DayOfWeek.TUESDAY).noShow().percent()).isEmpty();
        assertThat(attendance.byDesk()).hasSize(1);
        assertThat(attendance.byHour()).isEmpty();
        assertThat(
                        database.transaction(
                                        () -> appointments.attendance(MAY, Optional.of("Permis")))
                                .total())
                .isEqualTo(Totals.NONE);
    }

    @Test
    @Tag("RDV-15")
    void the_home_page_has_the_rate_of_a_month_unless_its_cases_are_too_few() {
        AttendanceFigures figures = database.boundary(AttendanceFigures.class);
        for (int i = 0; i < 2; i++) {
            keep(MONDAY.plusDays(i), one, cells("20", "18", "7", "0", "7", "3"));
        }
        Figure few = database.transaction(() -> figures.figures(YearMonth.of(2021, 5))).get(0);
        assertThat(few.value()).as("20 cases").isEmpty();
        assertThat(few.dataDate()).isEqualTo(MONDAY.plusDays(1));

        for (int i = 2; i < 4; i++) {
            keep(MONDAY.plusDays(i), one, cells("20", "18", "7", "0", "7", "3"));
        }
        Figure enough = database.transaction(() -> figures.figures(YearMonth.of(2021, 5))).get(0);
        assertThat(enough.value()).contains(new BigDecimal("30.0"));
        assertThat(enough.page()).isEqualTo("/rendez-vous?du=2021-05-01&au=2021-05-31");
        assertThat(database.transaction(figures::lastDay)).contains(MONDAY.plusDays(3));
        Figure june = database.transaction(() -> figures.figures(YearMonth.of(2021, 6))).get(0);
        assertThat(june.value()).isEmpty();
        assertThat(june.dataDate()).isNull();
    }

    @Test
    @Tag("RDV-17")
    void a_month_is_covered_by_the_days_on_which_each_service_receives() {
        long other = desk(database, "Permis", "Guichet 9");
        for (LocalDate day = LocalDate.of(2021, 4, 1);
                day.isBefore(LocalDate.of(2021, 5, 13));
                day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
                keep(day, one, RIGHT);
            } else if (day.getDayOfWeek() == DayOfWeek.THURSDAY) {
                keep(day, other, cells("0", "0", "0", "0", "0", "0"));
            }
        }
        assertThat(coverage(YearMonth.of(2021, 4)))
                .as("four Tuesdays and five Thursdays, from the first one told")
                .isEqualTo(new FigureCoverage(9, 9, 0, FigureCoverage.Unit.DAYS));
        assertThat(coverage(YearMonth.of(2021, 5)))
                .as("two of four Tuesdays, one of three Thursdays: Ascension is none")
                .isEqualTo(new FigureCoverage(3, 7, 0, FigureCoverage.Unit.DAYS));
        assertThat(coverage(YearMonth.of(2021, 7)).expected())
                .as("until eight weeks after the last day told, July 1 and 6")
                .isEqualTo(2);
        assertThat(coverage(YearMonth.of(2021, 3)).expected()).isZero();
    }

    private FigureCoverage coverage(YearMonth month) {
        AttendanceFigures figures = database.boundary(AttendanceFigures.class);
        return database.transaction(() -> figures.figures(month))
                .get(0)
                .caveats()
                .coverage()
                .orElseThrow();
    }

    @Test
    @Tag("RDV-7")
    void lead_times_are_told_as_a_mean_and_in_classes_and_must_fit() {
        Map<String, String> classes = with(with(RIGHT, "weekKnown", "6"), "weekMissed", "1");
        keep(MONDAY, one, with(with(classes, "longerKnown", "10"), "longerMissed", "4"));
        keep(MONDAY.plusDays(1), one, cells("20", "10", "10", "0", "0", "0"));
        assertThat(total().meanLead()).contains(new BigDecimal("18.5"));
        assertThat(attendance().byLeadTime())
                .containsEntry(LeadTime.WEEK, new Proportion(1, 6))
                .containsEntry(LeadTime.LONGER, new Proportion(4, 10));
        LocalDate friday = MONDAY.plusDays(4);
        assertThat(typed(database, friday, one, -1, with(classes, "weekKnown", "17")).key())
                .isEqualTo("appointments.lead.tooMany");
        assertThat(typed(database, friday, one, -1, with(classes, "weekMissed", "7")).key())
                .isEqualTo("appointments.lead.missed");
        assertThat(typed(database, friday, one, -1, with(RIGHT, "lead", "1000")).key())
                .isEqualTo("appointments.lead.tooLong");
        assertThat(LeadTime.of(14)).isEqualTo(LeadTime.FORTNIGHT);
        assertThat(LeadTime.of(29)).isEqualTo(LeadTime.LONGER);
    }

    @Test
    @Tag("RDV-7")
    void a_correction_in_the_grid_keeps_the_classes_that_still_fit() {
        keep(MONDAY, one, with(with(RIGHT, "weekKnown", "6"), "weekMissed", "5"));
        DayRow kept = rows().get(0);
        typed(database, MONDAY, one, kept.version(), with(RIGHT, "exceptions", "2"));
        assertThat(rows().get(0).counts().lead().outcomes()).hasSize(1);
        typed(database, MONDAY, one, rows().get(0).version(), with(RIGHT, "missed", "4"));
        assertThat(rows().get(0).counts().lead().outcomes()).isEmpty();
    }

    @Test
    @Tag("RDV-5")
    @Tag("RDV-7")
    void a_row_that_nobody_touched_is_the_same_although_its_mean_was_shown_rounded() {
        DayCounts told =
                new DayCounts(
                        30, 30, 20, 0, 5, 5, 0, false, new LeadTimes(Optional.of(100), Map.of()));
        database.as("referent").in(Roles.QUALITY);
        database.transaction(
                () ->
                        appointments.begin(
                                one,
                                List.of(
                                        new DayRow(
                                                0,
                                                0,
                                                one,
                                                "",
                                                "",
                                                MONDAY,
                                                Optional.empty(),
                                                told))));
        assertThat(told.meanLead()).contains(new BigDecimal("3.3"));
        Map<String, String> shown = cells("30", "30", "20", "0", "5", "5", "0", "3,3");
        assertThat(typed(database, MONDAY, one, rows().get(0).version(), shown).kind())
                .isEqualTo(TypedOutcome.Kind.SAME);
        assertThat(rows().get(0).counts().lead().days()).contains(100);
        typed(database, MONDAY, one, rows().get(0).version(), with(shown, "exceptions", "1"));
        assertThat(rows().get(0).counts().lead().days()).contains(100);
        typed(database, MONDAY, one, rows().get(0).version(), with(shown, "lead", "3,4"));
        assertThat(rows().get(0).counts().lead().days()).contains(102);
    }

    private void keep(LocalDate day, long desk, Map<String, String> cells) {
        assertThat(typed(database, day, desk, TypedRow.UNKNOWN, cells))
                .isEqualTo(TypedOutcome.of(TypedOutcome.Kind.CREATED));
    }

    private TypedOutcome hour(LocalDate day, int hour) {
        return database.transaction(
                        () ->
                                appointments.type(
                                        day,
                                        List.of(
                                                new TypedRow(
                                                        one,
                                                        Optional.of(hour),
                                                        TypedRow.UNKNOWN,
                                                        RIGHT))))
                .get(0);
    }

    private static TypedRow row(long desk, Map<String, String> cells) {
        return new TypedRow(desk, Optional.empty(), TypedRow.UNKNOWN, cells);
    }

    private List<DayRow> rows() {
        return database.transaction(() -> appointments.rows(MAY, Optional.empty()));
    }

    private Attendance attendance() {
        return database.transaction(() -> appointments.attendance(MAY, Optional.empty()));
    }

    private Totals total() {
        return attendance().total();
    }

    private void assertRefused(Runnable work, String key) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
