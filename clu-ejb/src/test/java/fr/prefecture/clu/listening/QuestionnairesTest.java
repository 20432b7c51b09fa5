package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.aPrefecture;
import static fr.prefecture.clu.listening.ListeningExamples.aQuestion;
import static fr.prefecture.clu.listening.ListeningExamples.aQuestionnaire;
import static fr.prefecture.clu.listening.ListeningExamples.aScale;
import static fr.prefecture.clu.listening.ListeningExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnairesTest {

    private static final String TITLE = "Satisfaction des usagers";

    private final Database database = aPrefecture();
    private final Questionnaires questionnaires = database.boundary(Questionnaires.class);
    private final SurveyQuestions questions = database.boundary(SurveyQuestions.class);

    @AfterEach
    void close() {
        database.close();
    }

    private EditionSheet sheet(long edition) {
        return questionnaires.edition(edition).orElseThrow();
    }

    private List<String> codes(long edition) {
        return sheet(edition).questions().stream().map(QuestionRow::code).toList();
    }

    private void refused(Runnable work, String rule) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(rule);
    }

    private void use(long edition) {
        database.transaction(() -> database.boundary(Campaigns.class).open(terms(edition)));
    }

    @Test
    @Tag("ECO-1")
    void a_questionnaire_begins_with_an_empty_first_edition_and_is_begun_once() {
        long edition =
                database.transaction(() -> questionnaires.create(" Accueil ", Audience.USERS));
        long again = database.transaction(() -> questionnaires.create("ACCUEIL", Audience.USERS));

        assertThat(again).isEqualTo(edition);
        assertThat(questionnaires.all())
                .extracting(
                        QuestionnaireRow::code,
                        QuestionnaireRow::title,
                        QuestionnaireRow::editionNumber,
                        QuestionnaireRow::questions)
                .containsExactly(tuple("ACCUEIL", "Accueil", 1, 0L));
        refused(
                () -> questionnaires.create("Accueil", Audience.STAFF),
                "listening.questionnaire.twice");
        refused(() -> questionnaires.create(" ", Audience.USERS), "listening.questionnaire.title");
    }

    @Test
    @Tag("ECO-1")
    void two_questionnaires_never_have_one_code() {
        database.transaction(() -> questionnaires.create("Accueil du public", Audience.USERS));
        database.transaction(
                () -> questionnaires.create("Accueil du public, le soir", Audience.USERS));
        database.transaction(() -> questionnaires.create("Accueil", Audience.USERS));

        assertThat(questionnaires.all()).extracting(QuestionnaireRow::code).doesNotHaveDuplicates();
    }

    @Test
    @Tag("ECO-2")
    void an_edition_that_a_campaign_uses_is_frozen() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        assertThat(sheet(edition).frozen()).isFalse();
        use(edition);
        EditionSheet frozen = sheet(edition);

        assertThat(frozen.frozen()).isTrue();
        QuestionTerms more = aQuestion("SITE", "Site", "Le site ?", "The site?");
        refused(() -> questions.add(edition, more), "listening.edition.frozen");
        refused(
                () -> questions.change(edition, frozen.version(), "ACCUEIL", more),
                "listening.edition.frozen");
        refused(
                () -> questions.remove(edition, frozen.version(), "ACCUEIL"),
                "listening.edition.frozen");
        refused(() -> questions.move(edition, "ACCUEIL", 1), "listening.edition.frozen");
        refused(() -> questionnaires.addLanguage(edition, "es"), "listening.edition.frozen");
        assertThat(sheet(edition)).isEqualTo(frozen);
    }

    @Test
    @Tag("ECO-2")
    void the_next_edition_asks_the_same_and_is_the_only_one_being_written() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        long questionnaire = sheet(edition).questionnaireId();
        assertThat(database.transaction(() -> questionnaires.next(questionnaire)))
                .as("nobody uses the first one yet")
                .isEqualTo(edition);
        use(edition);

        long next = database.transaction(() -> questionnaires.next(questionnaire));

        assertThat(database.transaction(() -> questionnaires.next(questionnaire))).isEqualTo(next);
        EditionSheet second = sheet(next);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.frozen()).isFalse();
        assertThat(second.languages()).containsExactly("fr", "en");
        assertThat(codes(next)).isEqualTo(codes(edition));
        assertThat(second.question("ACCUEIL").orElseThrow().choices())
                .extracting(ChoiceRow::code, ChoiceRow::appreciation, one -> one.wording("en"))
                .isEqualTo(
                        sheet(edition).question("ACCUEIL").orElseThrow().choices().stream()
                                .map(
                                        one ->
                                                tuple(
                                                        one.code(),
                                                        one.appreciation(),
                                                        one.wording("en")))
                                .toList());
        assertThat(questionnaires.editions(questionnaire))
                .extracting(EditionRow::number, EditionRow::frozen)
                .containsExactly(tuple(2, false), tuple(1, true));
        assertThat(questionnaires.all())
                .extracting(QuestionnaireRow::editionId, QuestionnaireRow::campaigns)
                .containsExactly(tuple(next, 1L));
    }

    @Test
    @Tag("ECO-3")
    void a_question_keeps_its_code_and_known_choices_keep_theirs() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        long kept = sheet(edition).question("ACCUEIL").orElseThrow().choice("4").orElseThrow().id();
        List<ChoiceTerms> choices = new ArrayList<>(aScale().subList(0, 2));
        choices.add(new ChoiceTerms("", Appreciation.NEUTRAL, Map.of("fr", "Ni l’un, ni l’autre")));
        choices.add(new ChoiceTerms("", Appreciation.NEUTRAL, Map.of("fr", "Ni l’un ni l’autre")));
        Collections.reverse(choices);
        database.transaction(
                () ->
                        questions.change(
                                edition,
                                sheet(edition).version(),
                                "ACCUEIL",
                                new QuestionTerms(
                                        "AUTRE",
                                        QuestionKind.SCALE,
                                        "Accueil",
                                        false,
                                        true,
                                        Map.of("fr", "Bien accueilli ?", "en", " "),
                                        choices)));

        QuestionRow question = sheet(edition).question("ACCUEIL").orElseThrow();
        assertThat(question.wording("en")).isEqualTo("Bien accueilli ?");
        assertThat(question.required()).isTrue();
        assertThat(question.choices())
                .extracting(ChoiceRow::code, ChoiceRow::position)
                .containsExactly(
                        tuple("ni-l-un-ni-l-autre", 1),
                        tuple("ni-l-un-ni-l-autre-2", 2),
                        tuple("3", 3),
                        tuple("4", 4));
        assertThat(question.choice("4").orElseThrow().id()).isEqualTo(kept);
    }

    @Test
    @Tag("ECO-3")
    void a_code_is_said_once_and_one_question_is_about_everything() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        refused(
                () -> questions.add(edition, aQuestion("accueil", "A", "Bien ?", "Well?")),
                "listening.question.twice");
        QuestionTerms overall =
                new QuestionTerms(
                        "TOUT",
                        QuestionKind.SCALE,
                        "Ensemble",
                        true,
                        false,
                        Map.of("fr", "Et tout ?"),
                        aScale());
        refused(() -> questions.add(edition, overall), "listening.question.overall.twice");
        int shown = sheet(edition).version();
        refused(
                () -> questions.change(edition, shown, "ACCUEIL", overall),
                "listening.question.overall.twice");
        database.transaction(() -> questions.change(edition, shown, "GLOBAL", overall));
        database.transaction(
                () -> questions.add(edition, aQuestion("", "Site", "Le site ?", "The site?")));
        assertThat(codes(edition)).endsWith("Q06");
    }

    @Test
    @Tag("ECO-3")
    void who_has_not_seen_an_edition_as_it_stands_does_not_change_it() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        int shown = sheet(edition).version();
        database.transaction(() -> questions.remove(edition, shown, "MOTIF"));

        assertThat(codes(edition)).containsExactly("ACCUEIL", "GLOBAL", "MOYENS", "LIBRE");
        assertThat(sheet(edition).questions())
                .extracting(QuestionRow::position)
                .containsExactly(1, 2, 3, 4);
        refused(() -> questions.remove(edition, shown, "LIBRE"), "listening.edition.changedSince");
        refused(
                () ->
                        questions.change(
                                edition,
                                sheet(edition).version(),
                                "MOTIF",
                                aQuestion("", "A", "Bien ?", "Well?")),
                "listening.question.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Accueil, 5, listening.question.wording",
        "Bien ?, '', 5, listening.question.theme",
        "Bien ?, Accueil, 1, listening.question.choices",
        "Bien ?, Accueil, 13, listening.question.choices"
    })
    @Tag("ECO-3")
    void a_question_without_what_it_needs_is_refused(
            String wording, String theme, int choices, String rule) {
        List<ChoiceTerms> many =
                Collections.nCopies(
                        choices,
                        new ChoiceTerms("", Appreciation.NEUTRAL, Map.of("fr", "Un choix")));
        assertThatThrownBy(
                        () ->
                                new QuestionTerms(
                                        "",
                                        QuestionKind.ONE,
                                        theme,
                                        false,
                                        false,
                                        Map.of("fr", wording, "en", "Well?"),
                                        many))
                .hasMessage(rule);
    }

    @Test
    @Tag("ECO-3")
    void only_a_scale_asks_about_everything_and_a_code_has_no_blanks() {
        assertThatThrownBy(
                        () ->
                                new QuestionTerms(
                                        "",
                                        QuestionKind.COMMENT,
                                        "Tout",
                                        true,
                                        false,
                                        Map.of("fr", "Et tout ?"),
                                        List.of()))
                .hasMessage("listening.question.overall.scale");
        for (String code : List.of("A B", "__proto__", "_A", "A.B", "<b>", "É")) {
            assertThatThrownBy(() -> aQuestion(code, "Accueil", "Bien ?", "Well?"))
                    .as(code)
                    .hasMessage("listening.question.code");
        }
    }

    @Test
    @Tag("ECO-4")
    void a_question_moves_one_place_and_stays_at_the_ends() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        database.transaction(() -> questions.move(edition, "LIBRE", -1));
        database.transaction(() -> questions.move(edition, "ACCUEIL", -1));
        database.transaction(() -> questions.move(edition, "MOTIF", 1));
        database.transaction(() -> questions.move(edition, "GLOBAL", 1));

        assertThat(codes(edition)).containsExactly("ACCUEIL", "MOYENS", "GLOBAL", "LIBRE", "MOTIF");
        assertThat(sheet(edition).questions())
                .extracting(QuestionRow::position)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Tag("ECO-5")
    void a_language_is_added_and_what_it_lacks_is_shown_in_french() {
        long edition = aQuestionnaire(database, TITLE, Audience.USERS);
        database.transaction(() -> questionnaires.addLanguage(edition, " UK "));

        EditionSheet sheet = sheet(edition);
        assertThat(sheet.languages()).containsExactly("fr", "en", "uk");
        QuestionRow question = sheet.question("ACCUEIL").orElseThrow();
        assertThat(question.wording("uk")).isEqualTo("L’accueil vous convient-il ?");
        assertThat(question.wording("en")).isEqualTo("Is the welcome fine?");
        assertThat(question.choice("0").orElseThrow().wording("en")).isEqualTo("Sans avis");
        assertThat(sheet.missing("en")).isEqualTo(2);
        assertThat(sheet.missing("uk")).isEqualTo(5 + 5 + 5 + 2 + 2);
        refused(() -> questionnaires.addLanguage(edition, "en"), "listening.language.twice");
        refused(() -> questionnaires.addLanguage(edition, "zz"), "listening.language.unknown");
    }

    @Test
    @Tag("ECO-6")
    void two_questionnaires_ship_once_the_first_in_three_languages() {
        FirstQuestionnaires first = database.boundary(FirstQuestionnaires.class);
        database.transaction(first::open);
        database.transaction(first::open);

        assertThat(questionnaires.all())
                .extracting(QuestionnaireRow::code, QuestionnaireRow::audience)
                .containsExactly(
                        tuple("SATISFACTION-USAGERS", Audience.USERS),
                        tuple("ENQUETE-INTERNE", Audience.STAFF));
        EditionSheet users = sheet(questionnaires.all().get(0).editionId());
        assertThat(users.languages()).containsExactly("fr", "en", "es");
        assertThat(users.languages())
                .allSatisfy(language -> assertThat(users.missing(language)).isZero());
        assertThat(users.questions()).hasSize(12);
        EditionSheet staff = sheet(questionnaires.all().get(1).editionId());
        assertThat(List.of(users, staff))
                .allSatisfy(
                        one ->
                                assertThat(one.questions())
                                        .filteredOn(QuestionRow::overall)
                                        .extracting(QuestionRow::code)
                                        .containsExactly("GLOBAL"));
    }

    @Test
    @Tag("ECO-6")
    void where_there_is_a_questionnaire_none_is_added() {
        aQuestionnaire(database, TITLE, Audience.USERS);
        database.transaction(() -> database.boundary(FirstQuestionnaires.class).open());

        assertThat(questionnaires.all()).hasSize(1);
    }
}
