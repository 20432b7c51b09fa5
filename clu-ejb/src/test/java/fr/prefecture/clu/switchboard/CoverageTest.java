package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2021, 5, 4);

    private final Database database = Database.empty();
    private final Source town = new Source("principal", ZoneId.of("Europe/Paris"));
    private final Source island = new Source("reunion", ZoneId.of("Indian/Reunion"));
    private final List<Coverage.Span> logs = new ArrayList<>();

    private final List<Coverage.OpenDay> open = new ArrayList<>();
    private final List<Coverage.Waiting> waiting = new ArrayList<>();

    @BeforeEach
    void know() {
        database.transaction(
                () -> {
                    database.entityManager().persist(town);
                    database.entityManager().persist(island);
                });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-18")
    void a_day_is_provisional_until_a_line_of_after_two_in_the_next_night_has_come() {
        read(town, "2021-05-03T08:00:00", "2021-05-04T01:59:59");
        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.PROVISIONAL);

        read(town, "2021-05-04T01:59:59", "2021-05-04T02:00:00");
        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.FINAL);
        assertThat(coverage().stateOf(TUESDAY)).isEqualTo(DayState.PROVISIONAL);
    }

    @Test
    @Tag("TEL-18")
    void every_source_that_had_begun_to_deliver_must_have_passed_two_at_its_own_clock() {
        read(town, "2021-05-03T08:00:00", "2021-05-04T09:00:00");
        read(island, "2021-05-03T08:00:00", "2021-05-04T01:00:00");
        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.PROVISIONAL);

        read(island, "2021-05-04T01:00:00", "2021-05-04T02:30:00");
        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.FINAL);
    }

    @Test
    @Tag("TEL-18")
    void a_source_that_began_later_is_not_waited_for() {
        read(town, "2021-05-03T08:00:00", "2021-05-04T09:00:00");
        read(island, "2021-05-04T00:30:00", "2021-05-04T01:30:00");

        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.FINAL);
    }

    @Test
    @Tag("TEL-18")
    void a_day_with_an_open_call_is_provisional() {
        read(town, "2021-05-03T08:00:00", "2021-05-04T09:00:00");
        open.add(new Coverage.OpenDay(town.id(), MONDAY, 2));

        assertThat(coverage().standingOf(MONDAY))
                .isEqualTo(
                        new DayStanding(
                                DayState.PROVISIONAL,
                                List.of(
                                        DayStanding.Reason.of(
                                                "switchboard.day.why.open", "principal", 2L))));
    }

    @Test
    @Tag("TEL-18")
    void a_day_of_which_a_log_tells_that_waits_for_a_choice_is_provisional() {
        read(town, "2021-05-03T08:00:00", "2021-05-05T09:00:00");
        waiting.add(new Coverage.Waiting(town.id(), TUESDAY, TUESDAY));

        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.FINAL);
        assertThat(coverage().standingOf(TUESDAY))
                .isEqualTo(
                        new DayStanding(
                                DayState.PROVISIONAL,
                                List.of(
                                        DayStanding.Reason.of(
                                                "switchboard.day.why.waiting", "principal"))));
    }

    @Test
    @Tag("TEL-18")
    void a_day_says_which_source_is_awaited_or_which_line_settled_it() {
        read(town, "2021-05-03T08:00:00", "2021-05-04T09:00:00");

        assertThat(coverage().standingOf(MONDAY).reasons())
                .containsExactly(
                        DayStanding.Reason.of(
                                "switchboard.day.why.settled",
                                "principal",
                                local(town, "2021-05-04T09:00:00")));
        assertThat(coverage().standingOf(TUESDAY).reasons())
                .containsExactly(
                        DayStanding.Reason.of(
                                "switchboard.day.why.awaited",
                                "principal",
                                TUESDAY.plusDays(1),
                                local(town, "2021-05-04T09:00:00")));
    }

    @Test
    @Tag("TEL-117")
    void a_source_that_is_silent_for_35_days_while_others_deliver_holds_no_later_day_back() {
        read(island, "2021-04-01T08:00:00", "2021-05-03T18:00:00");
        read(town, "2021-04-01T08:00:00", "2021-06-06T09:00:00");
        assertThat(coverage().stateOf(TUESDAY)).isEqualTo(DayState.PROVISIONAL);

        read(town, "2021-06-06T09:00:00", "2021-06-07T09:00:00");
        assertThat(coverage().stateOf(TUESDAY)).isEqualTo(DayState.FINAL);
        assertThat(coverage().stateOf(LocalDate.of(2021, 6, 6))).isEqualTo(DayState.FINAL);
        assertThat(coverage().stateOf(LocalDate.of(2021, 6, 7))).isEqualTo(DayState.PROVISIONAL);
        assertThat(coverage().standingOf(TUESDAY))
                .isEqualTo(
                        new DayStanding(
                                DayState.FINAL,
                                List.of(
                                        DayStanding.Reason.of(
                                                "switchboard.day.why.settled",
                                                "principal",
                                                local(town, "2021-06-07T09:00:00")),
                                        DayStanding.Reason.of(
                                                "switchboard.day.why.stopped",
                                                "reunion",
                                                MONDAY))));
    }

    @Test
    @Tag("TEL-117")
    void the_days_before_its_silence_still_need_a_source() {
        read(island, "2021-04-01T08:00:00", "2021-05-03T18:00:00");
        read(town, "2021-04-01T08:00:00", "2021-06-07T09:00:00");

        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.PROVISIONAL);
        assertThat(coverage().standingOf(MONDAY).state()).isEqualTo(DayState.PROVISIONAL);
        assertThat(coverage().stateOf(MONDAY.minusDays(1))).isEqualTo(DayState.FINAL);
        waiting.add(new Coverage.Waiting(island.id(), TUESDAY, TUESDAY));
        assertThat(coverage().stateOf(TUESDAY)).isEqualTo(DayState.PROVISIONAL);
    }

    @Test
    @Tag("TEL-117")
    void a_source_that_delivers_again_is_awaited_again_whichever_file_came_first() {
        read(town, "2021-04-01T08:00:00", "2021-06-07T09:00:00");
        read(island, "2021-05-20T08:00:00", "2021-05-20T18:00:00");
        read(island, "2021-04-01T08:00:00", "2021-05-03T18:00:00");

        assertThat(coverage().stateOf(MONDAY)).isEqualTo(DayState.FINAL);
        assertThat(coverage().stateOf(LocalDate.of(2021, 5, 21))).isEqualTo(DayState.PROVISIONAL);
    }

    @Test
    @Tag("TEL-117")
    void a_source_alone_is_awaited_for_ever() {
        read(town, "2021-04-01T08:00:00", "2021-05-03T18:00:00");
        assertThat(coverage().stateOf(LocalDate.of(2021, 8, 2))).isEqualTo(DayState.PROVISIONAL);
    }

    private Coverage coverage() {
        return new Coverage(List.of(town, island), logs, open, waiting);
    }

    private void read(Source source, String first, String last) {
        logs.add(
                Coverage.Span.of(
                        new Log(
                                logs.size() + 1L,
                                source,
                                at(source, first),
                                at(source, last),
                                new byte[0])));
    }

    private static Instant at(Source source, String local) {
        return local(source, local).toInstant();
    }

    private static ZonedDateTime local(Source source, String local) {
        return LocalDateTime.parse(local).atZone(source.zone());
    }
}
