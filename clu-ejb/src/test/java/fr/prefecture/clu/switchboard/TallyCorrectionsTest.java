package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-111")
class TallyCorrectionsTest {

    /** Ten past ten in Paris, a Wednesday. */
    private static final Instant NOW = Instant.parse("2021-06-02T08:10:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final Database database = Database.empty().at(NOW).as("standard");
    private final CallTallies tallies = database.boundary(CallTallies.class);
    private final TallyCorrections corrections = database.boundary(TallyCorrections.class);
    private final CodedCalls calls = database.boundary(CodedCalls.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_counted_wrong_is_put_right_and_the_history_keeps_both_and_why() {
        database.transaction(() -> tallies.add(MONDAY, LocalTime.of(10, 20), "TITRE", 12));

        int before = correct(MONDAY, TEN, "TITRE", 9, "  compté\n deux fois \u202e");

        assertThat(before).isEqualTo(12);
        assertThat(counted()).containsExactly(tuple(TEN, "TITRE", 9L));
        assertThat(history())
                .containsExactly(
                        List.of("standard", "2021-05-31 10:00 TITRE", "12", "9: compté deux fois"));
    }

    @Test
    void calls_that_nobody_counted_are_added_and_none_leaves_nothing() {
        assertThat(correct(MONDAY, TEN, "RDV", 3, "feuille oubliée")).isZero();
        assertThat(counted()).containsExactly(tuple(TEN, "RDV", 3L));

        assertThat(correct(MONDAY, TEN, "RDV", 0, "feuille d’un autre jour")).isEqualTo(3);
        assertThat(counted()).isEmpty();
        assertThat(history()).hasSize(2);
    }

    @Test
    void the_same_number_changes_nothing_and_is_told_to_nobody() {
        database.transaction(() -> tallies.add(MONDAY, TEN, "TITRE", 2));

        assertThat(correct(MONDAY, TEN, "TITRE", 2, "vérifié")).isEqualTo(2);

        assertThat(history()).isEmpty();
    }

    @Test
    void only_its_own_half_hour_and_reason_change() {
        database.transaction(() -> tallies.add(MONDAY, TEN, "TITRE", 2));
        database.transaction(() -> tallies.add(MONDAY, TEN, "RDV", 5));
        database.transaction(() -> tallies.add(MONDAY, TEN.plusMinutes(30), "TITRE", 7));

        correct(MONDAY, TEN, "TITRE", 4, "deux appels oubliés");

        assertThat(counted())
                .containsExactly(
                        tuple(TEN, "TITRE", 4L),
                        tuple(TEN, "RDV", 5L),
                        tuple(TEN.plusMinutes(30), "TITRE", 7L));
    }

    /** A day after 10 h 10 on Tuesday: the half-hour from 9 h 30 has ended since 10 h 00. */
    @ParameterizedTest
    @CsvSource({"2021-06-01, 09:30, true", "2021-06-01, 10:00, false", "2021-06-03, 09:00, false"})
    void a_half_hour_is_corrected_once_no_press_can_reach_it(
            LocalDate day, LocalTime start, boolean corrected) {
        if (corrected) {
            assertThat(correct(day, start, "TITRE", 1, "oubli")).isZero();
        } else {
            refused("switchboard.correction.day", day, start, "TITRE", 1, "oubli");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001, Integer.MAX_VALUE})
    void a_number_that_no_half_hour_has_is_refused(int number) {
        refused("switchboard.correction.calls", MONDAY, TEN, "TITRE", number, "oubli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u202e\u200f"})
    void nothing_is_put_right_without_a_reason(String why) {
        refused("switchboard.correction.why.missing", MONDAY, TEN, "TITRE", 1, why);
    }

    @Test
    void what_cannot_be_is_refused() {
        refused("switchboard.correction.noHalfHour", MONDAY, LocalTime.of(10, 5), "RDV", 1, "x");
        refused("switchboard.correction.why.tooLong", MONDAY, TEN, "RDV", 1, "x".repeat(201));
        refused("switchboard.tally.unknown", MONDAY, TEN, "INCONNU", 1, "x");
        refused("switchboard.tally.unknown", MONDAY, TEN, "<script>", 1, "x");
        assertThat(counted()).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    @Tag("TEL-112")
    void counted_calls_are_told_by_half_hour_of_the_clock_and_by_day() {
        database.transaction(() -> tallies.add(MONDAY, LocalTime.of(9, 10), "TITRE", 2));
        database.transaction(() -> tallies.add(MONDAY.minusDays(1), LocalTime.of(9, 0), "RDV", 5));
        database.transaction(() -> tallies.add(MONDAY.minusDays(1), TEN, "TITRE", 1));
        database.transaction(() -> tallies.add(MONDAY.plusDays(1), TEN, "TITRE", 8));
        ReportingPeriod period = new ReportingPeriod(MONDAY.minusDays(1), MONDAY);

        assertThat(calls.byHalfHour(period))
                .isEqualTo(
                        Map.of(
                                LocalTime.of(9, 0),
                                Map.of("TITRE", 2L, "RDV", 5L),
                                TEN,
                                Map.of("TITRE", 1L)));
        assertThat(calls.halfHours(period))
                .containsExactly(
                        new CodedHalfHour(
                                MONDAY.minusDays(1), LocalTime.of(9, 0), "RDV", "Rendez-vous", 5),
                        new CodedHalfHour(MONDAY.minusDays(1), TEN, "TITRE", "Titre de séjour", 1),
                        new CodedHalfHour(
                                MONDAY, LocalTime.of(9, 0), "TITRE", "Titre de séjour", 2));
    }

    private int correct(LocalDate day, LocalTime start, String code, int number, String why) {
        return database.transaction(() -> corrections.correct(day, start, code, number, why));
    }

    private void refused(
            String key, LocalDate day, LocalTime start, String code, int number, String why) {
        assertThatThrownBy(() -> correct(day, start, code, number, why))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private List<Tuple> counted() {
        return calls
                .halfHours(new ReportingPeriod(MONDAY.minusDays(7), MONDAY.plusDays(7)))
                .stream()
                .map(row -> tuple(row.start(), row.code(), row.calls()))
                .toList();
    }

    private List<List<Object>> history() {
        List<List<Object>> history = new ArrayList<>();
        for (Object row :
                database.entityManager()
                        .createNativeQuery(
                                "select p.login, c.subject_key, c.state_before, c.state_after"
                                        + " from shared_change c join shared_pseudonym p on"
                                        + " p.pseudonym = c.changed_by where c.subject ="
                                        + " 'switchboard.tally' order by c.id")
                        .getResultList()) {
            history.add(List.of((Object[]) row));
        }
        return history;
    }
}
