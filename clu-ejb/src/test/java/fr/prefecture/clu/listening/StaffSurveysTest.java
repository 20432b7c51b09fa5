package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.aCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.aPrefecture;
import static fr.prefecture.clu.listening.ListeningExamples.aStaffCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffSurveysTest {

    private static final List<String> STAFF =
            List.of("zoe.martin", "alix.garnier", "noe.petit", "lou.bernard");

    private final Database database = aPrefecture();
    private final StaffSurveys staff = database.boundary(StaffSurveys.class);
    private final Campaigns campaigns = database.boundary(Campaigns.class);
    private final long campaign = aStaffCampaign(database);

    @AfterEach
    void close() {
        database.close();
    }

    private void answer(String login) {
        database.as(login);
        database.transaction(
                () -> staff.answer(campaign, "fr", Map.of("GLOBAL", List.of("3")), Map.of()));
    }

    private boolean hasAnswered(String login) {
        database.as(login);
        return database.transaction(() -> staff.find(campaign).orElseThrow().answered());
    }

    private List<?> rows(String sql) {
        return database.entityManager().createNativeQuery(sql).getResultList();
    }

    private List<String> marks() {
        return rows("select mark from listening_staff_mark").stream().map(String::valueOf).toList();
    }

    @Test
    @Tag("ECO-26")
    void everybody_answers_once() {
        assertThat(hasAnswered("alix.garnier")).isFalse();
        answer("alix.garnier");

        assertThat(hasAnswered("alix.garnier")).isTrue();
        assertThat(hasAnswered("noe.petit")).isFalse();
        assertThatThrownBy(() -> answer("alix.garnier"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.staff.answered");
        answer("noe.petit");
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(2);
    }

    @Test
    @Tag("ECO-26")
    void only_what_is_asked_of_the_staff_today_is_answered() {
        long users = aCampaign(database);

        assertThat(staff.open())
                .extracting(StaffSurveyRow::title)
                .containsExactly("Enquête interne 2021");
        assertThat(staff.find(users)).isEmpty();
        database.at(Instant.parse("2021-03-16T09:00:00Z"));
        assertThat(staff.open()).isEmpty();
        assertThatThrownBy(() -> answer("alix.garnier"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.staff.notOpen");
    }

    @Test
    @Tag("ECO-26")
    void an_empty_sheet_is_no_answer_and_can_still_be_given() {
        database.as("alix.garnier");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> staff.answer(campaign, "fr", Map.of(), Map.of())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.staff.empty");

        assertThat(hasAnswered("alix.garnier")).isFalse();
    }

    @Test
    @Tag("ECO-26")
    void a_refused_answer_leaves_no_mark() {
        database.as("alix.garnier");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                staff.answer(
                                                        campaign,
                                                        "fr",
                                                        Map.of("AUTRE", List.of("1")),
                                                        Map.of())))
                .isInstanceOf(RuleBroken.class);

        assertThat(hasAnswered("alix.garnier")).isFalse();
        answer("alix.garnier");
    }

    @Test
    @Tag("ECO-27")
    void an_answer_holds_no_name_no_day_and_no_trace_in_the_history() {
        List<?> before = rows("select id from shared_change");
        STAFF.forEach(this::answer);

        assertThat(rows("select id from listening_response where answered_on is not null"))
                .isEmpty();
        assertThat(rows("select id from shared_change")).isEqualTo(before);
        List<?> references = rows("select reference from listening_response");
        assertThat(references).hasSize(STAFF.size()).doesNotHaveDuplicates();
        assertThat(references)
                .allSatisfy(
                        reference ->
                                assertThat(reference.toString())
                                        .matches("[0-9a-f-]{36}")
                                        .doesNotContain(marks()));
    }

    /** A dozen are in their own order by chance once in 479,001,600 times. */
    @Test
    @Tag("ECO-27")
    void the_numbers_of_answers_and_comments_tell_neither_when_nor_in_which_order_they_came() {
        List<String> order = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
        for (String one : order) {
            database.as("agent." + one);
            database.transaction(
                    () ->
                            staff.answer(
                                    campaign,
                                    "fr",
                                    Map.of("GLOBAL", List.of("3")),
                                    Map.of("LIBRE", one)));
        }
        assertThat(
                        rows(
                                "select id from listening_response union select id from"
                                        + " listening_comment"))
                .hasSize(24)
                .allSatisfy(id -> assertThat(id.toString()).matches("\\d{18}"));
        assertThat(rows("select text from listening_comment order by id")).isNotEqualTo(order);
        assertThat(
                        rows(
                                "select c.text from listening_comment c join listening_response r"
                                        + " on r.id = c.response_id order by r.id"))
                .isNotEqualTo(order);
    }

    @Test
    @Tag("ECO-28")
    void marks_name_nobody_and_differ_from_campaign_to_campaign() {
        STAFF.forEach(this::answer);

        assertThat(marks())
                .hasSize(STAFF.size())
                .allMatch(mark -> mark.matches("[0-9a-f]{64}"))
                .noneMatch(mark -> STAFF.stream().anyMatch(mark::contains));
        assertThat(new StaffSecret(1).mark("noe.petit"))
                .isNotEqualTo(new StaffSecret(1).mark("noe.petit"));
        StaffSecret secret = new StaffSecret(1);
        assertThat(secret.mark("noe.petit"))
                .isEqualTo(secret.mark("noe.petit"))
                .isNotEqualTo(secret.mark("noe.petite"));
    }

    @Test
    @Tag("ECO-28")
    void the_marks_are_all_written_anew_with_each_answer() {
        answer("zoe.martin");
        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into listening_staff_mark (mark, campaign_id)"
                                                + " values ('0-was-there', "
                                                + campaign
                                                + ")")
                                .executeUpdate());
        Object row = rowOf("0-was-there");

        answer("alix.garnier");

        assertThat(rowOf("0-was-there")).isNotEqualTo(row);
        assertThat(marks()).hasSize(3);
    }

    /** Where H2 keeps it; every insertion gets a higher one. */
    private Object rowOf(String mark) {
        return rows("select _rowid_ from listening_staff_mark where mark = '" + mark + "'").get(0);
    }

    @Test
    @Tag("ECO-29")
    void closing_destroys_the_marks_and_what_opens_them() {
        STAFF.forEach(this::answer);
        int version = campaigns.find(campaign).orElseThrow().version();

        database.transaction(() -> campaigns.close(campaign, version));

        assertThat(marks()).isEmpty();
        assertThat(rows("select campaign_id from listening_staff_secret")).isEmpty();
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(STAFF.size());
    }

    @Test
    @Tag("ECO-29")
    void a_campaign_that_ends_by_itself_is_forgotten_by_itself_and_no_other() {
        answer("zoe.martin");
        database.transaction(staff::forget);
        assertThat(marks()).hasSize(1);

        database.at(Instant.parse("2021-03-16T09:00:00Z"));
        database.transaction(staff::forget);

        assertThat(marks()).isEmpty();
        assertThat(rows("select campaign_id from listening_staff_secret")).isEmpty();
    }
}
