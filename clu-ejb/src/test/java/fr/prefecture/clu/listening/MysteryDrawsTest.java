package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MysteryDrawsTest {

    private static final LocalDate ASCENSION = LocalDate.of(2021, 5, 13);
    private static final LocalDate WHIT_MONDAY = LocalDate.of(2021, 5, 24);

    private final MysteryCase it = new MysteryCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("ECO-64")
    void contacts_fall_on_business_days_one_at_most_in_each_half_hour_of_the_opening_hours() {
        long id = it.ready("a");
        int room = it.database.transaction(() -> it.draws.room(MysteryCase.terms("x")));
        assertThat(room).as("18 worked days of 12 half-hours").isEqualTo(18 * 12);
        it.draw(id, room, 7, false);
        assertThat(it.contacts(id))
                .hasSize(room)
                .allSatisfy(
                        row -> {
                            assertThat(row.plannedOn().getDayOfWeek())
                                    .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                            assertThat(row.plannedOn()).isNotIn(ASCENSION, WHIT_MONDAY);
                            assertThat(MysteryCase.HOURS.halfHours()).contains(row.plannedAt());
                        })
                .extracting(row -> row.plannedOn().atTime(row.plannedAt()))
                .doesNotHaveDuplicates();
        it.refuses("listening.draw.tooMany", () -> it.draw(id, room + 1, 7, true));
        long empty = it.prepared("b");
        it.refuses("listening.draw.notReady", () -> it.draw(empty, 3, 7, false));
    }

    @Test
    @Tag("ECO-65")
    void each_service_gets_as_equal_a_share_as_possible_and_its_scenarios_come_in_turn() {
        long id = it.drawn("a", 40);
        Map<String, Long> shares =
                it.contacts(id).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.service().code(), Collectors.counting()));
        assertThat(shares.values()).containsExactlyInAnyOrder(13L, 13L, 14L);
        Map<String, List<String>> played =
                it.contacts(id).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.service().code(),
                                        Collectors.mapping(
                                                row -> row.scenario().code(),
                                                Collectors.toList())));
        assertThat(played.values())
                .allSatisfy(
                        codes -> {
                            for (int i = 1; i < codes.size(); i++) {
                                assertThat(codes.get(i)).isNotEqualTo(codes.get(i - 1));
                            }
                        });
    }

    @Test
    @Tag("ECO-66")
    void the_same_seed_draws_the_same_contacts_in_every_database_and_another_does_not() {
        try (MysteryCase other = new MysteryCase()) {
            long here = it.drawn("a", 20);
            long there = other.drawn("b", 20);
            assertThat(slots(other, there)).isEqualTo(slots(it, here));
            other.draw(there, 20, 8, true);
            assertThat(slots(other, there)).isNotEqualTo(slots(it, here));
        }
    }

    /** As computed when this draw was written down: it must never change. */
    @Test
    @Tag("ECO-66")
    void a_seed_gives_what_java_specifies() {
        Random random = new Random(42);
        assertThat(List.of(random.nextInt(100), random.nextInt(100), random.nextInt(100)))
                .as("the linear congruential formula, worked out apart")
                .containsExactly(30, 63, 48);
        List<MysteryDrawing.Drawn> drawn =
                MysteryDrawing.draw(
                        42,
                        4,
                        List.of(MysteryCase.BEGINS, MysteryCase.BEGINS.plusDays(1)),
                        MysteryCase.HOURS.halfHours(),
                        List.of(0, 0),
                        2,
                        Set.of());
        assertThat(drawn)
                .extracting(one -> one.at() + " " + one.service() + " " + one.scenario())
                .containsExactly(
                        "2021-05-03T13:30 0 1",
                        "2021-05-03T14:30 0 0",
                        "2021-05-04T09:00 1 0",
                        "2021-05-04T15:30 1 1");
    }

    @Test
    @Tag("ECO-67")
    void a_second_draw_is_confirmed_keeps_what_was_made_and_the_former_seed() {
        long id = it.drawn("a", 9);
        it.refuses("listening.draw.confirm", () -> it.draw(id, 9, 8, false));
        MysteryContactRow made = it.contacts(id).get(0);
        it.tell(made, MysteryCase.entry(ContactOutcome.NO_ANSWER, Map.of(), "", false), true);
        it.draw(id, 9, 8, true);
        List<MysteryContactRow> after = it.contacts(id);
        assertThat(after).hasSize(9);
        assertThat(after).filteredOn(MysteryContactRow::isMade).hasSize(1);
        assertThat(after)
                .filteredOn(row -> !row.isMade())
                .extracting(MysteryContactRow::code)
                .as("a code is given once")
                .allMatch(code -> code.compareTo("C009") > 0);
        assertThat(
                        after.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                row -> row.service().code(), Collectors.counting()))
                                .values())
                .as("what stays counts in the shares")
                .containsOnly(3L);
        assertThat(it.database.transaction(() -> it.draws.of(id)))
                .extracting(MysteryDrawRow::seed, MysteryDrawRow::kept)
                .containsExactly(tuple(8L, 1), tuple(7L, 0));
        int shown = it.survey(id).version();
        it.refuses(
                "listening.draw.made",
                () -> it.database.transaction(() -> it.draws.takeBack(id, shown)));
        it.refuses("listening.draw.seed", () -> it.draw(id, 9, 0, true));
        int latest = it.survey(id).version();
        int drawn =
                it.database.transaction(() -> it.draws.draw(id, latest, 9, Optional.empty(), true));
        assertThat(drawn).isEqualTo(3);
    }

    private static List<String> slots(MysteryCase of, long id) {
        return of.contacts(id).stream()
                .map(
                        row ->
                                row.code()
                                        + row.plannedOn()
                                        + row.plannedAt()
                                        + row.service().code()
                                        + row.scenario().code())
                .toList();
    }
}
