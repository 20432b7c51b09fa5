package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TypedDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    private Database database;
    private TypedDays typed;
    private Bin bin;

    @BeforeEach
    void begin() {
        database =
                Database.empty()
                        .at(Instant.parse("2021-06-01T06:30:00Z"))
                        .as("standard")
                        .in(Roles.SWITCHBOARD);
        typed = database.boundary(TypedDays.class);
        bin = database.boundary(Bin.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("TEL-45")
    void a_day_is_typed_by_half_hours_and_says_its_total() {
        type("", at(NINE.plusMinutes(30), 8, 8, 0, 1), at(NINE, 12, 10, 1, 3));

        TypedDayRow row = row();
        assertThat(row.isByHalfHour()).isTrue();
        assertThat(row.lines())
                .extracting(line -> line.start().orElseThrow())
                .containsExactly(NINE, NINE.plusMinutes(30));
        assertThat(row.total()).isEqualTo(counts(20, 18, 1, 4));
        assertThat(row.by()).isEqualTo("standard");
        assertThat(row.at()).isEqualTo(Instant.parse("2021-06-01T06:30:00Z"));
        assertThat(typed.rows(MAY)).containsExactly(row);
        assertThat(typed.last()).contains(MONDAY);
    }

    @Test
    @Tag("TEL-45")
    void half_hours_are_corrected_added_and_taken_out() {
        type("", at(NINE, 12, 10, 1, 3), at(NINE.plusHours(1), 5, 5, 0, 0));
        database.at(Instant.parse("2021-06-01T07:00:00Z"));
        type(row().mark(), at(NINE, 13, 10, 1, 3), at(NINE.plusHours(2), 4, 4, 0, 0));

        assertThat(row().lines())
                .containsExactly(at(NINE, 13, 10, 1, 3), at(NINE.plusHours(2), 4, 4, 0, 0));
        assertThat(history())
                .containsExactly(
                        "CREATED null 09:00: 12, 10, 1, 3; 10:00: 5, 5, 0, 0",
                        "CHANGED 09:00: 12, 10, 1, 3; 10:00: 5, 5, 0, 0"
                                + " 09:00: 13, 10, 1, 3; 11:00: 4, 4, 0, 0");
    }

    @Test
    @Tag("TEL-45")
    void a_total_takes_the_place_of_half_hours_and_back() {
        type("", at(NINE, 12, 10, 1, 3));
        database.at(Instant.parse("2021-06-01T07:00:00Z"));
        type(row().mark(), TypedLine.ofDay(counts(120, 100, 15, 7)));

        assertThat(row().isByHalfHour()).isFalse();
        assertThat(row().total()).isEqualTo(counts(120, 100, 15, 7));

        database.at(Instant.parse("2021-06-01T08:00:00Z"));
        type(row().mark(), at(NINE, 12, 10, 1, 3));
        assertThat(row().isByHalfHour()).isTrue();
    }

    @Test
    @Tag("TEL-45")
    void what_was_not_counted_is_not_available_and_neither_is_what_needs_it() {
        TypedCounts some = new TypedCounts(120, 90, UNKNOWN, UNKNOWN);

        assertThat(some.value(CallFigure.ANSWER_RATE)).contains(new BigDecimal("75.0"));
        assertThat(some.knows(CallFigure.ABANDONMENT_RATE)).isFalse();
        assertThat(some.value(CallFigure.ABANDONMENT_RATE)).isEmpty();
        assertThat(some.value(CallFigure.ANSWER_RATE_OF_RECEIVED)).isEmpty();
        assertThat(some.value(CallFigure.RECEIVED)).isEmpty();
        assertThat(some.knows(CallFigure.SERVICE_LEVEL)).isFalse();

        TypedCounts all = counts(120, 90, 12, 30);
        assertThat(all.value(CallFigure.ABANDONMENT_RATE)).contains(new BigDecimal("10.0"));
        assertThat(all.value(CallFigure.ANSWER_RATE_OF_RECEIVED)).contains(new BigDecimal("60.0"));
        assertThat(all.value(CallFigure.RECEIVED)).contains(new BigDecimal("150"));

        TypedCounts both = all.plus(some);
        assertThat(both.abandoned()).isEmpty();
        assertThat(both.entered()).isEqualTo(240);
        assertThat(TypedCounts.NONE.value(CallFigure.ANSWER_RATE)).isEmpty();
        assertThat(TypedCounts.NONE.knows(CallFigure.ANSWER_RATE)).isTrue();
    }

    @Test
    @Tag("TEL-45")
    void what_was_not_counted_is_kept_so() {
        type("", TypedLine.ofDay(new TypedCounts(120, 90, UNKNOWN, OptionalLong.of(4))));

        assertThat(row().total().abandoned()).isEmpty();
        assertThat(row().total().dissuaded()).hasValue(4);
        assertThat(history()).containsExactly("CREATED null 120, 90, ?, 4");
    }

    @Test
    @Tag("TEL-45")
    void a_day_without_lines_or_with_one_twice_is_refused() {
        refused("switchboard.typed.nothing", () -> type(""));
        refused(
                "switchboard.typed.twice",
                () -> type("", at(NINE, 1, 1, 0, 0), at(NINE, 2, 1, 0, 0)));
        refused(
                "switchboard.typed.twice",
                () -> type("", at(NINE, 1, 1, 0, 0), TypedLine.ofDay(counts(2, 1, 0, 0))));
        refused("switchboard.typed.noHalfHour", () -> at(NINE.plusMinutes(10), 1, 1, 0, 0));
        assertThat(typed.rows(MAY)).isEmpty();
    }

    @Test
    @Tag("TEL-46")
    void counts_that_cannot_be_are_refused() {
        refused("switchboard.typed.negative", () -> counts(-1, 0, 0, 0));
        refused("switchboard.typed.negative", () -> counts(1, 0, 0, -1));
        refused("switchboard.typed.moreAnswered", () -> counts(10, 11, 0, 0));
        refused("switchboard.typed.moreLeft", () -> counts(10, 8, 3, 0));
        refused(
                "switchboard.typed.tooMany",
                () -> TypedLine.ofDay(counts(TypedLine.MOST + 1, 0, 0, 0)));
        refused("switchboard.typed.tooMany", () -> TypedLine.ofDay(counts(1, 0, 0, 1_000_000_000)));
        assertThat(counts(10, 8, 2, 500).entered()).as("some may end otherwise").isEqualTo(10);
    }

    @Test
    @Tag("TEL-46")
    void today_is_typed_and_tomorrow_is_refused() {
        LocalDate today = LocalDate.of(2021, 6, 1);
        database.transaction(() -> typed.type(today, "", List.of(at(NINE, 1, 1, 0, 0))));

        refused(
                "switchboard.typed.future",
                () -> typed.type(today.plusDays(1), "", List.of(at(NINE, 1, 1, 0, 0))));
    }

    @Test
    @Tag("TEL-47")
    void what_is_typed_enters_no_figure_of_the_logs() {
        type("", TypedLine.ofDay(counts(120, 100, 15, 7)));

        Days days = database.boundary(Days.class);
        assertThat(days.rows(MAY, Optional.empty(), Optional.empty())).isEmpty();
        assertThat(days.total(YearMonth.of(2021, 5))).isEqualTo(Counts.NONE);
        assertThat(days.lastDay(Optional.empty())).isEmpty();
    }

    @Test
    @Tag("TEL-48")
    void a_day_that_somebody_else_has_typed_since_is_not_overwritten() {
        type("", at(NINE, 12, 10, 1, 3));
        String seen = row().mark();
        database.at(Instant.parse("2021-06-01T07:00:00Z")).as("referent");
        type(seen, at(NINE, 14, 10, 1, 3));
        database.as("standard");

        assertThatThrownBy(() -> type(seen, at(NINE, 99, 10, 1, 3)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage("switchboard.typed.changedMeanwhile");
                            assertThat(refusal.arguments())
                                    .containsExactly(
                                            "referent", Instant.parse("2021-06-01T07:00:00Z"));
                        });
        refused("switchboard.typed.changedMeanwhile", () -> type("", at(NINE, 99, 10, 1, 3)));
        assertThat(row().total().entered()).isEqualTo(14);

        type(row().mark(), at(NINE, 99, 10, 1, 3));
        assertThat(row().total().entered()).isEqualTo(99);
    }

    @Test
    @Tag("TEL-48")
    void a_day_that_somebody_else_has_removed_since_is_told_and_can_be_typed_again() {
        type("", at(NINE, 12, 10, 1, 3));
        String seen = row().mark();
        database.transaction(() -> typed.remove(MONDAY));

        refused("switchboard.typed.removedMeanwhile", () -> type(seen, at(NINE, 1, 1, 0, 0)));
        type("", at(NINE, 1, 1, 0, 0));
        assertThat(row().mark()).as("it is another one").isNotEqualTo(seen);
        refused("switchboard.typed.changedMeanwhile", () -> type(seen, at(NINE, 2, 1, 0, 0)));
    }

    @Test
    @Tag("TEL-49")
    void a_removed_day_comes_back_from_the_bin_with_its_half_hours_unless_it_was_typed_anew() {
        type("", at(NINE, 12, 10, 1, 3), at(NINE.plusHours(1), 5, 5, 0, 0));
        TypedDayRow before = row();
        database.transaction(() -> typed.remove(MONDAY));
        assertThat(typed.of(MONDAY)).isEmpty();
        assertThat(database.transaction(() -> typed.remove(MONDAY))).isEmpty();

        BinnedRow kept = bin.rows().get(0);
        database.transaction(() -> bin.restore(kept.id()));
        assertThat(row()).isEqualTo(before);

        database.transaction(() -> typed.remove(MONDAY));
        type("", TypedLine.ofDay(counts(1, 1, 0, 0)));
        long again = bin.rows().get(0).id();
        refused("shared.bin.taken", () -> database.transaction(() -> bin.restore(again)));
        assertThat(row().total().entered()).isEqualTo(1);
    }

    private void type(String seen, TypedLine... lines) {
        database.transaction(() -> typed.type(MONDAY, seen, List.of(lines)));
    }

    private TypedDayRow row() {
        return typed.of(MONDAY).orElseThrow();
    }

    private List<Object> history() {
        List<Object> history = new ArrayList<>();
        for (Object line :
                database.entityManager()
                        .createNativeQuery(
                                "select kind || ' ' || coalesce(state_before, 'null') || ' ' ||"
                                        + " coalesce(state_after, 'null') from shared_change"
                                        + " where subject = 'switchboard.typedDay' order by id")
                        .getResultList()) {
            history.add(line);
        }
        return history;
    }

    private static void refused(String sentence, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(RuleBroken.class).hasMessage(sentence);
    }

    private static TypedLine at(
            LocalTime start, long entered, long answered, long abandoned, long dissuaded) {
        return TypedLine.of(start, counts(entered, answered, abandoned, dissuaded));
    }

    private static TypedCounts counts(long entered, long answered, long abandoned, long dissuaded) {
        return new TypedCounts(
                entered, answered, OptionalLong.of(abandoned), OptionalLong.of(dissuaded));
    }
}
