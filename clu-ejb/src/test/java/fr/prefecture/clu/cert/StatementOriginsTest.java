package fr.prefecture.clu.cert;

import static fr.prefecture.clu.cert.CertExamples.line;
import static fr.prefecture.clu.cert.CertExamples.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StatementOriginsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Database database = CertExamples.aCentre();
    private final StatementOrigins origins = database.boundary(StatementOrigins.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-15")
    void a_month_comes_from_those_who_told_last_of_its_periods() {
        told(
                Origin.Kind.FILE,
                3,
                line("2021-S18", "76", 10, 5, 5),
                line("2021-S19", "76", 1, 1, 5));
        told(Origin.Kind.IMPORT, 4, line("2021-S19", "76", 2, 1, 6));
        typed(database, line("2021-S20", "76", 2, 1, 7));
        LocalDate monday = LocalDate.of(2021, 5, 3);
        assertThat(database.transaction(() -> origins.origins("cert.examinationTime", MAY)))
                .containsExactly(
                        FigureOrigin.file(3, 1, monday, monday.plusDays(6)),
                        FigureOrigin.imported(
                                "/cert", 4, 1, monday.plusDays(7), monday.plusDays(13)),
                        FigureOrigin.typed(
                                "/cert?periode=2021-05",
                                1,
                                monday.plusDays(14),
                                monday.plusDays(20)));
        assertThat(
                        database.transaction(
                                () -> origins.origins("cert.examinationTime", MAY.minusMonths(1))))
                .isEmpty();
        assertThat(database.transaction(() -> origins.fed(3))).isEqualTo(Map.of(monday, 1L));
    }

    @Test
    @Tag("CERT-9")
    void a_second_line_of_a_file_that_says_the_same_is_passed_over() {
        told(
                Origin.Kind.FILE,
                3,
                line("2021-S18", "76", 10, 5, 5),
                line("2021-S18", "76", 10, 5, 5));

        assertThat(database.boundary(Chronicles.class).published())
                .singleElement()
                .satisfies(
                        statement ->
                                assertThat(statement.amounts().files(Quantity.RECEIVED))
                                        .contains(10L));
    }

    @Test
    @Tag("CERT-9")
    void a_second_line_of_a_file_that_says_otherwise_is_refused() {
        assertThatThrownBy(
                        () ->
                                told(
                                        Origin.Kind.FILE,
                                        3,
                                        line("2021-S18", "76", 10, 5, 5),
                                        line("2021-S18", "76", 10, 5, 6)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.row.twice");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void told(Origin.Kind kind, long id, Map<String, String>... lines) {
        database.transaction(
                () -> {
                    Statements statements = database.boundary(Statements.class);
                    statements.add(kind, id, "mai.csv", List.of(lines));
                    statements.publish(kind, id);
                });
        database.at(CertExamples.NOW.plusSeconds(id));
    }
}
