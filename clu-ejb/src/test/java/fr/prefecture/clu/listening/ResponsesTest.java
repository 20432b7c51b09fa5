package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.BEGIN;
import static fr.prefecture.clu.listening.ListeningExamples.END;
import static fr.prefecture.clu.listening.ListeningExamples.TODAY;
import static fr.prefecture.clu.listening.ListeningExamples.aCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.aPrefecture;
import static fr.prefecture.clu.listening.ListeningExamples.aStaffCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.anAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    private final Database database = aPrefecture();
    private final Responses responses = database.boundary(Responses.class);
    private final Campaigns campaigns = database.boundary(Campaigns.class);
    private final long campaign = aCampaign(database);

    @AfterEach
    void close() {
        database.close();
    }

    private boolean keep(AnswerSheet sheet) {
        return database.transaction(() -> responses.keep(campaign, sheet));
    }

    private static AnswerSheet on(LocalDate day) {
        return sheet(day, Map.of("ACCUEIL", List.of("3")), Map.of());
    }

    private static AnswerSheet sheet(
            LocalDate day, Map<String, List<String>> choices, Map<String, String> comments) {
        return new AnswerSheet("R-" + day, SurveyChannel.WEBSITE, "fr", day, choices, comments);
    }

    private void refused(AnswerSheet sheet, String rule) {
        assertThatThrownBy(() -> keep(sheet)).isInstanceOf(RuleBroken.class).hasMessage(rule);
        assertThat(responses.check(campaign, sheet))
                .hasValueSatisfying(broken -> assertThat(broken).hasMessage(rule));
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isZero();
    }

    private long rows(String table) {
        return ((Number)
                        database.entityManager()
                                .createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                .longValue();
    }

    @Test
    @Tag("ECO-16")
    void what_is_sent_twice_counts_once() {
        assertThat(keep(anAnswer("T-1", SurveyChannel.TABLET))).isTrue();
        assertThat(keep(anAnswer("T-1", SurveyChannel.TABLET, "GLOBAL", "1"))).isFalse();
        assertThat(keep(anAnswer(" T-1 ", SurveyChannel.TABLET))).isFalse();
        assertThat(keep(anAnswer("T-2", SurveyChannel.TABLET))).isTrue();

        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(2);
        assertThat(rows("listening_mark")).isEqualTo(10);
        assertThat(responses.known(campaign, List.of("T-2", "T-3", "T-1")))
                .containsExactlyInAnyOrder("T-1", "T-2");
    }

    @Test
    @Tag("ECO-13")
    void the_first_and_the_last_day_count_and_no_other() {
        database.at(Instant.parse("2021-03-20T09:00:00Z"));
        refused(on(BEGIN.minusDays(1)), "listening.response.outside");
        refused(on(END.plusDays(1)), "listening.response.outside");
        refused(on(null), "listening.response.outside");

        assertThat(keep(on(BEGIN))).isTrue();
        assertThat(keep(on(END))).isTrue();
    }

    @Test
    @Tag("ECO-13")
    void a_day_to_come_is_refused() {
        refused(on(TODAY.plusDays(1)), "listening.response.future");
    }

    @Test
    @Tag("ECO-11")
    @Tag("ECO-13")
    void a_campaign_that_is_closed_takes_what_was_answered_until_that_day() {
        CampaignRow open = campaigns.find(campaign).orElseThrow();
        database.transaction(() -> campaigns.close(campaign, open.version()));
        database.at(Instant.parse("2021-03-04T09:00:00Z"));

        refused(on(TODAY.plusDays(1)), "listening.response.outside");
        assertThat(keep(on(TODAY))).isTrue();
    }

    @Test
    @Tag("ECO-14")
    void what_was_not_asked_is_refused() {
        refused(
                sheet(TODAY, Map.of("PARKING", List.of("3")), Map.of()),
                "listening.response.question");
        refused(sheet(TODAY, Map.of(), Map.of("PARKING", "Non")), "listening.response.question");
        refused(
                sheet(TODAY, Map.of("ACCUEIL", List.of("9")), Map.of()),
                "listening.response.choice");
        refused(
                sheet(TODAY, Map.of("ACCUEIL", List.of("3", "4")), Map.of()),
                "listening.response.twoChoices");
        refused(
                sheet(TODAY, Map.of("MOTIF", List.of("TITRE", "AUTRE")), Map.of()),
                "listening.response.twoChoices");
        refused(sheet(TODAY, Map.of(), Map.of("ACCUEIL", "Bien")), "listening.response.notComment");
        refused(anAnswer("I-1", SurveyChannel.INTRANET), "listening.response.channel");
        refused(anAnswer(" ", SurveyChannel.PAPER), "listening.response.reference");
    }

    @Test
    @Tag("ECO-15")
    void people_skip_questions_but_a_sheet_without_any_answer_is_none() {
        refused(sheet(TODAY, Map.of(), Map.of("LIBRE", " ")), "listening.response.empty");
        refused(sheet(TODAY, Map.of("ACCUEIL", List.of()), Map.of()), "listening.response.empty");

        assertThat(keep(sheet(TODAY, Map.of(), Map.of("LIBRE", "Merci.")))).isTrue();
    }

    @Test
    @Tag("ECO-15")
    void a_comment_is_kept_as_it_was_written() {
        String html = "<script>alert('é')</script> & <b>gras</b>\n";
        String longest = html.repeat(200).substring(0, 4999) + '.';
        assertThat(longest).hasSize(5000);

        refused(
                sheet(TODAY, Map.of(), Map.of("LIBRE", longest + '.')),
                "listening.response.comment");
        keep(sheet(TODAY, Map.of(), Map.of("LIBRE", "\n " + longest + "  ")));

        assertThat(
                        database.entityManager()
                                .createQuery("select c.text from SurveyComment c", String.class)
                                .getSingleResult())
                .isEqualTo(longest);
    }

    @Test
    @Tag("ECO-13")
    @Tag("ECO-19")
    void of_the_staff_neither_the_day_nor_who_answered_is_kept() {
        long staff = aStaffCampaign(database);
        database.transaction(() -> responses.keep(staff, anAnswer("S-1", SurveyChannel.INTRANET)));
        AnswerSheet told =
                new AnswerSheet(
                        "S-2",
                        SurveyChannel.INTRANET,
                        "fr",
                        TODAY,
                        Map.of("GLOBAL", List.of("2")),
                        Map.of());
        database.transaction(() -> responses.keep(staff, told));

        assertThat(rows("listening_response where answered_on is null")).isEqualTo(2);
        assertThat(rows("shared_change where subject = 'listening.response'")).isZero();

        database.at(Instant.parse("2021-03-16T09:00:00Z"));
        assertThat(responses.check(staff, told))
                .hasValueSatisfying(
                        broken -> assertThat(broken).hasMessage("listening.campaign.notOpen"));
    }

    @Test
    @Tag("ECO-18")
    void the_sheet_just_typed_is_taken_back_with_its_history_and_only_that() {
        keep(anAnswer("P-1", SurveyChannel.PAPER));
        keep(anAnswer("P-2", SurveyChannel.PAPER));
        keep(anAnswer("T-1", SurveyChannel.TABLET));
        assertThat(responses.count(campaign, SurveyChannel.PAPER)).isEqualTo(2);

        assertThat(database.transaction(() -> responses.takeBack(campaign, "P-2"))).isTrue();
        assertThat(database.transaction(() -> responses.takeBack(campaign, "P-2"))).isFalse();
        assertThat(database.transaction(() -> responses.takeBack(campaign, "T-1"))).isFalse();

        assertThat(responses.known(campaign, List.of("P-1", "P-2", "T-1")))
                .containsExactlyInAnyOrder("P-1", "T-1");
        assertThat(rows("listening_mark")).isEqualTo(10);
        assertThat(rows("listening_comment")).isEqualTo(2);
        assertThat(rows("shared_change where subject = 'listening.response'")).isEqualTo(3);
        assertThat(keep(anAnswer("P-2", SurveyChannel.PAPER))).isTrue();
    }

    @Test
    @Tag("ECO-16")
    @Tag("ECO-17")
    void ten_thousand_answers_come_in_soon_once_and_go_again() {
        List<AnswerSheet> sheets =
                IntStream.range(0, 10_000)
                        .mapToObj(
                                i ->
                                        anAnswer(
                                                "W-" + i,
                                                SurveyChannel.WEBSITE,
                                                "GLOBAL",
                                                String.valueOf(i % 5)))
                        .toList();
        keep(anAnswer("W-3", SurveyChannel.WEBSITE));
        Instant begin = Instant.now();
        database.transaction(() -> responses.keepAll(campaign, 7, sheets));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(60));

        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(10_000);
        assertThat(rows("listening_mark")).isEqualTo(50_000);
        database.transaction(() -> responses.keepAll(campaign, 8, sheets));
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(10_000);

        database.transaction(() -> responses.undo(8));
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(10_000);
        database.transaction(() -> responses.undo(7));
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(1);
        assertThat(rows("listening_mark")).isEqualTo(5);
        assertThat(rows("listening_comment")).isEqualTo(1);
    }

    @Test
    @Tag("ECO-17")
    void an_import_with_one_answer_that_does_not_fit_keeps_none() {
        List<AnswerSheet> sheets =
                List.of(
                        anAnswer("W-1", SurveyChannel.WEBSITE),
                        anAnswer("W-2", SurveyChannel.WEBSITE, "ACCUEIL", "9"));

        assertThat(responses.checkAll(campaign, sheets))
                .extracting(Optional::isPresent)
                .containsExactly(false, true);
        assertThatThrownBy(() -> database.transaction(() -> responses.keepAll(campaign, 7, sheets)))
                .hasMessage("listening.response.choice");
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isZero();
    }

    @Test
    @Tag("ECO-18")
    void who_typed_a_sheet_is_in_the_history() {
        database.as("agent");
        keep(anAnswer("P-1", SurveyChannel.PAPER));
        Object id =
                database.entityManager()
                        .createNativeQuery("select id from listening_response")
                        .getSingleResult();

        assertThat(database.boundary(Changes.class).of("listening.response", id))
                .extracting(ChangeRow::by)
                .containsExactly("agent");
    }
}
