package fr.prefecture.clu.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.committee.DecisionRow;
import fr.prefecture.clu.home.FrozenMonthRow;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.MonthTile;
import fr.prefecture.clu.home.Tile;
import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LooseDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthWordsTest {

    static final YearMonth MAY = YearMonth.of(2021, 5);
    static final LocalDate TODAY = LocalDate.of(2021, 6, 10);
    private static final LocalDate LAST_OF_MAY = LocalDate.of(2021, 5, 31);
    private static final FigureTarget AT_LEAST_85 =
            new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.valueOf(5));
    private static final FigureTarget NONE =
            new FigureTarget(false, BigDecimal.ZERO, BigDecimal.ZERO);

    @Test
    @Tag("HOM-1")
    void seven_tiles_always_and_one_that_may_not_be_read_tells_nothing() {
        List<MonthWords.Shown> shown = words(rate(Tile.ANSWER_RATE, 812, "80.0")).shown();

        assertThat(shown)
                .extracting(tile -> tile.cell().name())
                .containsExactly(
                        "Délai de traitement du CERT",
                        "Taux de décroché",
                        "Site à jour",
                        "Satisfaction",
                        "Modèles et observations",
                        "Actions en retard",
                        "Prochain audit");
        assertThat(shown.get(0))
                .isEqualTo(
                        new MonthWords.Shown(
                                new MonthSheet.Cell(
                                        "Délai de traitement du CERT",
                                        "",
                                        "",
                                        "",
                                        "Réservé",
                                        List.of(),
                                        "réservé aux services qui suivent ce domaine",
                                        ""),
                                "",
                                "indisponible"));
    }

    @Test
    @Tag("HOM-1")
    void a_tile_has_value_target_state_trend_and_data_date() {
        MonthWords.Shown tile = words(rate(Tile.ANSWER_RATE, 812, "83.6")).shown().get(1);

        assertThat(tile.page()).isEqualTo("/page");
        assertThat(tile.kind()).isEqualTo("alerte");
        assertThat(plain(tile.cell().value())).isEqualTo("81,2 %");
        assertThat(plain(tile.cell().objective())).isEqualTo("objectif : ≥ 85 %");
        assertThat(tile.cell().state()).isEqualTo("À surveiller");
        assertThat(plain(tile.cell().notes()))
                .containsExactly("en baisse de 2,4 points sur un mois");
        assertThat(plain(tile.cell().dataDate())).isEqualTo("données du 31 mai 2021");
    }

    @Test
    @Tag("TEL-105")
    void a_rate_that_the_switchboard_does_not_record_says_so_instead_of_a_value() {
        MonthTile unrecorded =
                new MonthTile(
                        Tile.ANSWER_RATE,
                        new Figure(
                                Tile.ANSWER_RATE.code(),
                                null,
                                null,
                                FigureUnit.PERCENT,
                                AT_LEAST_85,
                                LAST_OF_MAY,
                                "/telephone"),
                        Optional.empty(),
                        Optional.empty(),
                        "switchboard.unrecorded.absence",
                        Optional.of(BigDecimal.valueOf(80)));

        MonthSheet.Cell cell = words(unrecorded).shown().get(1).cell();

        assertThat(cell.value()).isEmpty();
        assertThat(cell.state()).isEqualTo("Non disponible");
        assertThat(plain(cell.notes()))
                .containsExactly(
                        "non enregistré par le standard : les appels abandonnés, ou les refus,"
                                + " manquent dans ses fichiers");
    }

    @Test
    @Tag("HOM-3")
    void a_trend_is_told_in_words_or_not_at_all() {
        assertThat(trend("80.2")).containsExactly("en hausse de 1 point sur un mois");
        assertThat(trend("81.2")).containsExactly("stable sur un mois");
        assertThat(trend(null)).isEmpty();
    }

    private static List<String> trend(String before) {
        return plain(words(rate(Tile.ANSWER_RATE, 812, before)).shown().get(1).cell().notes());
    }

    @Test
    @Tag("HOM-4")
    void what_stands_on_a_day_is_told_in_the_words_of_its_tile() {
        MonthSheet.Cell late = cell(count(Tile.LATE_ACTIONS, 3L, 27L, NONE, null, null, "", "2"));
        assertThat(late.value()).isEqualTo("3");
        assertThat(plain(late.unit())).isEqualTo("sur 27");
        assertThat(plain(late.objective())).isEqualTo("objectif : 0");
        assertThat(late.state()).isEqualTo("Non atteint");
        assertThat(plain(late.notes())).containsExactly("en hausse de 1 action sur un mois");

        MonthSheet.Cell templates =
                cell(
                        count(
                                Tile.TEMPLATES,
                                14L,
                                20L,
                                null,
                                LocalDate.of(2021, 6, 15),
                                11L,
                                "",
                                null));
        assertThat(plain(templates.unit())).isEqualTo("validés sur 20");
        assertThat(templates.state()).isEqualTo("Sans objectif");
        assertThat(plain(templates.notes()))
                .containsExactly("11 observations reçues, clôture le 15 juin 2021");

        MonthSheet.Cell audit =
                cell(
                        count(
                                Tile.NEXT_AUDIT,
                                18L,
                                24L,
                                null,
                                LocalDate.of(2021, 9, 28),
                                null,
                                "AuditKind.INTERNAL",
                                null));
        assertThat(audit.value()).isEqualTo("28/09/2021");
        assertThat(plain(audit.notes()))
                .containsExactly("Audit interne dans 120 jours, 18 pièces prêtes sur 24");

        MonthSheet.Cell nothing =
                cell(count(Tile.NEXT_AUDIT, null, null, null, null, null, "", null));
        assertThat(nothing.value()).isEmpty();
        assertThat(nothing.state()).isEqualTo("Non disponible");
        assertThat(nothing.dataDate()).isEqualTo("aucune donnée pour ce mois");
    }

    @Test
    @Tag("HOM-2")
    void the_sentence_counts_the_tiles_that_have_a_target_and_data() {
        assertThat(sentence())
                .isEqualTo("Mai 2021 : aucun indicateur n’a à la fois un objectif et une donnée.");
        assertThat(sentence(count(Tile.TEMPLATES, 14L, 20L, null, null, null, "", null)))
                .isEqualTo("Mai 2021 : aucun indicateur n’a à la fois un objectif et une donnée.");
        assertThat(sentence(rate(Tile.ANSWER_RATE, 700, null), rate(Tile.UPDATE_RATE, 812, null)))
                .isEqualTo("Mai 2021 : aucun indicateur n’atteint son objectif.");
        assertThat(sentence(rate(Tile.ANSWER_RATE, 900, null), rate(Tile.UPDATE_RATE, 812, null)))
                .isEqualTo("Mai 2021 : 1 indicateur sur 2 atteint son objectif.");
        assertThat(
                        sentence(
                                rate(Tile.ANSWER_RATE, 900, null),
                                rate(Tile.UPDATE_RATE, 910, null),
                                rate(Tile.SATISFACTION, 812, null)))
                .isEqualTo("Mai 2021 : 2 indicateurs sur 3 atteignent leur objectif.");
    }

    @Test
    @Tag("HOM-2")
    void what_is_to_be_watched_or_missed_is_named() {
        MonthWords words =
                words(
                        rate(Tile.ANSWER_RATE, 812, null),
                        rate(Tile.UPDATE_RATE, 820, null),
                        count(Tile.LATE_ACTIONS, 3L, 27L, NONE, null, null, "", null));

        assertThat(plain(words.remarks()))
                .containsExactly(
                        "À surveiller : taux de décroché, mise à jour du site.",
                        "Non atteint : actions en retard.");
    }

    @Test
    @Tag("HOM-13")
    void a_frozen_month_shows_what_was_frozen_and_marks_what_differs() {
        MonthTile then = rate(Tile.ANSWER_RATE, 812, "80");
        MonthTile now = rate(Tile.ANSWER_RATE, 842, "80");
        MonthTile same = rate(Tile.UPDATE_RATE, 900, "80");
        MonthWords words =
                words(Optional.of(frozen(Optional.of("referent"), then, same)), List.of(now, same));

        assertThat(plain(words.facts()))
                .containsExactly(
                        "Mai 2021",
                        "Édité le jeudi 10 juin 2021",
                        "Figé le 7 juin 2021 par Camille");
        assertThat(plain(words.shown().get(1).cell().value())).isEqualTo("81,2 %");
        assertThat(plain(words.shown().get(1).cell().corrected()))
                .isEqualTo("Corrigé depuis : 84,2 %");
        assertThat(words.shown().get(2).cell().corrected()).isEmpty();
        assertThat(plain(words.remarks())).containsExactly("À surveiller : taux de décroché.");
        assertThat(plain(words(Optional.of(frozen(Optional.empty(), then)), List.of(now)).facts()))
                .contains("Figé le 7 juin 2021, automatiquement");
    }

    @Test
    @Tag("HOM-6")
    void two_things_of_one_day_with_the_same_words_are_told_apart() {
        assertThat(
                        plain(
                                MonthWords.apart(
                                                List.of(
                                                        meeting("01/06/2021", 1),
                                                        meeting("01/06/2021", 2),
                                                        meeting("02/06/2021", 3)))
                                        .stream()
                                        .map(MonthSheet.Item::text)
                                        .toList()))
                .containsExactly("Réunion : Comité", "Réunion : Comité (n° 2)", "Réunion : Comité");
    }

    private static MonthSheet.Item meeting(String when, int number) {
        return new MonthSheet.Item(
                when, "Qualité", "Réunion\u202f: Comité", "/comite/reunions/" + number);
    }

    @Test
    @Tag("HOM-6")
    @Tag("HOM-7")
    void lists_say_when_who_and_what_or_that_there_is_nothing() {
        MonthWords full =
                new MonthWords(
                        TODAY,
                        MAY,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(
                                new DueItem(
                                        "letters.due.consultation",
                                        "modèles",
                                        TODAY.plusDays(5),
                                        "/comite/consultations/1")),
                        List.of(
                                new LateItem(
                                        "Signalétique " + "x".repeat(200),
                                        "",
                                        LooseDate.day(TODAY.minusDays(41)),
                                        "/actions/12")),
                        Optional.of(List.of(decision())));

        assertThat(plain(full.parts().get(0).items().get(0).toString()))
                .contains("mar. 15/06/2021", "dans 5 jours", "Clôture des observations : modèles");
        MonthSheet.Item late = full.parts().get(1).items().get(0);
        assertThat(plain(late.when())).isEqualTo("41 jours de retard");
        assertThat(late.who()).isEqualTo("Sans service responsable");
        assertThat(late.text()).hasSize(80).endsWith("…");
        assertThat(plain(full.parts().get(2).note())).isEqualTo("comité du 31/05/2021");
        assertThat(full.parts().get(2).items().get(0).page()).isEqualTo("/actions/7");

        assertThat(words().parts()).hasSize(2).allMatch(part -> !part.none().isEmpty());
    }

    static DecisionRow decision() {
        return new DecisionRow(
                3,
                2,
                LooseDate.day(LAST_OF_MAY),
                true,
                "Accueil",
                "Flécher le parcours",
                "service logistique",
                Optional.of(LooseDate.day(LocalDate.of(2021, 9, 30))),
                Optional.of(7L));
    }

    private static FrozenMonthRow frozen(Optional<String> by, MonthTile... tiles) {
        return new FrozenMonthRow(MAY, Instant.parse("2021-06-07T10:00:00Z"), by, List.of(tiles));
    }

    private static MonthSheet.Cell cell(MonthTile tile) {
        return words(tile).shown().get(tile.tile().ordinal()).cell();
    }

    static MonthWords words(MonthTile... tiles) {
        return words(Optional.empty(), List.of(tiles));
    }

    private static MonthWords words(Optional<FrozenMonthRow> frozen, List<MonthTile> tiles) {
        return new MonthWords(
                TODAY,
                MAY,
                frozen,
                frozen.flatMap(FrozenMonthRow::frozenBy).map(login -> "Camille"),
                tiles,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static String sentence(MonthTile... tiles) {
        return plain(words(tiles).sentence());
    }

    static MonthTile rate(Tile tile, long perThousand, String before) {
        return new MonthTile(
                tile,
                new Figure(
                        tile.code(),
                        BigDecimal.valueOf(perThousand),
                        BigDecimal.valueOf(1000),
                        FigureUnit.PERCENT,
                        AT_LEAST_85,
                        LAST_OF_MAY,
                        "/page"),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.ofNullable(before).map(BigDecimal::new));
    }

    private static MonthTile count(
            Tile tile,
            Long count,
            Long total,
            FigureTarget target,
            LocalDate next,
            Long aside,
            String word,
            String before) {
        return new MonthTile(
                tile,
                new Figure(
                        tile.code(),
                        count == null ? null : BigDecimal.valueOf(count),
                        total == null ? null : BigDecimal.valueOf(total),
                        FigureUnit.COUNT,
                        target,
                        count == null ? null : LAST_OF_MAY,
                        "/page"),
                Optional.ofNullable(next),
                Optional.ofNullable(aside),
                word,
                Optional.ofNullable(before).map(BigDecimal::new));
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(MonthWordsTest::plain).toList();
    }
}
