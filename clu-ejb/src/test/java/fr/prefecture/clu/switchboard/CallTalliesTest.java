package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTalliesTest {

    /** Ten past ten in Paris. */
    private static final Instant NOW = Instant.parse("2021-05-31T08:10:00Z");

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 31);
    private static final String ONE = "00000000-0000-0001";
    private static final String TWO = "00000000-0000-0002";

    private final Database database = Database.empty().at(NOW).as("standard");
    private final CallTallies tallies = database.boundary(CallTallies.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-57")
    void presses_add_up_by_reason_and_half_hour_of_the_prefecture() {
        press(ONE, "TITRE");
        Tallied second = press(TWO, "TITRE");
        database.at(NOW.plusSeconds(20 * 60));
        press("00000000-0000-0003", "TITRE");
        press("00000000-0000-0004", "RDV");

        assertThat(second).isEqualTo(new Tallied("TITRE", "Titre de séjour", TODAY, 2, true));
        assertThat(counts())
                .containsExactly(
                        "2021-05-31 20 TITRE 2", "2021-05-31 21 RDV 1", "2021-05-31 21 TITRE 1");
        assertThat(tallies.rows())
                .filteredOn(row -> row.calls() > 0)
                .extracting(TallyRow::code, TallyRow::calls)
                .containsExactly(tuple("TITRE", 3L), tuple("RDV", 1L));
    }

    @Test
    @Tag("TEL-57")
    void a_press_that_arrives_twice_counts_once() {
        press(ONE, "TITRE");
        Tallied again = press(ONE, "TITRE");

        assertThat(again).isEqualTo(new Tallied("TITRE", "Titre de séjour", TODAY, 1, false));
        assertThat(counts()).containsExactly("2021-05-31 20 TITRE 1");
    }

    @ParameterizedTest
    @Tag("TEL-57")
    @CsvSource({
        "0, 2021-05-31, 20",
        "600, 2021-05-31, 20",
        "601, 2021-05-31, 19",
        "36601, 2021-05-30, 47",
        "86400, 2021-05-30, 20"
    })
    void a_press_that_was_kept_counts_in_the_half_hour_in_which_it_was_made(
            long seconds, String day, int halfHour) {
        database.transaction(() -> tallies.press(ONE, "TITRE", Duration.ofSeconds(seconds)));

        assertThat(counts()).containsExactly(day + " " + halfHour + " TITRE 1");
    }

    @ParameterizedTest
    @Tag("TEL-57")
    @ValueSource(longs = {86_401, -1})
    void a_press_that_is_more_than_a_day_late_or_of_tomorrow_is_refused(long seconds) {
        refused(
                "switchboard.tally.tooLate",
                () -> tallies.press(ONE, "TITRE", Duration.ofSeconds(seconds)));
        assertThat(counts()).isEmpty();
    }

    @Test
    @Tag("TEL-57")
    void what_cannot_be_read_or_names_no_reason_is_refused() {
        refused("switchboard.tally.unknown", () -> tallies.press(ONE, "RIEN", Duration.ZERO));
        refused(
                "switchboard.tally.unknown",
                () -> tallies.press(ONE, "<script>\u0000", Duration.ZERO));
        refused("switchboard.tally.unreadable", () -> tallies.press("", "TITRE", Duration.ZERO));
        refused(
                "switchboard.tally.unreadable",
                () -> tallies.press("1".repeat(41), "TITRE", Duration.ZERO));
        refused(
                "switchboard.tally.unreadable",
                () -> tallies.press("' or 1=1 -- aaaaaaaa", "TITRE", Duration.ZERO));
    }

    @Test
    @Tag("TEL-57")
    void nothing_tells_who_pressed_and_a_press_is_forgotten_after_two_days() {
        press(ONE, "TITRE");
        database.at(NOW.plus(Duration.ofDays(2)));
        press(TWO, "RDV");

        assertThat(strings("select token from switchboard_press")).containsExactly(TWO);
        assertThat(counts()).hasSize(2);
        assertThat(strings("select subject from shared_change")).isEmpty();
    }

    @Test
    @Tag("TEL-58")
    void a_press_is_taken_back_once_and_does_not_come_again() {
        press(ONE, "TITRE");
        press(TWO, "TITRE");

        assertThat(takeBack(TWO)).contains(new Tallied("TITRE", "Titre de séjour", TODAY, 1, true));
        assertThat(takeBack(TWO)).isEmpty();
        assertThat(press(TWO, "TITRE").isNew()).isFalse();
        assertThat(counts()).containsExactly("2021-05-31 20 TITRE 1");
        assertThat(takeBack(ONE)).isPresent();
        assertThat(counts()).isEmpty();
        assertThat(takeBack("00000000-0000-0009")).isEmpty();
    }

    @Test
    @Tag("TEL-58")
    void a_press_of_this_morning_is_taken_back_from_its_half_hour() {
        press(ONE, "TITRE");
        database.at(NOW.plusSeconds(3600));
        press(TWO, "TITRE");

        takeBack(ONE);
        assertThat(counts()).containsExactly("2021-05-31 22 TITRE 1");
    }

    @Test
    @Tag("TEL-57")
    void four_people_who_press_at_once_lose_nothing() throws Exception {
        int people = 4;
        int presses = 25;
        List<Callable<Void>> hands = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int who = person;
            hands.add(
                    () -> {
                        pressMany(who, presses);
                        return null;
                    });
        }
        ExecutorService desk = Executors.newFixedThreadPool(people);
        try {
            for (Future<Void> hand : desk.invokeAll(hands, 60, TimeUnit.SECONDS)) {
                hand.get();
            }
        } finally {
            desk.shutdownNow();
        }

        assertThat(counts()).containsExactly("2021-05-31 20 TITRE " + people * presses);
    }

    /** With a connection of their own, and each press sent twice. */
    @SuppressWarnings("UnnecessaryAssignment")
    private void pressMany(int who, int presses) {
        EntityManager em = database.entityManager().getEntityManagerFactory().createEntityManager();
        CallTallies own = new CallTallies();
        own.em = em;
        own.clock = Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
        for (int i = 0; i < 2 * presses; i++) {
            em.getTransaction().begin();
            own.press("0000-0000-0000-%d-%d".formatted(who, i / 2), "TITRE", Duration.ZERO);
            em.getTransaction().commit();
            em.clear();
        }
        em.close();
    }

    @Test
    @Tag("TEL-57")
    void counts_made_on_paper_are_added_to_their_half_hour() {
        database.transaction(() -> tallies.add(TODAY, LocalTime.of(10, 29), "TITRE", 3));
        press(ONE, "TITRE");

        assertThat(counts()).containsExactly("2021-05-31 20 TITRE 4");
        refused("switchboard.tally.unknown", () -> tallies.add(TODAY, LocalTime.NOON, "RIEN", 1));
    }

    private Tallied press(String token, String code) {
        return database.transaction(() -> tallies.press(token, code, Duration.ZERO));
    }

    private Optional<Tallied> takeBack(String token) {
        return database.transaction(() -> tallies.takeBack(token));
    }

    private List<String> counts() {
        return strings(
                "select c.counted_on || ' ' || c.half_hour || ' ' || r.code || ' ' || c.calls"
                        + " from switchboard_reason_count c join switchboard_reason r"
                        + " on r.id = c.reason_id order by c.counted_on, c.half_hour, r.code");
    }

    private List<String> strings(String sql) {
        List<String> found = new ArrayList<>();
        for (Object one : database.entityManager().createNativeQuery(sql).getResultList()) {
            found.add(String.valueOf(one));
        }
        return found;
    }

    private void refused(String sentence, Runnable what) {
        assertThatThrownBy(() -> database.transaction(what))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(sentence);
    }
}
