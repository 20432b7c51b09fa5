package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final String PICK_UP = "switchboard.answerRate";
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

    private final Database database =
            Database.empty().as("referent").at(Instant.parse("2021-06-15T08:00:00Z"));
    private final Targets targets = database.boundary(Targets.class);
    private long edition;

    @BeforeEach
    void seed() {
        database.transaction(() -> database.boundary(FirstFrameworks.class).open());
        edition =
                database.transaction(() -> database.boundary(Frameworks.class).editions()).stream()
                        .filter(one -> one.name().equals("Qual-e-pref 2019"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-2")
    void a_target_has_an_operator_a_threshold_a_unit_a_source_and_a_status() {
        assertThat(database.transaction(() -> targets.on("switchboard.rings", TODAY)))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.operator()).isEqualTo(TargetOperator.AT_MOST);
                            assertThat(one.threshold()).isEqualByComparingTo("5");
                            assertThat(one.unit()).isEqualTo(TargetUnit.RINGS);
                            assertThat(one.status()).isEqualTo(FigureTarget.Status.TO_VALIDATE);
                            assertThat(one.source()).contains("à vérifier");
                        });
        assertThat(
                        database.transaction(
                                () -> targets.on("letters.acknowledgementTime.electronic", TODAY)))
                .extracting(one -> one.threshold() + " " + one.unit() + " " + one.status())
                .containsExactly("7 DAYS CONFIRMED");
    }

    @Test
    @Tag("QUA-3")
    @Tag("QUA-9")
    void a_new_target_closes_the_one_before_it() {
        open(TODAY, "90");

        assertThat(rows()).containsExactly("2021-06-15 - : 90", "2019-02-04 - 2021-06-14 : 85");
        assertThat(database.transaction(() -> targets.on(PICK_UP, TODAY.minusDays(1))))
                .extracting(TargetRow::threshold)
                .containsExactly(new BigDecimal("85"));
        assertThat(database.transaction(() -> targets.on(PICK_UP, TODAY)))
                .extracting(TargetRow::threshold)
                .containsExactly(new BigDecimal("90"));
    }

    @Test
    @Tag("QUA-3")
    void past_periods_keep_their_target() {
        refused(TODAY.minusDays(1), Optional.empty(), "quality.target.past");
        refused(
                LocalDate.of(2018, 1, 1),
                Optional.of(LocalDate.of(2020, 1, 1)),
                "quality.target.past");

        database.transaction(
                () ->
                        targets.open(
                                edition,
                                PICK_UP,
                                terms(
                                        LocalDate.of(2018, 1, 1),
                                        Optional.of(LocalDate.of(2019, 2, 3)),
                                        "70")));

        assertThat(rows()).containsExactly("2019-02-04 - : 85", "2018-01-01 - 2019-02-03 : 70");
    }

    @Test
    @Tag("QUA-2")
    void one_indicator_has_one_target_at_a_time() {
        open(LocalDate.of(2021, 9, 1), "90");

        refused(LocalDate.of(2021, 9, 1), Optional.empty(), "quality.target.twice");
        refused(LocalDate.of(2021, 7, 1), Optional.empty(), "quality.target.next");
        database.transaction(
                () ->
                        targets.open(
                                edition,
                                PICK_UP,
                                terms(
                                        LocalDate.of(2021, 7, 1),
                                        Optional.of(LocalDate.of(2021, 8, 31)),
                                        "88")));
        assertThat(rows())
                .containsExactly(
                        "2021-09-01 - : 90",
                        "2021-07-01 - 2021-08-31 : 88",
                        "2019-02-04 - 2021-06-30 : 85");
    }

    @Test
    @Tag("QUA-2")
    void terms_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> terms(TODAY, Optional.of(TODAY.minusDays(1)), "90"))
                .hasMessage("quality.target.ends");
        assertThatThrownBy(() -> terms(TODAY, Optional.empty(), "-1"))
                .hasMessage("quality.target.threshold.wrong");
        assertThatThrownBy(() -> terms(TODAY, Optional.empty(), "8.00001"))
                .hasMessage("quality.target.threshold.wrong");
        assertThatThrownBy(() -> open(TODAY, "101")).hasMessage("quality.target.percent");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                targets.open(
                                                        edition,
                                                        "inconnu",
                                                        terms(TODAY, Optional.empty(), "1"))))
                .hasMessage("quality.target.indicator.unknown");
    }

    @Test
    @Tag("QUA-9")
    void source_and_status_are_put_right_by_who_has_seen_them() {
        TargetRow shown = database.transaction(() -> targets.on(PICK_UP, TODAY)).get(0);

        database.transaction(
                () ->
                        targets.correct(
                                shown.id(),
                                shown.version(),
                                "Texte de 2019, page 12",
                                FigureTarget.Status.CONFIRMED));

        TargetRow now = database.transaction(() -> targets.find(shown.id())).orElseThrow();
        assertThat(now.source()).isEqualTo("Texte de 2019, page 12");
        assertThat(now.status()).isEqualTo(FigureTarget.Status.CONFIRMED);
        assertThat(now.threshold()).isEqualByComparingTo(shown.threshold());
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                targets.correct(
                                                        shown.id(),
                                                        shown.version(),
                                                        "Autre",
                                                        FigureTarget.Status.CONFIRMED)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("quality.target.changedSince");
    }

    private void refused(LocalDate from, Optional<LocalDate> until, String key) {
        List<String> before = rows();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                targets.open(
                                                        edition,
                                                        PICK_UP,
                                                        terms(from, until, "50"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
        assertThat(rows()).isEqualTo(before);
    }

    private void open(LocalDate from, String threshold) {
        database.transaction(
                () -> targets.open(edition, PICK_UP, terms(from, Optional.empty(), threshold)));
    }

    private static TargetTerms terms(LocalDate from, Optional<LocalDate> until, String threshold) {
        return new TargetTerms(
                TargetOperator.AT_LEAST,
                new BigDecimal(threshold),
                from,
                until,
                "Note de service",
                FigureTarget.Status.CONFIRMED);
    }

    private List<String> rows() {
        return database.transaction(() -> targets.ofEdition(edition)).stream()
                .filter(one -> one.indicatorCode().equals(PICK_UP))
                .map(
                        one ->
                                one.validFrom()
                                        + " - "
                                        + one.validUntil().map(LocalDate::toString).orElse("")
                                        + " : "
                                        + one.threshold())
                .map(row -> row.replace(" -  :", " - :"))
                .toList();
    }
}
