package fr.prefecture.clu.home;

import static fr.prefecture.clu.home.HomeCase.APRIL;
import static fr.prefecture.clu.home.HomeCase.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthTilesTest {

    private final HomeCase it = new HomeCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("HOM-1")
    void tiles_stand_in_one_order_whatever_features_tell_them() {
        assertThat(it.tiles.tiles(MAY))
                .extracting(MonthTile::tile)
                .containsExactly(Tile.EXAMINATION_TIME, Tile.ANSWER_RATE, Tile.LATE_ACTIONS);
        assertThat(Tile.values())
                .extracting(Tile::code)
                .containsExactly(
                        "cert.examinationTime",
                        "switchboard.answerRate",
                        "website.updateRate",
                        "listening.satisfactionRate",
                        "letters.validatedTemplates",
                        "actions.late",
                        "quality.nextAudit");
    }

    @Test
    @Tag("HOM-1")
    void a_source_is_told_to_those_only_who_may_read_it() {
        it.delays.days.put(MAY, 124L);
        it.calls.percent.put(APRIL, 80);
        it.database.in(Roles.SWITCHBOARD);

        assertThat(it.tiles.tiles(MAY))
                .extracting(MonthTile::tile)
                .containsExactly(Tile.ANSWER_RATE, Tile.LATE_ACTIONS);
        assertThat(it.tiles.readable())
                .containsExactlyInAnyOrder(Tile.ANSWER_RATE, Tile.LATE_ACTIONS);
        assertThat(it.tiles.lastDay()).as("not the centre’s").hasValue(LocalDate.of(2021, 4, 30));
    }

    @Test
    @Tag("HOM-13")
    void an_audit_differs_by_its_day_and_not_by_the_documents_handed_over_since() {
        MonthTile then = audit(LocalDate.of(2021, 11, 25), 1);

        assertThat(then.differsFrom(audit(LocalDate.of(2021, 11, 25), 4))).isFalse();
        assertThat(then.differsFrom(audit(LocalDate.of(2021, 11, 26), 1))).isTrue();
    }

    private static MonthTile audit(LocalDate day, long given) {
        return MonthTile.of(
                Tile.NEXT_AUDIT,
                new Standing(
                        "quality.nextAudit",
                        given,
                        5L,
                        null,
                        day,
                        null,
                        "AuditKind.EXTERNAL",
                        MAY.atEndOfMonth(),
                        "/audits/1"),
                Optional.empty());
    }

    @Test
    @Tag("HOM-3")
    void a_trend_is_the_difference_with_the_month_before() {
        it.calls.percent.put(APRIL, 78);
        it.calls.percent.put(MAY, 81);
        it.delays.days.put(MAY, 124L);

        assertThat(it.tile(MAY, Tile.ANSWER_RATE).growth())
                .hasValueSatisfying(growth -> assertThat(growth).isEqualByComparingTo("3"));
        assertThat(it.tile(MAY, Tile.EXAMINATION_TIME).growth()).as("April is unknown").isEmpty();
        assertThat(it.tile(APRIL.plusMonths(2), Tile.ANSWER_RATE).growth())
                .as("June is unknown")
                .isEmpty();
    }

    @Test
    @Tag("HOM-4")
    void what_no_month_counts_is_told_as_it_stood_on_the_last_day() {
        it.actions.late.put(LocalDate.of(2021, 5, 31), 3L);
        it.actions.late.put(LocalDate.of(2021, 4, 30), 2L);

        MonthTile tile = it.tile(MAY, Tile.LATE_ACTIONS);
        assertThat(tile.value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("3"));
        assertThat(tile.total())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("27"));
        assertThat(tile.growth())
                .hasValueSatisfying(growth -> assertThat(growth).isEqualByComparingTo("1"));
        assertThat(tile.figure().dataDate()).isEqualTo("2021-05-31");

        it.actions.asked.clear();
        it.tiles.tiles(MAY.plusMonths(1));
        assertThat(it.actions.asked)
                .as("the month that lasts ends today")
                .containsExactly(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 5, 31));
    }

    @Test
    @Tag("HOM-5")
    void the_last_data_is_that_of_the_tiles_and_a_month_to_come_is_not_shown() {
        assertThat(it.tiles.lastDay()).isEmpty();
        it.calls.percent.put(APRIL, 78);
        it.delays.days.put(MAY, 124L);
        assertThat(it.tiles.lastDay()).hasValue(LocalDate.of(2021, 5, 31));

        for (YearMonth month : new YearMonth[] {YearMonth.of(2021, 7), YearMonth.of(1999, 12)}) {
            assertThatThrownBy(() -> it.tiles.tiles(month))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("home.month.outside");
        }
    }
}
