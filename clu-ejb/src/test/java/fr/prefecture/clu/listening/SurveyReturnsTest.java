package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.aQuestionnaire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.list.EveryRow;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SurveyReturnsTest {

    private static final String[] PARTS = {
        "listening_mystery_tested", "listening_mystery_scenario", "listening_incident"
    };

    private final MysteryCase it = new MysteryCase();
    private final Database database = it.database.in(Roles.QUALITY);
    private final Bin bin = database.boundary(Bin.class);

    SurveyReturnsTest() {
        database.offering(database.boundary(SurveyReturns.class));
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("COR-2")
    void the_parts_of_a_mystery_survey_and_an_incident_come_back() {
        long survey = it.ready("a");
        MysterySheet sheet = it.sheet(survey);
        comesBack(() -> it.grids.removeService(sheet.services().get(1).id()), PARTS);
        comesBack(() -> it.grids.removeScenario(sheet.scenarios().get(0).id()), PARTS);
        Incidents incidents = database.boundary(Incidents.class);
        database.transaction(
                () ->
                        incidents.enter(
                                "i",
                                new IncidentTerms(
                                        LocalDate.of(2021, 5, 3),
                                        IncidentChannel.DESK,
                                        IncidentKind.USER_INSULT,
                                        "",
                                        IncidentMeasure.values()[0])));
        long incident = database.transaction(() -> EveryRow.of(incidents, "date")).get(0).id();
        comesBack(() -> incidents.remove(incident), PARTS);
    }

    @Test
    @Tag("COR-6")
    void a_part_does_not_come_back_once_contacts_are_drawn() {
        long survey = it.ready("a");
        long service = it.sheet(survey).services().get(0).id();
        long id = database.transaction(() -> it.grids.removeService(service)).orElseThrow();
        it.draw(survey, 4, 7, false);

        assertThatThrownBy(() -> database.transaction(() -> bin.restore(id)))
                .hasMessage("listening.mystery.drawn");
        assertThat(it.sheet(survey).services()).hasSize(2);
    }

    @Test
    @Tag("COR-2")
    @Tag("COR-5")
    void a_question_comes_back_to_its_place_with_its_choices_and_wordings() {
        database.at(ListeningExamples.NOW);
        SurveyQuestions questions = database.boundary(SurveyQuestions.class);
        Questionnaires questionnaires = database.boundary(Questionnaires.class);
        long edition = aQuestionnaire(database, "Accueil", Audience.USERS);
        List<QuestionRow> before =
                database.transaction(() -> questionnaires.edition(edition))
                        .orElseThrow()
                        .questions();
        String[] tables = {"listening_question_text", "listening_choice", "listening_choice_text"};
        List<String> rows = Tables.read(database, tables);
        int shown =
                database.transaction(() -> questionnaires.edition(edition)).orElseThrow().version();
        long id =
                database.transaction(() -> questions.remove(edition, shown, "GLOBAL"))
                        .orElseThrow();
        assertThat(Tables.read(database, tables)).isNotEqualTo(rows);

        database.transaction(() -> bin.restore(id));

        assertThat(Tables.read(database, tables)).isEqualTo(rows);
        assertThat(
                        database.transaction(() -> questionnaires.edition(edition))
                                .orElseThrow()
                                .questions())
                .extracting(one -> one.position() + one.code())
                .containsExactlyElementsOf(
                        before.stream().map(one -> one.position() + one.code()).toList());
    }

    private void comesBack(Supplier<OptionalLong> removal, String... tables) {
        List<String> before = Tables.read(database, tables);
        long id = database.transaction(removal).orElseThrow();
        assertThat(Tables.read(database, tables)).isNotEqualTo(before);
        database.transaction(() -> bin.restore(id));
        assertThat(Tables.read(database, tables)).isEqualTo(before);
    }
}
