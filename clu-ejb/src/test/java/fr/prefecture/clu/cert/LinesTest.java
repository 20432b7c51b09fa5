package fr.prefecture.clu.cert;

import static fr.prefecture.clu.cert.CertExamples.aCentre;
import static fr.prefecture.clu.cert.CertExamples.and;
import static fr.prefecture.clu.cert.CertExamples.line;
import static fr.prefecture.clu.cert.CertExamples.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private final Database database = aCentre();
    private final Statements statements = database.boundary(Statements.class);

    @AfterEach
    void close() {
        database.close();
    }

    private Checked check(Map<String, String> line) {
        return database.transaction(() -> statements.checker().apply(line));
    }

    private static void isRefused(Checked checked, String column, String key) {
        assertThat(checked.key()).isEqualTo(key);
        assertThat(checked.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @Tag("CERT-1")
    @ValueSource(strings = {"76", "Seine-Maritime", "SEINE MARITIME", "76 - Seine-Maritime"})
    void a_territory_is_known_by_its_code_or_its_name(String territory) {
        assertThat(check(line("2021-S18", territory, 10, 5, 5)).isRight()).isTrue();
    }

    @Test
    @Tag("CERT-1")
    void a_territory_that_the_centre_does_not_serve_is_refused() {
        isRefused(check(line("2021-S18", "38", 10, 5, 5)), "territory", "cert.row.notServed");
        isRefused(check(line("2016-S18", "76", 10, 5, 5)), "territory", "cert.row.notServed");
    }

    @Test
    @Tag("CERT-1")
    void a_title_that_the_centre_does_not_examine_is_refused() {
        Map<String, String> line = line("2021-S18", "76", 10, 5, 5);
        assertThat(check(and(line, "title", "permis de conduire")).isRight()).isTrue();
        isRefused(check(and(line, "title", "Passeport")), "title", "cert.row.title");
    }

    @ParameterizedTest
    @Tag("CERT-2")
    @CsvSource({
        "2021-S18, 2021-W18",
        "2021-W18, 2021-W18",
        "S18 2021, 2021-W18",
        "semaine 18 de 2021, 2021-W18",
        "18/2021, 2021-W18",
        "2020-S53, 2020-W53",
        "03/05/2021, 2021-05-03",
        "2021-05-03, 2021-05-03"
    })
    void a_period_is_a_day_or_a_week(String cell, String span) {
        assertThat(Span.read(cell)).map(Span::toString).contains(span);
    }

    @Test
    @Tag("CERT-2")
    void a_year_has_52_weeks_or_53() {
        isRefused(check(line("2021-S53", "76", 10, 5, 5)), "period", "cert.span.week");
        assertThat(check(line("2020-S53", "76", 10, 5, 5)).isRight()).isTrue();
        assertThatThrownBy(() -> Span.week(2021, 0)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @Tag("CERT-2")
    void what_is_neither_a_day_nor_a_week_is_refused() {
        isRefused(check(line("mai", "76", 10, 5, 5)), "period", "cert.row.period");
        isRefused(check(line("31/06/2021", "76", 10, 5, 5)), "period", "cert.row.period");
    }

    @ParameterizedTest
    @Tag("CERT-3")
    @ValueSource(strings = {"N/C", "n.c.", "NC", "n/d", "-", "–", ""})
    void not_communicated_is_not_available_and_never_zero(String cell) {
        typed(database, line("2021-S18", "76", 10, 5, cell));
        assertThat(CertExamples.work(database, "76", CertExamples.WEEK_18).closing()).isEmpty();
        typed(database, line("2021-S18", "76", 10, 5, "0"));
        assertThat(CertExamples.work(database, "76", CertExamples.WEEK_18).closing()).contains(0L);
    }

    @ParameterizedTest
    @Tag("CERT-3")
    @CsvSource({
        "-3, cert.cell.negative",
        "−3, cert.cell.negative",
        "'12,5', cert.cell.notWhole",
        "1.234, cert.cell.notWhole",
        "=SOMME(B2:B8), cert.cell.formula",
        "#REF!, cert.cell.error",
        "#DIV/0!, cert.cell.error",
        "douze, cert.cell.noNumber",
        "1e9, cert.cell.noNumber",
        "99999999, cert.cell.tooLarge"
    })
    void a_cell_that_is_no_number_of_files_is_refused(String cell, String key) {
        isRefused(check(line("2021-S18", "76", cell, 5, 5)), "received", key);
    }

    @Test
    @Tag("CERT-3")
    void decimal_commas_and_groups_of_digits_are_read() {
        typed(
                database,
                and(
                        line("2021-S18", "76", "1\u202f234", "1 000", "234,0"),
                        "etpt",
                        "12,5",
                        "completeToDecidedMean",
                        "9.4",
                        "completeToDecidedFiles",
                        "1000"));
        Workload week = CertExamples.work(database, "76", CertExamples.WEEK_18);
        assertThat(week.received()).contains(1234L);
        assertThat(week.closing()).contains(234L);
        assertThat(week.etpt()).hasToString("Optional[12.5]");
        assertThat(week.delay(Delay.COMPLETE_TO_DECIDED).mean()).hasToString("Optional[9.4]");
    }

    @Test
    @Tag("CERT-5")
    void a_week_is_told_from_its_friday_on() {
        isRefused(check(line("2021-S22", "76", 10, 5, 5)), "period", "cert.row.notOver");
        isRefused(check(line("2021-06-02", "76", 10, 5, 5)), "period", "cert.row.notOver");
        assertThat(check(line("2021-06-01", "76", 10, 5, 5)).isRight()).isTrue();
        database.at(java.time.Instant.parse("2021-06-04T08:00:00Z"));
        assertThat(check(line("2021-S22", "76", 10, 5, 5)).isRight()).isTrue();
    }

    @Test
    @Tag("CERT-38")
    void the_oldest_file_is_of_the_oldest_class_that_holds_any() {
        Map<String, String> ages =
                and(
                        line("2021-S18", "76", 10, 5, 9),
                        "agedToSeven",
                        "5",
                        "agedToFifteen",
                        "3",
                        "agedToThirty",
                        "1",
                        "agedToSixty",
                        "0",
                        "agedBeyond",
                        "0");
        assertThat(check(and(ages, "oldest", "2021-04-20")).isRight()).as("19 days").isTrue();
        assertThat(check(and(ages, "oldest", "2021-04-08")).isRight())
                .as("31 days on Sunday, 28 on Thursday")
                .isTrue();
        isRefused(check(and(ages, "oldest", "2021-05-01")), "oldest", "cert.row.oldestAge");
        isRefused(check(and(ages, "oldest", "2021-03-01")), "oldest", "cert.row.oldestAge");
    }

    @Test
    @Tag("CERT-6")
    void what_contradicts_itself_is_refused() {
        Map<String, String> line = line("2021-S18", "76", 10, 5, 9);
        Map<String, String> ages =
                and(
                        line,
                        "agedToSeven",
                        "5",
                        "agedToFifteen",
                        "3",
                        "agedToThirty",
                        "1",
                        "agedToSixty",
                        "0");
        assertThat(check(and(ages, "agedBeyond", "0")).isRight()).isTrue();
        isRefused(check(and(ages, "agedBeyond", "1")), "backlog", "cert.row.ages");
        assertThat(check(and(ages, "agedBeyond", "N/C")).isRight()).isTrue();
        isRefused(
                check(and(line, "decidedInTime", "6")),
                "decidedInTime",
                "cert.row.moreThanDecided");
        isRefused(
                check(and(line, "completeToDecidedMedian", "9", "completeToDecidedNinth", "8,5")),
                "completeToDecidedMedian",
                "cert.row.median");
        isRefused(check(and(line, "oldest", "01/06/2021")), "oldest", "cert.row.oldestLater");
        isRefused(check(and(line, "oldest", "hier")), "oldest", "cert.row.oldest");
    }

    @Test
    @Tag("CERT-7")
    void nobody_decides_more_than_was_received_and_waiting() {
        typed(database, line("2021-S18", "76", 10, 5, 5));
        isRefused(check(line("2021-S19", "76", 10, 16, 0)), "accepted", "cert.row.decidedTooMany");
        assertThat(check(line("2021-S19", "76", 10, 15, 0)).isRight()).isTrue();
        assertThat(check(line("2021-S20", "76", 10, 16, 0)).isRight())
                .as("the week before is not told")
                .isTrue();
    }

    @Test
    @Tag("CERT-7")
    void the_line_before_in_the_same_file_counts_for_what_was_waiting() {
        Function<Map<String, String>, Checked> file = database.transaction(statements::checker);
        assertThat(file.apply(line("2021-S18", "76", 10, 5, 5)).isRight()).isTrue();
        isRefused(
                file.apply(line("2021-S19", "76", 10, 16, 0)),
                "accepted",
                "cert.row.decidedTooMany");
        assertThat(file.apply(line("2021-S19", "58", 10, 16, 0)).isRight()).isTrue();
    }

    @Test
    @Tag("CERT-3")
    void all_cells_of_a_line_that_are_wrong_are_told_at_once() {
        Map<String, String> line =
                and(
                        line("2021-S18", "76", -5, "douze", ""),
                        "etpt",
                        "#REF!",
                        "oldest",
                        "31/02/2021");
        assertThat(database.transaction(() -> statements.examiner().apply(line)))
                .extracting(Checked::column, Checked::key)
                .containsExactlyInAnyOrder(
                        tuple("received", "cert.cell.negative"),
                        tuple("accepted", "cert.cell.noNumber"),
                        tuple("backlog", "imports.cell.missing"),
                        tuple("etpt", "cert.cell.error"),
                        tuple("oldest", "cert.row.oldest"));
    }

    @Test
    @Tag("CERT-6")
    void all_contradictions_of_a_line_are_told_at_once() {
        Map<String, String> line =
                and(
                        line("2021-S18", "76", 10, 5, 9),
                        "decidedInTime",
                        "6",
                        "completeToDecidedMedian",
                        "9",
                        "completeToDecidedNinth",
                        "8,5");
        assertThat(database.transaction(() -> statements.examiner().apply(line)))
                .extracting(Checked::column)
                .containsExactly("decidedInTime", "completeToDecidedMedian");
    }

    @Test
    @Tag("CERT-3")
    void a_cell_without_which_nothing_can_be_reconciled_is_not_left_empty() {
        isRefused(check(line("2021-S18", "76", 10, 5, "")), "backlog", "imports.cell.missing");
        assertThat(check(line("2021-S18", "76", 10, 5, "N/C")).isRight()).isTrue();
    }

    @Test
    @Tag("CERT-10")
    void a_line_that_corrects_what_is_known_says_so_and_one_that_says_the_same_does_not() {
        typed(database, line("2021-S18", "76", 10, 5, "N/C"));
        assertThat(check(line("2021-S18", "76", 10, 5, "N/C")).note()).isEmpty();
        assertThat(check(line("2021-S19", "76", 10, 5, 5)).note()).isEmpty();
        assertThat(check(line("S18 2021", "76", 12, 5, 7)).note())
                .contains(
                        Note.of("cert.row.replaces", "Seine-Maritime", "S18 2021", 10L, 5L, "N/C"));
    }

    @ParameterizedTest
    @Tag("CERT-8")
    @ValueSource(strings = {"Total", "TOTAL GÉNÉRAL", "Sous-total", "Ensemble", "Moyenne"})
    void a_row_of_totals_is_refused(String territory) {
        isRefused(check(line("2021-S18", territory, 10, 5, 5)), "territory", "cert.row.total");
    }

    @Test
    @Tag("CERT-8")
    void a_cell_that_merging_has_emptied_is_not_guessed() {
        isRefused(check(line("2021-S18", "", 10, 5, 5)), "territory", "cert.row.noTerritory");
        isRefused(check(line("", "76", 10, 5, 5)), "period", "cert.row.noPeriod");
    }

    @Test
    @Tag("CERT-9")
    void a_file_tells_of_a_week_once() {
        Function<Map<String, String>, Checked> file = database.transaction(statements::checker);
        Checked first = file.apply(line("2021-S18", "76", 10, 5, 5));
        Checked same = file.apply(line("S18 2021", "Seine-Maritime", "10", "5,0", 5));
        assertThat(same.identity()).isEqualTo(first.identity());
        isRefused(file.apply(line("2021-S18", "76", 11, 5, 6)), "period", "cert.row.twice");
    }

    @Test
    @Tag("CERT-9")
    void a_week_twice_far_apart_in_a_file_takes_back_all_of_it() {
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            for (String backlog : List.of("5", "6")) {
                                                statements.add(
                                                        Origin.Kind.IMPORT,
                                                        7,
                                                        "mai.csv",
                                                        List.of(
                                                                line(
                                                                        "2021-S18",
                                                                        "76",
                                                                        10,
                                                                        5,
                                                                        backlog)));
                                            }
                                        }))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.row.twice");
    }
}
