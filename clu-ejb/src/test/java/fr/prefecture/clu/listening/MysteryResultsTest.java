package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against what was worked out by hand from the grid that ships: weights 3 1 1 1 2 1 4 1. */
class MysteryResultsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final MysteryCase it = new MysteryCase();

    @AfterEach
    void close() {
        it.close();
    }

    /** T1 fails (−3), courtesy 1 of 2 (−1), T4 does not apply (−1 below): 9 of 13. */
    private void tellHalf(MysteryContactRow row, MysterySheet sheet, String remark) {
        it.tell(
                row,
                MysteryCase.entry(
                        ContactOutcome.ANSWERED,
                        MysteryCase.marks(sheet, Map.of("T1", 0, "T5", 1, "T4", -1)),
                        remark,
                        false),
                true);
    }

    @Test
    @Tag("ECO-70")
    void the_score_is_the_weighted_share_of_what_applies() {
        long id = it.drawn("a", 6);
        MysterySheet sheet = it.sheet(id);
        tellHalf(it.contacts(id).get(0), sheet, "");
        MysteryPoints one = it.result(id).score();
        assertThat(one.got()).isEqualByComparingTo("9");
        assertThat(one.possible()).isEqualByComparingTo("13");
        assertThat(one.percent()).contains(new BigDecimal("69.2"));
        it.tell(
                it.contacts(id).get(1),
                MysteryCase.entry(
                        ContactOutcome.ANSWERED, MysteryCase.marks(sheet, Map.of()), "", false),
                true);
        MysteryResult result = it.result(id);
        assertThat(result.score().got()).as("9 + 14").isEqualByComparingTo("23");
        assertThat(result.score().possible()).as("13 + 14").isEqualByComparingTo("27");
        assertThat(result.score().percent()).contains(new BigDecimal("85.2"));
        assertThat(result.criteria().get(4).points().got()).as("1 + 2").isEqualByComparingTo("3");
        assertThat(result.criteria().get(3).points().contacts()).as("T4 of one only").isEqualTo(1);
        assertThat(result.rings()).contains(new BigDecimal("3.0"));
    }

    @Test
    @Tag("ECO-71")
    void a_contact_without_an_answer_counts_0_of_its_reachability_and_nothing_else() {
        long id = it.drawn("a", 6);
        it.tell(
                it.contacts(id).get(0),
                MysteryCase.entry(
                        ContactOutcome.AUTOMATIC,
                        MysteryCase.marks(it.sheet(id), Map.of()),
                        "",
                        false),
                true);
        MysteryResult result = it.result(id);
        assertThat(result.score().got()).isZero();
        assertThat(result.score().possible()).isEqualByComparingTo("3");
        assertThat(result.criteria().get(1).points().contacts()).isZero();
        assertThat(result.outcomes())
                .contains(new MysteryResult.Outcome(ContactOutcome.AUTOMATIC, 1));
    }

    @Test
    @Tag("ECO-72")
    void under_thirty_contacts_nothing_but_the_whole_has_a_percentage() {
        long id = it.drawn("a", 31);
        MysterySheet sheet = it.sheet(id);
        List<MysteryContactRow> rows = it.contacts(id);
        for (MysteryContactRow row : rows.subList(0, 29)) {
            tellHalf(row, sheet, "");
        }
        assertThat(it.result(id).score().contacts()).isEqualTo(29);
        assertThat(it.result(id).score().isTooFew()).isTrue();
        tellHalf(rows.get(29), sheet, "");
        MysteryResult result = it.result(id);
        assertThat(result.score().isTooFew()).isFalse();
        assertThat(result.criteria().get(0).points().isTooFew()).isFalse();
        assertThat(result.services().get(0).points().isTooFew()).isTrue();
        assertThat(result.commitments())
                .extracting(MysteryResult.Line::code)
                .containsExactly("2.1", "2.3", "2.4");
        assertThat(result.commitments().get(0).points().possible())
                .as("T1 3, T2 1, T5 2, T8 1: 7 each")
                .isEqualByComparingTo("210");
    }

    @Test
    @Tag("ECO-73")
    void what_is_published_rounds_times_and_gives_a_remark_neither_day_nor_service() {
        assertThat(OpeningHours.halfHour(LocalTime.of(9, 47))).isEqualTo(LocalTime.of(9, 30));
        long id = it.drawn("a", 6);
        tellHalf(it.contacts(id).get(0), it.sheet(id), "Zone bruyante");
        tellHalf(it.contacts(id).get(1), it.sheet(id), "Attente en musique");
        assertThat(it.result(id).remarks()).containsExactly("Attente en musique", "Zone bruyante");
        MysteryReports reports = it.database.boundary(MysteryReports.class);
        Map<String, String> wordings = Map.of("2.1", "Courtoisie");
        String first =
                it.database
                        .transaction(() -> reports.paper(id, Print.STANDARD, wordings))
                        .toString();
        it.database.at(Instant.parse("2022-01-31T08:00:00Z"));
        assertThat(
                        it.database
                                .transaction(() -> reports.paper(id, Print.STANDARD, wordings))
                                .toString())
                .as("the same report on another day")
                .isEqualTo(first);
        PaperExamples examples = it.database.boundary(MysteryExamples.class);
        assertThat(examples.examples()).containsOnlyKeys(MysteryReports.REPORT);
    }

    @Test
    @Tag("ECO-79")
    void the_figure_of_a_month_holds_weights_and_only_our_services() {
        long id = it.drawn("a", 6);
        tellHalf(it.contacts(id).get(0), it.sheet(id), "");
        it.tell(
                it.contacts(id).get(1),
                MysteryCase.entry(ContactOutcome.ANSWERED, Map.of("T1", 1), "", false),
                false);
        it.take(it.order(id));
        MysteryFigures figures = it.database.boundary(MysteryFigures.class);
        Figure figure = it.database.transaction(() -> figures.figures(MAY)).get(0);
        assertThat(figure.numerator()).isEqualByComparingTo("9");
        assertThat(figure.denominator()).isEqualByComparingTo("13");
        assertThat(figure.target()).isNull();
        assertThat(it.database.transaction(() -> figures.beside(MAY)).get(0).value())
                .contains(BigDecimal.ONE);
        assertThat(it.database.transaction(() -> figures.figures(MAY.plusMonths(1))).get(0).value())
                .isEmpty();
        MysteryOrigins origins = it.database.boundary(MysteryOrigins.class);
        assertThat(it.database.transaction(() -> origins.origins(MysteryFigures.SCORE, MAY)))
                .singleElement()
                .satisfies(origin -> assertThat(origin.counted()).isEqualTo(1));
        assertThat(it.database.transaction(() -> origins.origins("website.updateRate", MAY)))
                .isEmpty();
    }
}
