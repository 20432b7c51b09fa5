package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionsTest {

    private static final String SOURCE = "services-publics-plus";
    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    private final Database database =
            Database.empty().at(Instant.parse("2021-04-12T08:00:00Z")).as("referent");
    private final OpinionImports imports = database.boundary(OpinionImports.class);
    private final Opinions opinions = database.boundary(Opinions.class);

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<String, String> row(String reference, String... more) {
        Map<String, String> cells =
                new HashMap<>(
                        Map.of(
                                "reference", reference,
                                "published", "12/03/2021",
                                "structure", "Préfecture de la Nièvre",
                                "feeling", "Négatif",
                                "title", "Trois semaines pour un rendez-vous",
                                "text", "Aucun créneau avant <b>avril</b>."));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return cells;
    }

    private Checked checked(Map<String, String> cells) {
        return database.transaction(() -> imports.check(SOURCE).apply(cells));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void add(long importId, Map<String, String>... rows) {
        database.transaction(
                () -> {
                    imports.add(importId, SOURCE, List.of(rows));
                    imports.added(importId);
                });
    }

    private OpinionRow only() {
        List<OpinionRow> rows = opinions.rows(OpinionQuery.ALL);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    @Tag("ECO-55")
    void an_opinion_is_kept_as_the_platform_tells_it_and_its_html_as_text() {
        assertThat(checked(row("9001"))).isEqualTo(Checked.right("9001"));
        add(1, row("9001", "answer", "Nous ouvrons des créneaux.", "answered", "2021-03-20"));

        OpinionTerms terms = only().terms();
        assertThat(terms.publishedOn()).isEqualTo(LocalDate.of(2021, 3, 12));
        assertThat(terms.feeling()).isEqualTo(OpinionFeeling.NEGATIVE);
        assertThat(terms.text()).isEqualTo("Aucun créneau avant <b>avril</b>.");
        assertThat(terms.answered()).isTrue();
        assertThat(only().answeredOn()).contains(LocalDate.of(2021, 3, 20));
    }

    @Test
    @Tag("ECO-55")
    void what_cannot_be_understood_is_refused_with_its_column() {
        assertThat(checked(row("1", "feeling", "Mitigé")))
                .isEqualTo(Checked.wrong("feeling", "listening.opinion.feeling.unknown", "Mitigé"));
        assertThat(checked(row("1", "published", "hier")))
                .isEqualTo(Checked.wrong("published", "listening.answers.day", "hier"));
        assertThat(checked(row("1", "published", "13/04/2021")))
                .isEqualTo(
                        Checked.wrong(
                                "published",
                                "listening.response.future",
                                LocalDate.of(2021, 4, 13)));
        assertThat(checked(row("1", "status", "Archivé")))
                .isEqualTo(Checked.wrong("status", "listening.opinion.status.unknown", "Archivé"));
        assertThat(checked(row("1", "title", "", "text", "")))
                .isEqualTo(Checked.wrong("text", "listening.opinion.empty"));
        assertThat(checked(row("1", "text", "x".repeat(10_001))))
                .isEqualTo(Checked.wrong("text", "listening.opinion.text", 10_000, 10_001));
        assertThat(checked(row("1", "status", "Sans réponse")).isRight()).isTrue();
        assertThat(checked(row("1", "status", "Réponse refusée")).isRight()).isFalse();
        assertThat(checked(row("1", "status", "Traitement")).isRight()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Réponse en attente",
                "Réponse en cours de rédaction",
                "Traitement en cours",
                "Publié sans réponse",
                "À traiter",
                "Non répondu"
            })
    @Tag("ECO-57")
    void what_waits_for_an_answer_has_none_whatever_stands_beside_it(String status) {
        add(1, row("9001", "status", status));
        assertThat(only().isAnswered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Avec réponse", "Réponse publiée", "Répondu le 20/03/2021", "Oui", "Traité"})
    @Tag("ECO-57")
    void what_the_platform_calls_answered_is(String status) {
        add(1, row("9001", "status", status));
        assertThat(only().isAnswered()).isTrue();
    }

    @Test
    @Tag("ECO-56")
    void a_later_word_that_it_was_answered_takes_neither_the_day_nor_the_text_away() {
        add(1, row("9001", "answer", "Nous ouvrons des créneaux.", "answered", "2021-03-20"));
        add(2, row("9001", "status", "Répondu"));
        assertThat(only().terms().answeredOn()).contains(LocalDate.of(2021, 3, 20));
        assertThat(only().terms().answer()).isEqualTo("Nous ouvrons des créneaux.");
    }

    @Test
    @Tag("ECO-55")
    void without_a_number_the_same_words_of_the_same_day_are_the_same_opinion() {
        add(1, row(""), row("", "published", "13/03/2021"));
        add(2, row(""));

        assertThat(opinions.rows(OpinionQuery.ALL)).hasSize(2);
    }

    @Test
    @Tag("ECO-56")
    void the_same_again_tells_whether_it_was_answered_and_an_older_file_takes_nothing_away() {
        add(1, row("9001"));
        assertThat(only().isAnswered()).isFalse();
        Map<String, String> answered = row("9001", "status", "Avec réponse");
        assertThat(checked(answered).note())
                .contains(Note.of("listening.opinion.nowAnswered", "9001"));
        assertThat(imports.known(SOURCE, List.of("9001", "9002"))).isEqualTo(1);

        add(2, answered);
        assertThat(only().isAnswered()).isTrue();
        add(3, row("9001", "title", "Un autre titre"));
        assertThat(only().isAnswered()).isTrue();
        assertThat(only().name()).isEqualTo("Un autre titre");
        assertThat(database.boundary(Changes.class).of("listening.opinion", only().id()))
                .extracting(ChangeRow::after)
                .as("whether it was answered, and that its words are others, never the words")
                .hasSize(3)
                .allMatch(
                        after ->
                                after.matches(
                                        "2021-03-12, NEGATIVE(, answered )?, words \\d+/[0-9a-f]+"))
                .last()
                .asString()
                .doesNotContain("answered");
    }

    @Test
    @Tag("ECO-56")
    void what_is_taken_back_leaves_what_the_other_imports_said() {
        add(1, row("9001"), row("9002"));
        add(2, row("9001", "status", "Avec réponse"), row("9003"));

        database.transaction(() -> imports.undo(2));
        assertThat(opinions.rows(OpinionQuery.ALL))
                .extracting(one -> one.terms().reference(), OpinionRow::isAnswered)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("9001", false),
                        org.assertj.core.groups.Tuple.tuple("9002", false));
        database.transaction(() -> imports.undo(1));
        assertThat(opinions.rows(OpinionQuery.ALL)).isEmpty();
    }

    @Test
    @Tag("ECO-57")
    void somebody_says_on_which_day_it_was_answered_and_may_take_it_back() {
        add(1, row("9001"));
        OpinionRow shown = only();
        LocalDate day = LocalDate.of(2021, 4, 2);
        for (LocalDate wrong : List.of(LocalDate.of(2021, 3, 11), LocalDate.of(2021, 4, 13))) {
            assertThatThrownBy(() -> mark(shown, wrong))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("listening.opinion.answered.day");
        }
        mark(shown, day);
        assertThat(only().answeredOn()).contains(day);
        assertThatThrownBy(() -> mark(shown, day)).hasMessage("listening.opinion.changedSince");

        int version = only().version();
        database.transaction(() -> opinions.unmark(shown.id(), version));
        assertThat(only().isAnswered()).isFalse();

        add(2, row("9001", "status", "répondu"));
        assertThatThrownBy(() -> mark(only(), day))
                .hasMessage("listening.opinion.answered.already");
    }

    private void mark(OpinionRow shown, LocalDate day) {
        database.transaction(() -> opinions.markAnswered(shown.id(), shown.version(), day));
    }

    @Test
    @Tag("ECO-58")
    void it_becomes_one_action_without_its_text_or_a_sensitive_title() {
        add(1, row("9001"), row("9002", "title", "Mon handicap n’est pas pris en compte"));
        for (OpinionRow one : opinions.rows(OpinionQuery.ALL)) {
            long action = database.transaction(() -> opinions.becomeAction(one.id()));
            assertThat(database.transaction(() -> opinions.becomeAction(one.id())))
                    .isEqualTo(action);
            assertThat(opinions.action(one.id()).orElseThrow().title())
                    .isEqualTo(
                            one.terms().reference().equals("9001")
                                    ? "Trois semaines pour un rendez-vous"
                                    : "Avis publié le 12/03/2021");
            assertThat(database.boundary(ActionItems.class).find(action).orElseThrow().toString())
                    .doesNotContain("créneau");
        }
    }

    @Test
    @Tag("ECO-58")
    void neither_the_beginning_of_its_text_nor_an_address_becomes_the_title_of_an_action() {
        add(1, row("9001", "title", ""), row("9002", "title", "Écrivez à nul@exemple.fr"));
        for (OpinionRow one : opinions.rows(OpinionQuery.ALL)) {
            database.transaction(() -> opinions.becomeAction(one.id()));
            assertThat(opinions.action(one.id()).orElseThrow().title())
                    .isEqualTo("Avis publié le 12/03/2021");
        }
    }

    @Test
    @Tag("ECO-59")
    void the_rate_is_of_the_opinions_published_in_the_month_and_says_where_they_come_from() {
        OpinionFigures figures = database.boundary(OpinionFigures.class);
        assertThat(figures.beside(MARCH)).extracting(Figure::numerator).containsOnlyNulls();
        add(
                7,
                row("1", "status", "Oui", "answered", "03/04/2021"),
                row("2"),
                row("3", "published", "01/04/2021"));
        add(8, row("4", "feeling", "Positif"));

        Figure figure = figures.beside(MARCH).get(0);
        assertThat(figure.numerator()).isEqualByComparingTo("1");
        assertThat(figure.denominator()).isEqualByComparingTo("3");
        assertThat(
                        database.boundary(OpinionOrigins.class)
                                .origins("listening.opinionAnswerRate", MARCH))
                .containsExactlyInAnyOrder(
                        FigureOrigin.imported(
                                "/avis",
                                7,
                                2,
                                LocalDate.of(2021, 3, 12),
                                LocalDate.of(2021, 3, 12)),
                        FigureOrigin.imported(
                                "/avis",
                                8,
                                1,
                                LocalDate.of(2021, 3, 12),
                                LocalDate.of(2021, 3, 12)));
        assertThat(
                        opinions.rows(
                                new OpinionQuery(
                                        Optional.of(LocalDate.of(2021, 4, 1)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(false))))
                .extracting(one -> one.terms().reference())
                .containsExactly("3");
    }
}
