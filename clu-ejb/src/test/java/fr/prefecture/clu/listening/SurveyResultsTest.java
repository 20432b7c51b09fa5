package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.BEGIN;
import static fr.prefecture.clu.listening.ListeningExamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.listening.CampaignResult.Withheld;
import fr.prefecture.clu.listening.QuestionComparison.Chance;
import fr.prefecture.clu.listening.QuestionComparison.Likeness;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Proportion.Interval;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SurveyResultsTest {

    private final Database database = ListeningExamples.aPrefecture();
    private final SurveyResults results = database.boundary(SurveyResults.class);
    private final Responses responses = database.boundary(Responses.class);
    private final Campaigns campaigns = database.boundary(Campaigns.class);
    private int answered;

    @AfterEach
    void close() {
        database.close();
    }

    /** 40 + 20 satisfied, 15 + 5 not: 60 ÷ 80 = 75 %; net: (60 − 20) ÷ 80 = +50 points. */
    @Test
    @Tag("ECO-30")
    @Tag("ECO-31")
    void a_rate_is_that_of_those_who_have_an_opinion() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 40);
        answer(campaign, SurveyChannel.TABLET, "3", 20);
        answer(campaign, SurveyChannel.TABLET, "2", 15);
        answer(campaign, SurveyChannel.TABLET, "1", 5);
        answer(campaign, SurveyChannel.TABLET, "0", 7);
        skip(campaign, SurveyChannel.TABLET, 3);

        QuestionResult overall = whole(campaign).overall().orElseThrow();

        assertThat(overall.n()).isEqualTo(80);
        assertThat(overall.uncounted()).isEqualTo(7);
        assertThat(overall.unanswered()).isEqualTo(3);
        assertThat(overall.satisfaction().orElseThrow().percent()).contains(number("75.0"));
        assertThat(overall.satisfaction().orElseThrow().net()).contains(number("50.0"));
        assertThat(overall.choices())
                .extracting(ChoiceShare::count)
                .containsExactly(40L, 20L, 15L, 5L, 7L);
        assertThat(overall.choices())
                .extracting(ChoiceShare::percent)
                .as("40, 20, 15 and 5 of 80; no opinion is in no share")
                .containsExactly(
                        Optional.of(number("50.0")),
                        Optional.of(number("25.0")),
                        Optional.of(number("18.8")),
                        Optional.of(number("6.3")),
                        Optional.empty());
    }

    @Test
    @Tag("ECO-31")
    void net_satisfaction_may_be_negative() {
        assertThat(Satisfaction.of(10, 5, 25, 5).net())
                .as("(10 − 25) ÷ 40")
                .contains(number("-37.5"));
        assertThat(Satisfaction.of(1, 0, 2, 1).net()).contains(number("-33.3"));
    }

    /**
     * Wilson, 60 of 80, z = 1.96: centre (0.75 + 0.024010) ÷ 1.048020 = 0.738545; half width 1.96 ·
     * √(0.75 · 0.25 ÷ 80 + 3.8416 ÷ 25600) ÷ 1.048020 = 0.093370: from 64.5 to 83.2 %.
     */
    @Test
    @Tag("ECO-32")
    void margins_are_those_of_a_calculation_by_hand() {
        assertThat(Satisfaction.of(60, 0, 20, 30).interval())
                .contains(new Interval(number("64.5"), number("83.2")));
        assertThat(CampaignResult.margin(222))
                .as("1.96 · √(0.25 ÷ 222) = 0.98 ÷ 14.8997 = 6.577 points")
                .isEqualByComparingTo("6.6");
        assertThat(CampaignResult.margin(100)).isEqualByComparingTo("9.8");
        assertThat(CampaignResult.margin(10_000)).isEqualByComparingTo("1.0");
    }

    @Test
    @Tag("ECO-33")
    void of_too_few_no_figure_is_told() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 4);

        CampaignResult few = whole(campaign);

        assertThat(few.withheld()).isEqualTo(Withheld.TOO_FEW);
        assertThat(few.responses()).isZero();
        assertThat(few.margin()).isEmpty();
        assertThat(few.questions()).isEmpty();

        answer(campaign, SurveyChannel.TABLET, "4", 1);
        assertThat(whole(campaign).isTold()).isTrue();
    }

    @Test
    @Tag("ECO-33")
    void of_a_question_that_too_few_answered_nothing_is_told_but_that() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 4);
        answer(campaign, SurveyChannel.TABLET, "0", 6);

        QuestionResult overall = whole(campaign).questions().get(1);

        assertThat(overall.tooFew()).isTrue();
        assertThat(overall.n()).isZero();
        assertThat(overall.uncounted()).isZero();
        assertThat(overall.unanswered()).isZero();
        assertThat(overall.choices()).isEmpty();
        assertThat(overall.channels()).isEmpty();
        assertThat(overall.satisfaction()).contains(Satisfaction.TOO_FEW);
    }

    /** 3 on paper are too few; 20 on the tablet and 6 on the website would give them away. */
    @Test
    @Tag("ECO-33")
    void what_is_not_told_of_a_channel_cannot_be_deduced_from_the_others() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 20);
        answer(campaign, SurveyChannel.WEBSITE, "3", 6);
        answer(campaign, SurveyChannel.PAPER, "1", 3);

        QuestionResult overall = whole(campaign).questions().get(1);

        assertThat(overall.n()).isEqualTo(29);
        assertThat(overall.channels())
                .containsExactly(
                        new ChannelShare(SurveyChannel.TABLET, new Satisfaction(false, 20, 0, 0)),
                        new ChannelShare(SurveyChannel.WEBSITE, Satisfaction.TOO_FEW),
                        new ChannelShare(SurveyChannel.PAPER, Satisfaction.TOO_FEW));
        assertThat(of(campaign, SurveyChannel.WEBSITE).questions().get(1).tooFew()).isTrue();
        assertThat(of(campaign, SurveyChannel.TABLET).questions().get(1).n()).isEqualTo(20);
        assertThat(of(campaign, SurveyChannel.PAPER).withheld()).isEqualTo(Withheld.TOO_FEW);
    }

    @Test
    @Tag("ECO-33")
    void two_channels_that_hide_each_other_need_no_third() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 20);
        answer(campaign, SurveyChannel.WEBSITE, "3", 4);
        answer(campaign, SurveyChannel.PAPER, "1", 3);

        assertThat(whole(campaign).questions().get(1).channels())
                .extracting(one -> one.satisfaction().tooFew())
                .containsExactly(false, true, true);
    }

    @Test
    @Tag("ECO-34")
    void the_staff_is_told_of_once_the_survey_is_closed_and_never_in_parts() {
        long campaign = ListeningExamples.aStaffCampaign(database);
        answer(campaign, SurveyChannel.INTRANET, "4", 10);
        assertThat(whole(campaign).withheld()).isEqualTo(Withheld.NOT_YET_CLOSED);

        database.at(Instant.parse("2021-03-16T09:00:00Z"));

        CampaignResult told = of(campaign, SurveyChannel.INTRANET);
        assertThat(told.isTold()).isTrue();
        assertThat(told.channel()).as("no split").isEmpty();
        assertThat(told.byChannel()).isEmpty();
        assertThat(told.questions()).allSatisfy(one -> assertThat(one.channels()).isEmpty());
        assertThat(told.questions().get(1).n()).isEqualTo(10);
    }

    @Test
    @Tag("ECO-34")
    void nine_of_the_staff_are_too_few() {
        long campaign = ListeningExamples.aStaffCampaign(database);
        answer(campaign, SurveyChannel.INTRANET, "4", 9);
        database.at(Instant.parse("2021-03-16T09:00:00Z"));

        assertThat(whole(campaign).withheld()).isEqualTo(Withheld.TOO_FEW);
    }

    /** 90 of 100 beside 30 of 50: χ² = 18.75 with one degree of freedom, p < 0.0001. */
    @Test
    @Tag("ECO-35")
    void channels_differ_by_more_than_chance_or_not() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 90);
        answer(campaign, SurveyChannel.TABLET, "1", 10);
        answer(campaign, SurveyChannel.WEBSITE, "4", 30);
        answer(campaign, SurveyChannel.WEBSITE, "1", 20);

        CampaignResult told = whole(campaign);

        assertThat(told.questions().get(1).channelsDiffer()).isTrue();
        assertThat(told.questions().get(0).channelsDiffer())
                .as("all are content with the welcome")
                .isFalse();
    }

    @Test
    @Tag("ECO-37")
    void several_answers_are_shares_of_those_who_answered() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 8);
        keep(campaign, SurveyChannel.TABLET, Map.of("MOYENS", List.of("TEL")), 2);

        QuestionResult ways = whole(campaign).questions().get(2);

        assertThat(ways.satisfaction()).isEmpty();
        assertThat(ways.n()).isEqualTo(10);
        assertThat(ways.choices())
                .extracting(ChoiceShare::percent)
                .as("10 and 8 of 10: more than all together")
                .containsExactly(Optional.of(number("100.0")), Optional.of(number("80.0")));
    }

    /** 140 of 200 = 70.0 %, then 170 of 200 = 85.0 %: χ² = 12.9, beyond chance; 15 points more. */
    @Test
    @Tag("ECO-48")
    @Tag("ECO-36")
    void a_question_is_compared_by_its_code_as_long_as_its_words_are_the_same() {
        long earlier = earlierCampaign();
        for (int i = 0; i < 200; i++) {
            keep(
                    earlier,
                    new AnswerSheet(
                            "old" + i,
                            SurveyChannel.TABLET,
                            "fr",
                            LocalDate.of(2019, 3, 4),
                            Map.of(
                                    "GLOBAL", List.of(i < 140 ? "3" : "2"),
                                    "ACCUEIL", List.of("3"),
                                    "ANCIEN", List.of("3")),
                            Map.of()));
        }
        long now = laterCampaign();
        for (int i = 0; i < 200; i++) {
            keep(
                    now,
                    new AnswerSheet(
                            "new" + i,
                            SurveyChannel.TABLET,
                            "fr",
                            TODAY,
                            Map.of(
                                    "GLOBAL", List.of(i < 170 ? "4" : "1"),
                                    "ACCUEIL", List.of("1"),
                                    "NOUVEAU", List.of("3")),
                            Map.of()));
        }

        assertThat(results.earlier(now)).extracting(CampaignRow::id).containsExactly(earlier);
        Map<String, QuestionComparison> compared = new HashMap<>();
        results.compare(now, earlier)
                .orElseThrow()
                .questions()
                .forEach(one -> compared.put(one.code(), one));

        QuestionComparison overall = compared.get("GLOBAL");
        assertThat(overall.likeness()).isEqualTo(Likeness.SAME);
        assertThat(overall.before().percent()).contains(number("70.0"));
        assertThat(overall.now().percent()).contains(number("85.0"));
        assertThat(overall.difference()).contains(number("15.0"));
        assertThat(overall.chance()).isEqualTo(Chance.BEYOND);

        QuestionComparison welcome = compared.get("ACCUEIL");
        assertThat(welcome.likeness()).isEqualTo(Likeness.REWORDED);
        assertThat(welcome.wordsBefore().orElseThrow().question())
                .isEqualTo("L’accueil vous convient-il ?");
        assertThat(welcome.wordsNow().orElseThrow().question())
                .isEqualTo("Êtes-vous satisfait de l’accueil ?");
        assertThat(welcome.difference()).as("none is claimed").isEmpty();
        assertThat(welcome.chance()).isEqualTo(Chance.UNTOLD);

        assertThat(compared.get("NOUVEAU").likeness()).isEqualTo(Likeness.NEW);
        assertThat(compared.get("ANCIEN").likeness()).isEqualTo(Likeness.GONE);
        assertThat(compared).doesNotContainKeys("MOYENS", "LIBRE");
    }

    /** 30 of 40 and 32 of 40: χ² = 0.29; chance does that. 8 of 20 is too few to tell. */
    @Test
    @Tag("ECO-36")
    void a_difference_that_chance_makes_is_said_to_be_one() {
        QuestionWords words = words("Globalement ?", "Oui", "Non");

        assertThat(both(words, words, Satisfaction.of(32, 0, 8, 5), Satisfaction.of(30, 0, 10, 5)))
                .isEqualTo(Chance.WITHIN);
        assertThat(both(words, words, Satisfaction.of(32, 0, 8, 5), Satisfaction.of(8, 0, 12, 5)))
                .isEqualTo(Chance.UNTOLD);
    }

    private static Chance both(
            QuestionWords now, QuestionWords then, Satisfaction one, Satisfaction other) {
        return QuestionComparison.both("GLOBAL", now, then, one, other).chance();
    }

    /** Three on paper have no opinion: « sans avis » of the whole would be theirs. */
    @Test
    @Tag("ECO-33")
    void a_channel_of_few_answers_without_an_opinion_cannot_be_deduced_either() {
        long campaign = ListeningExamples.aCampaign(database);
        for (int i = 0; i < 33; i++) {
            SurveyChannel channel =
                    i < 20
                            ? SurveyChannel.TABLET
                            : i < 30 ? SurveyChannel.WEBSITE : SurveyChannel.PAPER;
            keep(
                    campaign,
                    ListeningExamples.anAnswer("r" + i, channel, "GLOBAL", i < 30 ? "4" : "0"));
        }

        assertThat(tooFew(campaign, SurveyChannel.TABLET)).isFalse();
        assertThat(tooFew(campaign, SurveyChannel.WEBSITE)).isTrue();
    }

    private boolean tooFew(long campaign, SurveyChannel channel) {
        return results.of(campaign, Optional.of(channel)).overall().orElseThrow().tooFew();
    }

    private static QuestionWords words(String question, String... answers) {
        return new QuestionWords(
                question,
                List.of(answers),
                QuestionKind.SCALE,
                List.of(Appreciation.POSITIVE, Appreciation.NEGATIVE));
    }

    @Test
    @Tag("ECO-36")
    void of_answers_that_are_appreciated_otherwise_no_difference_is_claimed() {
        QuestionWords words = words("Satisfait ?", "Oui", "Moyennement");
        Satisfaction few = Satisfaction.of(10, 0, 90, 5);
        Satisfaction many = Satisfaction.of(90, 0, 10, 5);

        for (QuestionWords other :
                List.of(
                        new QuestionWords(
                                words.question(),
                                words.answers(),
                                QuestionKind.SCALE,
                                List.of(Appreciation.POSITIVE, Appreciation.POSITIVE)),
                        new QuestionWords(
                                words.question(),
                                words.answers(),
                                QuestionKind.ONE,
                                words.appreciations()))) {
            QuestionComparison compared =
                    QuestionComparison.both("GLOBAL", other, words, many, few);
            assertThat(compared.likeness()).isEqualTo(Likeness.RECOUNTED);
            assertThat(compared.difference()).isEmpty();
            assertThat(compared.chance()).isEqualTo(Chance.UNTOLD);
        }
    }

    @Test
    @Tag("ECO-36")
    void other_answers_are_another_question_and_other_blanks_are_not() {
        QuestionWords words = words("Satisfait ?", "Oui", "Non");

        assertThat(words.sameAs(words("Satisfait\u202f?", "Oui", "Non "))).isTrue();
        assertThat(words.sameAs(words("Satisfait ?", "Oui", "Plutôt non"))).isFalse();
    }

    @Test
    @Tag("ECO-47")
    void ten_thousand_answers_to_a_dozen_questions_are_counted_where_they_are()
            throws SQLException {
        long edition = database.transaction(() -> aLongQuestionnaire());
        long campaign =
                database.transaction(() -> campaigns.open(ListeningExamples.terms(edition)));
        fill(campaign, 10_000);

        whole(campaign);
        // By its processor: other tests run beside.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        CampaignResult told = whole(campaign);
        Duration taken = Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);

        assertThat(told.responses()).isEqualTo(10_000);
        assertThat(told.questions()).hasSize(12);
        assertThat(told.questions()).allSatisfy(one -> assertThat(one.n()).isEqualTo(10_000));
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    private long aLongQuestionnaire() {
        long edition =
                database.boundary(Questionnaires.class).create("Douze questions", Audience.USERS);
        for (int i = 1; i <= 12; i++) {
            database.boundary(SurveyQuestions.class)
                    .add(
                            edition,
                            ListeningExamples.aQuestion(
                                    "Q" + i, "Thème", "Question " + i + " ?", "Question?"));
        }
        return edition;
    }

    /** As a large import would, past the entity manager. */
    private void fill(long campaign, int count) throws SQLException {
        List<QuestionRow> questions =
                database.boundary(Questionnaires.class)
                        .edition(campaigns.find(campaign).orElseThrow().editionId())
                        .orElseThrow()
                        .questions();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement response =
                        connection.prepareStatement(
                                "insert into listening_response (id, version, campaign_id,"
                                        + " reference, channel, language, answered_on) values (?,"
                                        + " 0, ?, ?, 'TABLET', 'fr', date '2021-03-01')");
                PreparedStatement mark =
                        connection.prepareStatement(
                                "insert into listening_mark (response_id, question_id, choice_id)"
                                        + " values (?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                long id = 10_000_000L + i;
                response.setLong(1, id);
                response.setLong(2, campaign);
                response.setString(3, "r" + i);
                response.addBatch();
                for (QuestionRow question : questions) {
                    mark.setLong(1, id);
                    mark.setLong(2, question.id());
                    mark.setLong(3, question.choices().get(i % 4).id());
                    mark.addBatch();
                }
            }
            response.executeBatch();
            mark.executeBatch();
        }
    }

    // --- campaigns

    private long earlierCampaign() {
        long edition = ListeningExamples.aQuestionnaire(database, "Satisfaction", Audience.USERS);
        return database.transaction(
                () -> {
                    database.boundary(SurveyQuestions.class)
                            .add(
                                    edition,
                                    ListeningExamples.aQuestion(
                                            "ANCIEN", "Accueil", "Les horaires ?", "Hours?"));
                    return campaigns.open(
                            new CampaignTerms(
                                    edition,
                                    "Enquête de 2019",
                                    LocalDate.of(2019, 3, 1),
                                    LocalDate.of(2019, 3, 31),
                                    Set.of(SurveyChannel.TABLET),
                                    "",
                                    5));
                });
    }

    private long laterCampaign() {
        return database.transaction(
                () -> {
                    long questionnaire = database.boundary(Questionnaires.class).all().get(0).id();
                    long edition = database.boundary(Questionnaires.class).next(questionnaire);
                    SurveyQuestions questions = database.boundary(SurveyQuestions.class);
                    questions.change(
                            edition,
                            version(edition),
                            "ACCUEIL",
                            ListeningExamples.aQuestion(
                                    "ACCUEIL",
                                    "Accueil",
                                    "Êtes-vous satisfait de l’accueil ?",
                                    "Is the welcome fine?"));
                    database.entityManager().flush();
                    questions.remove(edition, version(edition), "ANCIEN");
                    questions.add(
                            edition,
                            ListeningExamples.aQuestion(
                                    "NOUVEAU", "Accueil", "Le site ?", "Website?"));
                    return campaigns.open(
                            new CampaignTerms(
                                    edition,
                                    "Enquête de 2021",
                                    BEGIN,
                                    ListeningExamples.END,
                                    Set.of(SurveyChannel.TABLET),
                                    "",
                                    5));
                });
    }

    private int version(long edition) {
        return database.boundary(Questionnaires.class).edition(edition).orElseThrow().version();
    }

    // --- answers

    private void answer(long campaign, SurveyChannel channel, String choice, int times) {
        for (int i = 0; i < times; i++) {
            keep(campaign, ListeningExamples.anAnswer("r" + answered++, channel, "GLOBAL", choice));
        }
    }

    private void skip(long campaign, SurveyChannel channel, int times) {
        keep(campaign, channel, Map.of("ACCUEIL", List.of("3")), times);
    }

    private void keep(
            long campaign, SurveyChannel channel, Map<String, List<String>> choices, int times) {
        for (int i = 0; i < times; i++) {
            keep(
                    campaign,
                    new AnswerSheet("r" + answered++, channel, "fr", TODAY, choices, Map.of()));
        }
    }

    private void keep(long campaign, AnswerSheet sheet) {
        database.transaction(() -> responses.keep(campaign, sheet));
    }

    private CampaignResult whole(long campaign) {
        return results.of(campaign, Optional.empty());
    }

    private CampaignResult of(long campaign, SurveyChannel channel) {
        return results.of(campaign, Optional.of(channel));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
