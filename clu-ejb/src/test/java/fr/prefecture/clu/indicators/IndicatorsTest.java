package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.CODE;
import static fr.prefecture.clu.indicators.IndicatorExample.JANUARY;
import static fr.prefecture.clu.indicators.IndicatorExample.MAY;
import static fr.prefecture.clu.indicators.IndicatorExample.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorsTest {

    private final Database database = Database.empty().as("referent");
    private final Indicators indicators = database.boundary(Indicators.class);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nouveau",
                "Accueil.attente",
                "accueil.",
                ".attente",
                "accueil..attente",
                "accueil/attente.x",
                "accueil.é",
                "accueil attente.x",
                "a.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    @Tag("IND-1")
    void a_code_is_words_with_dots_between_them(String code) {
        assertThatThrownBy(() -> open(code))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.code.malformed");
    }

    @Test
    @Tag("IND-1")
    void a_code_is_its_own() {
        open(CODE);
        assertThat(sheet().code()).isEqualTo(CODE);
        assertThatThrownBy(() -> open(CODE))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.code.known");
    }

    @Test
    @Tag("IND-3")
    void a_definition_holds_from_its_month_on_and_values_keep_theirs() {
        open(CODE);
        IndicatorExample.enter(database, JANUARY, 1, 2);
        IndicatorExample.redefine(database, MAY);
        IndicatorExample.enter(database, MAY, 1, 4);
        IndicatorExample.enter(database, JANUARY.plusMonths(3), 1, 3);
        assertThat(IndicatorExample.values(database, CODE))
                .extracting(MeasurementRow::edition)
                .containsExactly(1, 1, 2);
        IndicatorSheet sheet = sheet();
        assertThat(sheet.latest().edition()).isEqualTo(2);
        assertThat(sheet.definition(MAY.minusMonths(1)).orElseThrow().edition()).isEqualTo(1);
        assertThat(sheet.definition(JANUARY.minusMonths(1))).isEmpty();
        assertThat(sheet.breaks(JANUARY, MAY.plusMonths(1))).containsExactly(MAY);
        assertThat(sheet.breaks(MAY, MAY.plusMonths(1)))
                .as("nothing stands before the break")
                .isEmpty();
    }

    @Test
    @Tag("IND-4")
    void a_definition_begins_after_the_one_before_and_after_the_values_that_were_typed() {
        open(CODE);
        assertThatThrownBy(() -> IndicatorExample.redefine(database, JANUARY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.definition.notAfter");
        IndicatorExample.enter(database, MAY, 1, 2);
        assertThatThrownBy(() -> IndicatorExample.redefine(database, MAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.definition.values");
        assertThat(sheet().definitions()).hasSize(1);
        IndicatorExample.redefine(database, MAY.plusMonths(1));
        assertThat(sheet().definitions()).extracting(DefinitionRow::edition).containsExactly(2, 1);
    }

    @Test
    @Tag("IND-4")
    void who_defines_anew_what_another_has_just_changed_is_told_so() {
        open(CODE);
        int shown = sheet().version();
        database.transaction(() -> indicators.entrust(CODE, shown, "Standard"));
        assertThat(sheet().owner()).isEqualTo("Standard");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                indicators.redefine(
                                                        CODE, shown, MAY, terms("Autre"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.changedSince");
        assertThat(
                        database.transaction(
                                () ->
                                        database.boundary(Changes.class)
                                                .of(Indicators.SUBJECT, CODE)))
                .hasSize(2);
    }

    @Test
    @Tag("IND-17")
    void the_definitions_of_the_computed_ones_ship_and_stay_the_prefecture_s() {
        FirstIndicators first = database.boundary(FirstIndicators.class);
        database.transaction(first::open);
        assertThat(database.transaction(indicators::all))
                .extracting(IndicatorRow::code)
                .contains(
                        "switchboard.answerRate",
                        "switchboard.answerRateOfReceived",
                        "website.updateRate",
                        "cert.examinationTime",
                        "appointments.noShowRate",
                        "letters.answeredRate");
        int shown =
                database.transaction(() -> indicators.sheet("website.updateRate"))
                        .orElseThrow()
                        .version();
        database.transaction(
                () -> indicators.redefine("website.updateRate", shown, MAY, terms("Le nôtre")));
        database.transaction(first::open);
        assertThat(
                        database.transaction(() -> indicators.sheet("website.updateRate"))
                                .orElseThrow()
                                .latest()
                                .terms()
                                .name())
                .isEqualTo("Le nôtre");
        assertThat(ShippedIndicators.shipped())
                .extracting(ShippedIndicator::code)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("IND-19")
    void a_last_value_is_compared_with_the_one_before_under_the_same_definition() {
        open(CODE);
        IndicatorExample.enter(database, JANUARY, 1, 2);
        assertThat(row().change()).isEmpty();
        IndicatorExample.enter(database, JANUARY.plusMonths(1), 3, 4);
        assertThat(row().change()).contains(new BigDecimal("25.0"));
        IndicatorExample.redefine(database, JANUARY.plusMonths(2));
        IndicatorExample.enter(database, JANUARY.plusMonths(2), 1, 4);
        assertThat(row().change()).isEmpty();
        assertThat(row().isRedefined()).isTrue();
        IndicatorExample.enter(database, JANUARY.plusMonths(4), 1, 4);
        assertThat(row().change()).as("the month before is not known").isEmpty();
    }

    private IndicatorRow row() {
        return database.transaction(indicators::all).get(0);
    }

    private IndicatorSheet sheet() {
        return IndicatorExample.sheet(database);
    }

    private void open(String code) {
        database.transaction(
                () ->
                        indicators.open(
                                code,
                                FigureUnit.PERCENT,
                                IndicatorFrequency.MONTHLY,
                                "Accueil",
                                JANUARY,
                                terms("Attente")));
    }
}
