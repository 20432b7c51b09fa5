package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MinutesExamples.DAY;
import static fr.prefecture.clu.committee.MinutesExamples.decision;
import static fr.prefecture.clu.committee.MinutesExamples.held;
import static fr.prefecture.clu.committee.MinutesExamples.question;
import static fr.prefecture.clu.committee.MinutesExamples.sign;
import static fr.prefecture.clu.committee.MinutesExamples.step;
import static fr.prefecture.clu.committee.MinutesExamples.texts;
import static fr.prefecture.clu.committee.MinutesExamples.theme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final String KEY = "ligne-0001";
    private static final String OTHER = "ligne-0002";
    private static final String THIRD = "ligne-0003";

    private final Database database = Database.empty().at(MinutesExamples.NOW).as("referent");
    private final Minutes minutes = database.boundary(Minutes.class);
    private final Meeting meeting = held(database, DAY);
    private final long theme = theme(database, meeting, "Échanges et suggestions");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-24")
    void a_line_is_plain_text_with_its_paragraphs() {
        Written written = write(KEY, 0, question("\ufeffOù ?\r\n\r\n– là\u0007\u202e \r\n"));
        assertThat(written.line().text()).isEqualTo("Où ?\n\n– là");
        assertThat(written.line().edition()).isEqualTo(1);
        assertThat(written.line().by()).isEqualTo("referent");
    }

    @Test
    @Tag("COM-24")
    void a_line_that_is_too_long_is_refused_with_the_limit_and_its_length() {
        assertThat(write(KEY, 0, question("x".repeat(20_000))).outcome())
                .isEqualTo(Written.Outcome.KEPT);
        assertThatThrownBy(() -> write(OTHER, 0, question("x".repeat(200_000))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("committee.orientation.text.tooLong")
                .extracting("arguments")
                .isEqualTo(List.of(20_000, 200_000));
        assertRefused(() -> write("<b>", 0, question("Où ?")), "committee.orientation.key");
    }

    @Test
    @Tag("COM-24")
    void lines_stand_where_they_were_put_and_move_by_one_place() {
        write(KEY, 0, question("un"));
        write(OTHER, 0, question("trois"));
        write(THIRD, 0, Optional.of(List.of(KEY)), question("deux"), Turn.NONE);
        assertThat(texts(lines())).containsExactly("un", "deux", "trois");
        database.transaction(() -> minutes.move(OTHER, true));
        database.transaction(() -> minutes.move(KEY, true));
        assertThat(texts(lines())).containsExactly("un", "trois", "deux");
        for (int i = 0; i < 30; i++) {
            write(
                    "dessous-" + (100 + i),
                    0,
                    Optional.of(List.of(KEY)),
                    question("n" + i),
                    Turn.NONE);
        }
        assertThat(texts(lines()))
                .startsWith("un", "n29", "n28")
                .endsWith("n1", "n0", "trois", "deux");
        assertThat(lines()).extracting(OrientationRow::edition).containsOnly(1);
    }

    @Test
    @Tag("COM-24")
    void lines_stand_in_their_order_whichever_of_them_arrives_first() {
        for (List<Integer> arrival :
                List.of(List.of(1, 2, 3), List.of(3, 2, 1), List.of(2, 3, 1), List.of(1, 3, 2))) {
            String name = "arrivée " + arrival;
            long item = theme(database, meeting, name);
            for (int line : arrival) {
                List<String> above =
                        IntStream.range(1, line).mapToObj(n -> key(arrival, line - n)).toList();
                database.transaction(
                        () ->
                                minutes.write(
                                        item,
                                        key(arrival, line),
                                        0,
                                        Optional.of(above),
                                        question("n" + line),
                                        Turn.NONE));
            }
            assertThat(themes())
                    .as(name)
                    .filteredOn(theme -> theme.id() == item)
                    .singleElement()
                    .satisfies(
                            theme ->
                                    assertThat(texts(theme.lines()))
                                            .containsExactly("n1", "n2", "n3"));
        }
    }

    private static String key(List<Integer> arrival, int line) {
        return "ligne-" + arrival.get(0) + arrival.get(1) + arrival.get(2) + "-" + line;
    }

    @Test
    @Tag("COM-25")
    void of_two_who_write_the_same_line_the_second_gets_the_first_ones_text() {
        write(KEY, 0, question("au départ"));
        database.as("collegue");
        write(KEY, 1, question("de la collègue"));
        database.as("referent");
        Written refused = write(KEY, 1, question("du référent"));
        assertThat(refused.outcome()).isEqualTo(Written.Outcome.CHANGED_SINCE);
        assertThat(refused.line().text()).isEqualTo("de la collègue");
        assertThat(refused.line().by()).isEqualTo("collegue");
        assertThat(texts(lines())).containsExactly("de la collègue");
        assertThat(write(KEY, 2, question("des deux")).outcome()).isEqualTo(Written.Outcome.KEPT);
        assertThat(write(KEY, 1, question("des deux")).outcome())
                .as("the same text is no conflict")
                .isEqualTo(Written.Outcome.KEPT);
    }

    @Test
    @Tag("COM-26")
    void what_is_sent_twice_is_once_and_what_comes_late_changes_nothing() {
        Turn first = new Turn("fenetre-a", 1);
        write(KEY, 0, Optional.empty(), question("Bonj"), first);
        write(KEY, 0, Optional.empty(), question("Bonj"), first);
        assertThat(lines()).hasSize(1);
        Written second =
                write(KEY, 0, Optional.empty(), question("Bonjour"), new Turn("fenetre-a", 2));
        assertThat(second.outcome())
                .as("the first answer was lost")
                .isEqualTo(Written.Outcome.KEPT);
        assertThat(write(KEY, 0, Optional.empty(), question("Bonj"), first).line().text())
                .isEqualTo("Bonjour");
        assertThat(
                        write(KEY, 1, Optional.empty(), question("Non"), new Turn("fenetre-b", 9))
                                .outcome())
                .isEqualTo(Written.Outcome.CHANGED_SINCE);
        assertThat(database.boundary(Changes.class).of(Minutes.SUBJECT, second.line().id()))
                .hasSize(2);
    }

    @Test
    @Tag("COM-27")
    void a_line_taken_off_is_not_written_over_and_comes_back_where_it_was() {
        write(KEY, 0, question("un"));
        write(OTHER, 0, question("deux"));
        assertThat(database.transaction(() -> minutes.remove(KEY, 7)).outcome())
                .isEqualTo(Written.Outcome.CHANGED_SINCE);
        database.as("collegue");
        database.transaction(() -> minutes.remove(KEY, 1));
        database.transaction(() -> minutes.remove(KEY, 1));
        assertThat(texts(lines())).containsExactly("deux");
        database.as("referent");
        Written refused = write(KEY, 1, question("un, et demi"));
        assertThat(refused.outcome()).isEqualTo(Written.Outcome.REMOVED_SINCE);
        assertThat(refused.line().removedBy()).isEqualTo("collegue");
        database.transaction(() -> minutes.restore(KEY));
        database.transaction(() -> minutes.restore(KEY));
        assertThat(write(KEY, 1, question("un, et demi")).outcome())
                .isEqualTo(Written.Outcome.KEPT);
        assertThat(texts(lines())).containsExactly("un, et demi", "deux");
    }

    @Test
    @Tag("COM-27")
    void what_is_typed_in_a_theme_that_was_taken_off_is_kept_and_tells_by_whom() {
        write(KEY, 0, question("un"));
        database.transaction(
                () ->
                        database.entityManager()
                                .find(AgendaItem.class, theme)
                                .remove("collegue", MinutesExamples.NOW));
        Written written = write(KEY, 1, question("un, et la suite"));
        assertThat(written.outcome()).isEqualTo(Written.Outcome.KEPT);
        assertThat(written.theme().removedBy()).isEqualTo("collegue");
        write(OTHER, 0, question("deux"));
        assertThat(texts(lines())).containsExactly("un, et la suite", "deux");
        assertThat(themes().get(0).isRemoved()).isTrue();
    }

    @Test
    @Tag("COM-28")
    @Tag("COM-29")
    void an_opinion_may_be_adverse_and_a_decision_names_a_service_and_a_date() {
        OrientationRow opinion =
                write(
                                KEY,
                                0,
                                new OrientationTerms(
                                        Orientation.Kind.OPINION,
                                        "Contre le guichet unique",
                                        "ORGE,  UNAFAM",
                                        true,
                                        "sans objet",
                                        Optional.of(LooseDate.day(DAY))))
                        .line();
        assertThat(opinion.adverse()).isTrue();
        assertThat(opinion.speakers()).isEqualTo("ORGE, UNAFAM");
        assertThat(opinion.service()).isEmpty();
        assertThat(opinion.due()).isEmpty();
        OrientationRow decision =
                write(OTHER, 0, decision("Former", "Accueil", LooseDate.year(2022))).line();
        assertThat(decision.due()).contains(LooseDate.year(2022));
        assertThat(decision.service()).isEqualTo("Accueil");
        assertRefused(
                () -> write(THIRD, 0, decision("Former", "x".repeat(121), LooseDate.year(2022))),
                "committee.orientation.service.tooLong");
    }

    @Test
    @Tag("COM-3")
    void nothing_of_a_record_changes_once_it_is_submitted_or_signed() {
        write(KEY, 0, question("un"));
        step(database, meeting, held -> held.submit("referent", MinutesExamples.NOW));
        assertRefused(() -> write(KEY, 1, question("deux")), "committee.meeting.submitted");
        step(database, meeting, held -> held.sendBack("À préciser"));
        write(KEY, 1, question("deux"));
        sign(database, meeting);
        assertRefused(() -> write(KEY, 2, question("trois")), "committee.meeting.signed");
        assertRefused(() -> write(OTHER, 0, question("autre")), "committee.meeting.signed");
        assertRefused(
                () -> database.transaction(() -> minutes.remove(KEY, 2)),
                "committee.meeting.signed");
        assertThat(texts(lines())).containsExactly("deux");
    }

    private Written write(String key, int seen, OrientationTerms terms) {
        return write(key, seen, Optional.empty(), terms, Turn.NONE);
    }

    private Written write(
            String key, int seen, Optional<List<String>> above, OrientationTerms terms, Turn turn) {
        return database.transaction(() -> minutes.write(theme, key, seen, above, terms, turn));
    }

    private List<MinutesTheme> themes() {
        return database.transaction(() -> minutes.themes(meeting.id()));
    }

    private List<OrientationRow> lines() {
        return themes().get(0).lines();
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
