package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplyTargetsTest {

    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

    private final Database database = Database.empty().as("referent");
    private final ReplyTargets targets = database.boundary(ReplyTargets.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("LET-56")
    void it_begins_with_what_is_confirmed_and_what_is_only_usual() {
        assertThat(database.transaction(() -> targets.on(JUNE)))
                .extracting(
                        one ->
                                one.measure()
                                        + " "
                                        + one.channel()
                                        + " "
                                        + one.time().written()
                                        + " "
                                        + one.isConfirmed())
                .containsExactly(
                        "ACKNOWLEDGEMENT POST 14 CALENDAR true",
                        "ACKNOWLEDGEMENT ELECTRONIC 7 CALENDAR true",
                        "ANSWER POST 15 BUSINESS false",
                        "ANSWER ELECTRONIC 5 BUSINESS false");
        assertThat(database.transaction(targets::all))
                .allSatisfy(one -> assertThat(one.source()).isNotBlank());
    }

    @Test
    @Tag("LET-56")
    void a_time_limit_holds_from_its_day_on_and_the_one_before_it_until_then() {
        database.transaction(
                () ->
                        targets.open(
                                InboundChannel.ELECTRONIC,
                                ReplyMeasure.ANSWER,
                                JUNE,
                                terms(10, "Note de service")));
        Limits limits =
                database.transaction(
                        () -> new Limits(targets.all(), database.boundary(BusinessCalendar.class)));
        assertThat(last(limits, LocalDate.of(2021, 5, 31))).isEqualTo("2021-06-07");
        assertThat(last(limits, JUNE)).isEqualTo("2021-06-15");
        assertThat(
                        limits.lastDay(
                                InboundChannel.ELECTRONIC,
                                ReplyMeasure.ANSWER,
                                LocalDate.of(1999, 12, 31)))
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                targets.open(
                                                        InboundChannel.ELECTRONIC,
                                                        ReplyMeasure.ANSWER,
                                                        JUNE,
                                                        terms(8, "Autre"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.target.twice");
    }

    private static String last(Limits limits, LocalDate day) {
        return limits.lastDay(InboundChannel.ELECTRONIC, ReplyMeasure.ANSWER, day)
                .orElseThrow()
                .toString();
    }

    @Test
    @Tag("LET-56")
    void somebody_confirms_it_with_its_source_unless_another_has_changed_it_since() {
        ReplyTarget shown =
                database.transaction(targets::all).stream()
                        .filter(one -> !one.isConfirmed())
                        .findFirst()
                        .orElseThrow();
        database.transaction(
                () ->
                        targets.correct(
                                shown.id(), shown.version(), terms(15, "Référentiel, page 12")));
        assertThat(database.transaction(targets::all))
                .filteredOn(one -> one.id().equals(shown.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.isConfirmed()).isTrue();
                            assertThat(one.source()).isEqualTo("Référentiel, page 12");
                        });
        assertThat(database.boundary(Changes.class).of(ReplyTargets.SUBJECT, shown.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("15 BUSINESS CONFIRMED"));
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                targets.correct(
                                                        shown.id(),
                                                        shown.version(),
                                                        terms(20, "x"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.target.changedSince");
    }

    @Test
    @Tag("LET-56")
    void a_time_limit_without_a_source_is_refused() {
        assertThatThrownBy(() -> terms(5, "  "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.target.source.length");
        assertThatThrownBy(() -> terms(5, "x".repeat(201)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.target.source.length");
    }

    private static ReplyTerms terms(int days, String source) {
        return new ReplyTerms(
                new ReplyTime(days, DayUnit.BUSINESS), source, FigureTarget.Status.CONFIRMED);
    }
}
