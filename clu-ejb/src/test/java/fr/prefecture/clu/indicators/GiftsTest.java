package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GiftsTest {

    private final RoundExample example = new RoundExample();
    private final Gifts gifts = example.gifts;
    private final long figure = example.ask(RoundExample.figure("Accueil", "agent", "attente"));
    private final long proof = example.ask(RoundExample.proof("Accueil", "Photographie du hall"));

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("IND-30")
    void a_figure_is_a_number_or_a_ratio_and_nothing_is_counted_of_nothing() {
        assertRefused("indicators.gift.negative", () -> number("-1"));
        assertRefused("indicators.gift.tooLong", () -> number("0.00001"));
        assertRefused("indicators.gift.tooLong", () -> number("1000000000000000"));
        assertRefused("indicators.gift.denominator.zero", () -> ratio("1", "0.00"));
        assertRefused(
                "indicators.gift.numerator.missing",
                () -> new GiftTerms(Optional.empty(), Optional.of(BigDecimal.ONE), "", ""));
        assertRefused(
                "indicators.gift.figure.missing",
                () -> give(figure, 0, GiftTerms.proof("https://pref.example/x", "")));
        assertThat(ratio("0", "0").denominator()).hasValue(new BigDecimal("0"));
        give(figure, 0, ratio("42", "50.50"));
        GiftRow gift = example.find(figure).gift().orElseThrow();
        assertThat(gift.numerator().orElseThrow()).isEqualByComparingTo("42");
        assertThat(gift.denominator().orElseThrow()).isEqualByComparingTo("50.5");
    }

    @Test
    @Tag("IND-31")
    void a_proof_is_a_file_or_an_address_on_the_web() {
        assertRefused(
                "indicators.gift.link.wrong", () -> GiftTerms.proof("javascript:alert(1)", ""));
        assertRefused("indicators.gift.link.wrong", () -> GiftTerms.proof("voir le site", ""));
        assertRefused(
                "indicators.gift.proof.missing",
                () -> give(proof, 0, GiftTerms.proof("", "Voilà")));
        example.database.transaction(
                () ->
                        gifts.give(
                                proof,
                                0,
                                GiftTerms.proof("", ""),
                                Optional.of(file("../../note.txt", "Affiche posée"))));
        assertThat(example.find(proof).gift().orElseThrow().files()).isEqualTo("note.txt");
        long id = example.database.transaction(() -> gifts.files(proof)).get(0).id();
        assertThat(example.database.transaction(() -> gifts.file(figure, id))).isEmpty();
        assertThat(example.database.transaction(() -> gifts.file(proof, id))).isPresent();
    }

    @Test
    @Tag("IND-32")
    void what_comes_after_its_date_is_taken_and_said_late_a_correction_is_not() {
        example.on("2021-06-10");
        give(figure, 0, number("3"));
        example.on("2021-06-20");
        give(figure, last(figure), number("4"));
        give(proof, 0, GiftTerms.proof("https://pref.example/x", ""));
        assertThat(example.find(figure).givenLate()).isFalse();
        assertThat(example.find(proof).givenLate()).isTrue();
        assertThat(example.find(proof).state()).isEqualTo(AskingState.GIVEN);

        long told = example.ask(RoundExample.proof("Accueil", "La note"));
        example.database.transaction(
                () ->
                        gifts.takeOver(
                                told,
                                GiftTerms.proof("https://pref.example/x", ""),
                                "agent",
                                Instant.parse("2021-06-09T08:00:00Z")));
        assertThat(example.find(told).givenLate()).as("by the day it came").isFalse();
    }

    @Test
    @Tag("IND-33")
    void the_same_twice_is_once_and_a_correction_keeps_what_was_given_before() {
        give(figure, 0, number("3"));
        give(figure, 0, number("3.0"));
        long first = last(figure);
        assertThat(example.database.transaction(() -> gifts.of(figure))).hasSize(1);
        give(figure, first, number("5"));
        assertRefused("indicators.gift.changedSince", () -> give(figure, first, number("6")));
        assertThat(example.database.transaction(() -> gifts.of(figure)))
                .extracting(gift -> gift.numerator().orElseThrow().intValue())
                .containsExactly(5, 3);
        assertThat(example.find(figure).gift().orElseThrow().id()).isEqualTo(last(figure));
        assertThat(
                        example.database.transaction(
                                () ->
                                        example.database
                                                .boundary(Changes.class)
                                                .of(Askings.SUBJECT, figure)))
                .hasSize(3);
    }

    @Test
    @Tag("IND-34")
    void the_account_that_is_asked_gives_and_where_none_is_named_whoever_contributes() {
        example.database.as("cert").in(Roles.CERT);
        assertRefused("indicators.gift.notYours", () -> give(figure, 0, number("3")));
        give(proof, 0, GiftTerms.proof("https://pref.example/x", ""));
        example.database.as("Agent").in(Roles.STAFF);
        give(figure, 0, number("3"));
        example.database.as("secretaire").in(Roles.SECRETARY_GENERAL);
        assertRefused(
                "indicators.gift.notYours",
                () -> give(proof, last(proof), GiftTerms.proof("https://pref.example/y", "")));
        example.database.as("referent").in(Roles.QUALITY);
        give(figure, last(figure), number("4"));
        assertThat(example.find(figure).gift().orElseThrow().by()).isEqualTo("referent");
    }

    @Test
    @Tag("IND-40")
    void a_figure_of_an_indicator_that_is_typed_becomes_its_value_and_its_correction_corrects_it() {
        Indicators indicators = example.database.boundary(Indicators.class);
        Measurements values = example.database.boundary(Measurements.class);
        example.database.transaction(
                () ->
                        indicators.open(
                                "quality.courriels",
                                FigureUnit.PERCENT,
                                IndicatorFrequency.MONTHLY,
                                "Accueil",
                                YearMonth.of(2021, 1),
                                new IndicatorTerms("Nom", "Définition", "Formule", "Source")));
        long asked = example.ask(RoundExample.figure("Accueil", "", "quality.courriels"));
        example.database.as("agent").in(Roles.STAFF);
        assertThatThrownBy(() -> give(asked, 0, ratio("12", "10")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("indicators.value.");
        give(asked, 0, ratio("9", "10"));
        assertThat(value(values).author()).isEqualTo("agent");
        assertThat(value(values).proof()).isEqualTo("Collecte de mai 2021 · Accueil");
        give(asked, last(asked), ratio("8", "10"));
        assertThat(value(values).numerator()).isEqualByComparingTo("8");

        example.database.as("referent").in(Roles.QUALITY);
        int version = value(values).version();
        example.database.transaction(
                () ->
                        values.correct(
                                "quality.courriels",
                                RoundExample.MAY,
                                version,
                                new BigDecimal("7"),
                                Optional.of(BigDecimal.TEN),
                                "Relevé"));
        give(asked, last(asked), ratio("6", "10"));
        assertThat(value(values).numerator()).as("typed otherwise").isEqualByComparingTo("7");
    }

    private MeasurementRow value(Measurements values) {
        return example.database
                .transaction(() -> values.find("quality.courriels", RoundExample.MAY))
                .orElseThrow();
    }

    private long last(long asking) {
        return example.find(asking).gift().orElseThrow().id();
    }

    private void give(long asking, long shown, GiftTerms terms) {
        example.database.transaction(() -> gifts.give(asking, shown, terms, Optional.empty()));
    }

    private static GivenFile file(String name, String text) {
        return new GivenFile(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static GiftTerms number(String number) {
        return GiftTerms.number(new BigDecimal(number), "");
    }

    private static GiftTerms ratio(String numerator, String denominator) {
        return GiftTerms.ratio(new BigDecimal(numerator), new BigDecimal(denominator), "");
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
