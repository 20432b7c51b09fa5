package fr.prefecture.clu.appointments;

import static fr.prefecture.clu.appointments.AppointmentExamples.MONDAY;
import static fr.prefecture.clu.appointments.AppointmentExamples.cells;
import static fr.prefecture.clu.appointments.AppointmentExamples.desk;
import static fr.prefecture.clu.appointments.AppointmentExamples.imported;
import static fr.prefecture.clu.appointments.AppointmentExamples.typed;
import static fr.prefecture.clu.appointments.AppointmentExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentImportsTest {

    private static final long IMPORT = 7;
    private static final Map<String, String> RIGHT =
            imported("03/05/2021", cells("20", "18", "11", "1", "2", "5", "1", "18,5"));

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T10:00:00Z")).as("agent");
    private final AppointmentImports imports = database.boundary(AppointmentImports.class);
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
    @Tag("RDV-5")
    void a_row_is_found_right_by_its_desk_whatever_the_accents_and_imported_once() {
        Checked checked = check(RIGHT);
        assertThat(checked.isRight()).isTrue();
        add(RIGHT);
        assertThat(rows()).singleElement().extracting(DayRow::day).isEqualTo(MONDAY);
        assertThat(
                        database.transaction(
                                () -> imports.known("guichets", List.of(checked.identity()))))
                .isEqualTo(1);
        assertThat(check(RIGHT).identity()).isEqualTo(checked.identity());
        add(RIGHT);
        assertThat(rows()).hasSize(1);
    }

    @Test
    @Tag("RDV-5")
    void a_day_twice_with_other_figures_is_refused_in_a_file_and_against_what_is_known() {
        Function<Map<String, String>, Checked> check =
                database.transaction(() -> imports.check("guichets"));
        assertThat(check.apply(RIGHT).isRight()).isTrue();
        assertThat(check.apply(RIGHT).isRight()).as("a duplicate").isTrue();
        assertThat(check.apply(with(RIGHT, "missed", "4")).key())
                .isEqualTo("appointments.day.twice");
        assertThat(check.apply(with(RIGHT, "hour", "9 h 00")).key())
                .isEqualTo("appointments.day.whole");
        add(RIGHT);
        assertThat(check(with(RIGHT, "missed", "4")).key()).isEqualTo("appointments.day.twice");
        assertThat(check(with(RIGHT, "hour", "9")).key()).isEqualTo("appointments.day.whole");
        assertThatThrownBy(() -> add(with(RIGHT, "missed", "4")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("appointments.day.twice");
    }

    @ParameterizedTest
    @Tag("RDV-1")
    @Tag("RDV-2")
    @Tag("RDV-4")
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 31/06/2021 | appointments.day.notUnderstood",
                "date | hier | appointments.day.notUnderstood",
                "date | 01/06/2021 | appointments.day.future",
                "desk | Guichet 9 | appointments.desk.notKnown",
                "service | Permis | appointments.desk.notKnown",
                "hour | midi | appointments.hour.unknown",
                "hour | 25 h | appointments.hour.unknown",
                "missed | N/C | appointments.cell.notKnown",
                "missed | =B2-C2 | appointments.cell.formula"
            })
    void what_cannot_be_read_is_refused_with_its_column(String column, String text, String key) {
        Checked checked = check(with(RIGHT, column, text));
        assertThat(checked.key()).isEqualTo(key);
        assertThat(checked.column()).isEqualTo(column.equals("service") ? "desk" : column);
    }

    @ParameterizedTest
    @Tag("RDV-1")
    @CsvSource({"9, 9", "9 h, 9", "09h00, 9", "14:00, 14", "9h00 – 10h00, 9", "14 h - 15 h, 14"})
    void an_hour_is_read_as_people_write_it(String typed, int hour) {
        add(with(with(RIGHT, "hour", typed), "date", "2021-05-04"));
        assertThat(rows()).singleElement().extracting(DayRow::hour).isEqualTo(Optional.of(hour));
    }

    @Test
    @Tag("RDV-13")
    void an_undone_import_takes_back_its_days_but_for_those_corrected_since() {
        add(List.of(RIGHT, with(RIGHT, "date", "04/05/2021")));
        typed(
                database,
                MONDAY,
                one,
                rows().get(0).version(),
                cells("20", "18", "12", "1", "2", "4"));
        typed(database, MONDAY.plusDays(2), one, -1, cells("20", "18", "12", "1", "2", "4"));
        long second = rows().get(1).id();
        database.transaction(() -> imports.undo(IMPORT));
        assertThat(rows()).extracting(DayRow::day).containsExactly(MONDAY, MONDAY.plusDays(2));
        assertThat(database.boundary(Changes.class).of(Appointments.SUBJECT, second)).hasSize(2);
    }

    private Checked check(Map<String, String> cells) {
        return database.transaction(() -> imports.check("guichets").apply(cells));
    }

    private void add(Map<String, String> row) {
        add(List.of(row));
    }

    private void add(List<Map<String, String>> rows) {
        database.transaction(
                () -> {
                    imports.add(IMPORT, "guichets", rows);
                    imports.added(IMPORT);
                });
    }

    private List<DayRow> rows() {
        return database.transaction(
                () ->
                        database.boundary(Appointments.class)
                                .rows(ReportingPeriod.of(YearMonth.of(2021, 5)), Optional.empty()));
    }
}
