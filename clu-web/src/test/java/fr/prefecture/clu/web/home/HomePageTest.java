package fr.prefecture.clu.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.home.HomePage.Tile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private static final String NAME = "switchboard.menu";
    private static final LocalDate LAST_OF_MAY = LocalDate.of(2021, 5, 31);
    private static final FigureTarget AT_LEAST_85 =
            new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.valueOf(5));

    @Test
    void a_tile_has_value_target_state_and_data_date() {
        assertThat(HomePage.tile(rate(812, 1000)))
                .isEqualTo(
                        new Tile(
                                "Accueil téléphonique",
                                "/telephone",
                                "81,2\u202f%",
                                "",
                                "objectif\u202f: ≥\u00a085\u202f%",
                                "alerte",
                                "À surveiller",
                                "données du 31\u00a0mai\u00a02021"));
    }

    @Test
    void what_is_late_says_who_answers_for_it_and_since_when() {
        assertThat(
                        HomePage.line(
                                new LateItem("Borne", "", LooseDate.year(2022), "/actions/12"),
                                LocalDate.of(2023, 1, 3)))
                .isEqualTo(
                        new HomePage.LateLine(
                                "Borne",
                                "/actions/12",
                                "Sans service responsable, échéance\u202f: 2022, il y a\u00a03\u00a0jours"));
    }

    @Test
    void a_figure_without_data_is_not_available_and_never_0() {
        Tile tile =
                HomePage.tile(
                        new Figure(
                                NAME,
                                null,
                                null,
                                FigureUnit.PERCENT,
                                AT_LEAST_85,
                                null,
                                "/telephone"));

        assertThat(tile.value()).isEmpty();
        assertThat(tile.word()).isEqualTo("Non disponible");
        assertThat(tile.dataDate()).isEqualTo("aucune donnée pour ce mois");
    }

    @Test
    void every_unit_is_written_as_a_person_says_it() {
        assertThat(value(143, 1, FigureUnit.SECONDS)).isEqualTo("2\u00a0min\u00a023\u00a0s");
        assertThat(value(25, 2, FigureUnit.DAYS)).isEqualTo("12,5");
        assertThat(value(1234, 1, FigureUnit.COUNT)).isEqualTo("1\u202f234");
    }

    @Test
    void the_sentence_counts_the_figures_that_have_a_target_and_data() {
        assertThat(sentence()).isEqualTo("Mai 2021 : aucun indicateur n’est encore disponible.");
        assertThat(sentence(rate(0, 0)))
                .isEqualTo("Mai 2021 : aucun indicateur n’est encore disponible.");
        assertThat(sentence(rate(70, 100), rate(81, 100)))
                .isEqualTo("Mai 2021 : aucun indicateur n’atteint son objectif.");
        assertThat(sentence(rate(90, 100), rate(81, 100), rate(0, 0)))
                .isEqualTo("Mai 2021 : 1 indicateur sur 2 atteint son objectif.");
        assertThat(sentence(rate(90, 100), rate(91, 100), rate(81, 100)))
                .isEqualTo("Mai 2021 : 2 indicateurs sur 3 atteignent leur objectif.");
    }

    @Test
    void what_is_to_be_watched_or_missed_is_named() {
        HomePage page = page(rate(81, 100), rate(70, 100), rate(90, 100));

        assertThat(page.getRemarks())
                .extracting(HomePageTest::spaced)
                .containsExactly(
                        "À surveiller : accueil téléphonique.",
                        "Non atteint : accueil téléphonique.");
    }

    @Test
    void the_page_opens_on_the_month_of_the_last_data() {
        YearMonth now = YearMonth.of(2021, 6);

        assertThat(HomePage.latest(List.of(), now)).isEqualTo(now);
        assertThat(HomePage.latest(List.of(LAST_OF_MAY, LAST_OF_MAY.minusYears(1)), now))
                .isEqualTo(YearMonth.of(2021, 5));
    }

    private static HomePage page(Figure... figures) {
        HomePage page = new HomePage();
        page.month = YearMonth.of(2021, 5);
        page.figures = List.of(figures);
        return page;
    }

    private static String sentence(Figure... figures) {
        return spaced(page(figures).getSentence());
    }

    private static String value(long numerator, long denominator, FigureUnit unit) {
        return HomePage.tile(figure(numerator, denominator, unit, null)).value();
    }

    private static Figure rate(long numerator, long denominator) {
        return figure(numerator, denominator, FigureUnit.PERCENT, AT_LEAST_85);
    }

    private static Figure figure(
            long numerator, long denominator, FigureUnit unit, FigureTarget target) {
        return new Figure(
                NAME,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                unit,
                target,
                LAST_OF_MAY,
                "/telephone");
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
