package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ComplaintExamples.answer;
import static fr.prefecture.clu.listening.ComplaintExamples.complaint;
import static fr.prefecture.clu.listening.ComplaintExamples.day;
import static fr.prefecture.clu.listening.ComplaintExamples.enter;
import static fr.prefecture.clu.listening.ComplaintExamples.sheet;
import static fr.prefecture.clu.listening.ComplaintExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListeningSearchTest {

    private final Database database = ComplaintExamples.begin();

    @AfterEach
    void close() {
        database.close();
    }

    private static SearchRecord only(List<SearchRecord> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    @Tag("ECO-105")
    void a_complaint_is_found_by_those_who_answer_for_all_and_by_who_typed_it() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableComplaints.class));
        database.as("guichet").in(Roles.STAFF);
        ComplaintRow row = enter(database, complaint("2021-05-03"));

        SearchRecord found = only(index.records("complaint"));
        assertThat(found.roles()).containsExactlyInAnyOrder(Roles.QUALITY, Roles.SECRETARY_GENERAL);
        assertThat(found.owner()).isEqualTo("guichet");
        assertThat(found.page()).isEqualTo("/reclamations/" + row.id());
        assertThat(found.title()).startsWith("2021-0001 · ");
        assertThat(found.text()).contains("Une heure debout dans le hall.");
        assertThat(found.day()).isEqualTo(day("2021-05-03"));
    }

    @Test
    @Tag("ECO-105")
    void a_suggestion_and_a_report_are_listed_apart_and_a_reason_that_is_renamed_is_found() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableComplaints.class));
        enter(database, terms(ComplaintKind.SUGGESTION, "2021-05-03", "Un banc dehors.", false));
        enter(database, terms(ComplaintKind.ACCESSIBILITY, "2021-05-03", "Pas de rampe.", true));
        assertThat(only(index.records("suggestion")).text()).contains("Un banc dehors.");
        assertThat(only(index.records("accessibility")).text()).contains("Pas de rampe.");

        ComplaintReasons reasons = database.boundary(ComplaintReasons.class);
        ReasonRow waiting =
                database.transaction(reasons::all).stream()
                        .filter(one -> one.id() == ComplaintExamples.WAITING)
                        .findFirst()
                        .orElseThrow();
        database.transaction(
                () -> reasons.change(waiting.id(), waiting.version(), "Longue file", false));

        assertThat(index.records())
                .extracting(SearchRecord::title)
                .allMatch(t -> t.endsWith("Longue file"));
    }

    @Test
    @Tag("ECO-105")
    void words_that_are_corrected_answered_or_erased_are_found_as_they_are_now() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableComplaints.class));
        ComplaintRow row = enter(database, complaint("2021-05-03"));
        int shown = sheet(database, row).row().version();
        database.transaction(
                () ->
                        database.boundary(Complaints.class)
                                .change(
                                        row.id(),
                                        shown,
                                        terms(
                                                ComplaintKind.COMPLAINT,
                                                "2021-05-03",
                                                "Deux heures debout.",
                                                true),
                                        false));
        answer(database, row, "2021-05-10");
        assertThat(only(index.records()).text())
                .contains("Deux heures debout.", "Excuses, guichet ajouté")
                .doesNotContain("Une heure");

        database.at(Instant.parse("2041-05-31T08:00:00Z"));
        assertThat(database.transaction(() -> database.boundary(ComplaintTexts.class).erase()))
                .isEqualTo(1);

        assertThat(only(index.records()).text()).doesNotContain("heures", "Excuses");
    }

    @Test
    @Tag("ECO-105")
    void an_incident_is_found_by_its_service_until_it_is_taken_off() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableComplaints.class));
        Incidents incidents = database.boundary(Incidents.class);
        for (String service : List.of(ComplaintExamples.DESK, "")) {
            database.transaction(
                    () ->
                            incidents.enter(
                                    UUID.randomUUID().toString(),
                                    new IncidentTerms(
                                            day("2021-05-03"),
                                            IncidentChannel.values()[0],
                                            IncidentKind.values()[0],
                                            service,
                                            IncidentMeasure.values()[0])));
        }
        SearchRecord found = only(index.records("incident"));
        assertThat(found.title()).isEqualTo(ComplaintExamples.DESK);
        assertThat(found.roles()).contains(Roles.STAFF);

        database.transaction(() -> incidents.remove(Long.parseLong(found.key())));

        assertThat(index.records()).isEmpty();
    }

    @Test
    @Tag("ECO-104")
    void a_questionnaire_is_found_by_what_its_latest_edition_asks() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableSurveys.class));
        int before = index.records("questionnaire").size();
        database.at(ListeningExamples.NOW);
        long campaign = ListeningExamples.aCampaign(database);
        Questionnaires questionnaires = database.boundary(Questionnaires.class);
        SurveyQuestions questions = database.boundary(SurveyQuestions.class);
        long questionnaire =
                database.transaction(
                        () ->
                                database.boundary(Campaigns.class)
                                        .find(campaign)
                                        .orElseThrow()
                                        .questionnaireId());
        assertThat(index.records("questionnaire")).hasSize(before + 1);
        assertThat(of(index, questionnaire).text())
                .contains("Que pouvons-nous améliorer ?")
                .doesNotContain("What can we do better?");

        long next = database.transaction(() -> questionnaires.next(questionnaire));
        assertThat(of(index, questionnaire).page()).isEqualTo("/questionnaires/" + next);

        int shown =
                database.transaction(() -> questionnaires.edition(next)).orElseThrow().version();
        database.transaction(() -> questions.remove(next, shown, "LIBRE"));
        assertThat(of(index, questionnaire).text()).doesNotContain("améliorer");
    }

    private static SearchRecord of(FollowedIndex index, long questionnaire) {
        return only(
                index.records("questionnaire").stream()
                        .filter(one -> one.key().equals(String.valueOf(questionnaire)))
                        .toList());
    }

    @Test
    @Tag("ECO-104")
    void of_a_survey_among_the_staff_nothing_but_its_title_is_found_and_answers_never() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableSurveys.class));
        database.at(ListeningExamples.NOW);
        ListeningExamples.aStaffCampaign(database);
        long campaign = ListeningExamples.aCampaign(database);
        database.transaction(
                () ->
                        database.boundary(Responses.class)
                                .keep(
                                        campaign,
                                        ListeningExamples.anAnswer("r", SurveyChannel.PAPER)));

        assertThat(index.records("campaign"))
                .extracting(SearchRecord::title, SearchRecord::text)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Enquête interne 2021", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "Enquête de février 2021",
                                "Hall d’accueil\nSatisfaction des usagers"));
        assertThat(index.records())
                .extracting(SearchRecord::text)
                .noneMatch(text -> text.contains("Plus de places assises"));
    }

    @Test
    @Tag("ECO-104")
    void an_opinion_whose_words_change_is_found_by_the_new_ones_until_no_import_says_it() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableOpinions.class));
        OpinionArrivals arrivals = database.boundary(OpinionArrivals.class);
        database.transaction(() -> arrivals.keep(Optional.of(1L), List.of(opinion("Trop long"))));
        assertThat(only(index.records()).title()).isEqualTo("Trop long");

        database.transaction(() -> arrivals.keep(Optional.of(2L), List.of(opinion("Bien mieux"))));
        assertThat(only(index.records()).title()).isEqualTo("Bien mieux");

        database.transaction(() -> arrivals.takeBack(2));
        assertThat(only(index.records()).title()).isEqualTo("Trop long");
        database.transaction(() -> arrivals.takeBack(1));
        assertThat(index.records()).isEmpty();
    }

    private static OpinionTerms opinion(String title) {
        return new OpinionTerms(
                "9001",
                day("2021-03-12"),
                "Préfecture de la Nièvre",
                OpinionFeeling.NEGATIVE,
                title,
                "Aucun créneau",
                false,
                Optional.empty(),
                "");
    }

    @Test
    @Tag("ECO-104")
    void scenarios_are_found_on_the_page_of_their_survey_and_an_order_replaces_them() {
        try (MysteryCase ours = new MysteryCase();
                MysteryCase theirs = new MysteryCase()) {
            FollowedIndex index =
                    new FollowedIndex(
                            theirs.database,
                            theirs.database.boundary(FindableMysterySurveys.class));
            long survey = ours.drawn("e", 6);
            long taken = theirs.take(ours.order(survey));
            assertThat(index.records("mystery"))
                    .extracting(SearchRecord::title)
                    .containsExactly("Appels de mai");
            assertThat(index.records("scenario"))
                    .extracting(SearchRecord::page)
                    .hasSize(2)
                    .containsOnly("/enquetes/mystere/" + taken + "/scenarios");

            ours.database.transaction(
                    () ->
                            ours.database
                                    .entityManager()
                                    .createNativeQuery(
                                            "update listening_mystery_scenario set title ="
                                                    + " 'Fermeture' where title = 'Horaires'")
                                    .executeUpdate());
            theirs.take(ours.order(survey));

            assertThat(index.records("scenario"))
                    .extracting(SearchRecord::title)
                    .anyMatch(title -> title.endsWith("Fermeture"))
                    .noneMatch(title -> title.endsWith("Horaires"));
        }
    }

    @Test
    @Tag("ECO-106")
    void what_the_board_shows_is_found_until_it_is_taken_down() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableKeptRequests.class));
        KeptRequests requests = database.boundary(KeptRequests.class);
        long action =
                database.transaction(
                        () ->
                                database.boundary(ActionItems.class)
                                        .open(
                                                new Promise(
                                                        Complaints.SUBJECT,
                                                        "1",
                                                        "Formulaire 1",
                                                        "/reclamations/1",
                                                        "Poser un banc",
                                                        "",
                                                        "",
                                                        Optional.empty())));
        database.transaction(
                () ->
                        database.boundary(ActionSteps.class)
                                .finish(action, "Facture", LocalDate.of(2021, 5, 20)));
        database.transaction(() -> requests.show(action, -1, "Un banc", "Posé en mai", false));

        SearchRecord found = only(index.records());
        assertThat(found.text()).isEqualTo("Un banc\nPosé en mai");
        assertThat(found.page()).isEqualTo("/vous-nous-l-avez-demande/" + action);
        assertThat(found.roles()).containsExactly(Roles.QUALITY);

        database.transaction(() -> requests.takeDown(action));
        assertThat(index.records()).isEmpty();
    }
}
