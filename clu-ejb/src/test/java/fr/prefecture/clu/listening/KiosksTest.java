package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.END;
import static fr.prefecture.clu.listening.ListeningExamples.TODAY;
import static fr.prefecture.clu.listening.ListeningExamples.aCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.aPrefecture;
import static fr.prefecture.clu.listening.ListeningExamples.aStaffCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.anAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KiosksTest {

    private final Database database = aPrefecture();
    private final Kiosks kiosks = database.boundary(Kiosks.class);
    private final Campaigns campaigns = database.boundary(Campaigns.class);
    private final long campaign = aCampaign(database);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-14T09:00:00Z, false",
        "2021-02-15T09:00:00Z, true",
        "2021-03-15T09:00:00Z, true",
        "2021-03-16T09:00:00Z, false"
    })
    @Tag("ECO-20")
    void a_tablet_is_locked_between_the_days_of_the_campaign(Instant now, boolean open) {
        database.at(now);

        if (open) {
            kiosks.begin(campaign);
        } else {
            refused(() -> kiosks.begin(campaign), "listening.kiosk.notOpen");
        }
    }

    @Test
    @Tag("ECO-20")
    void a_tablet_is_locked_for_a_campaign_that_names_it_alone() {
        long staff = aStaffCampaign(database);

        refused(() -> kiosks.begin(staff), "listening.kiosk.noTablet");
        refused(() -> kiosks.begin(-1), "listening.kiosk.unknown");
    }

    @Test
    @Tag("ECO-23")
    void a_sheet_that_is_sent_twice_counts_once() {
        assertThat(receive("3f2a9c", TODAY)).isTrue();
        assertThat(receive("3f2a9c", TODAY)).isFalse();
        assertThat(receive("77b1e0", TODAY)).isTrue();

        assertThat(campaigns.find(campaign).orElseThrow().responses()).isEqualTo(2);
    }

    @Test
    @Tag("ECO-25")
    void a_sheet_that_comes_late_counts_for_the_day_on_which_it_was_answered() {
        database.at(Instant.parse("2021-04-02T09:00:00Z"));

        assertThat(receive("late", END)).isTrue();
        refused(() -> receive("later", END.plusDays(1)), "listening.response.outside");
    }

    @Test
    @Tag("ECO-25")
    void a_tablet_whose_clock_is_fast_answers_today() {
        assertThat(receive("fast", TODAY.plusDays(3))).isTrue();

        assertThat(
                        database.entityManager()
                                .createQuery(
                                        "select r.answeredOn from SurveyResponse r",
                                        LocalDate.class)
                                .getResultList())
                .containsExactly(TODAY);
    }

    @Test
    @Tag("ECO-24")
    void what_is_given_up_is_no_answer_and_counted_once_by_day() {
        assertThat(giveUp("given-up-1", TODAY)).isTrue();
        assertThat(giveUp("given-up-1", TODAY)).isFalse();
        assertThat(giveUp("given-up-2", TODAY.minusDays(1))).isTrue();
        assertThat(giveUp("given-up-3", TODAY)).isTrue();

        assertThat(kiosks.unfinished(campaign))
                .containsExactly(
                        new UnfinishedRow(TODAY.minusDays(1), 1), new UnfinishedRow(TODAY, 2));
        assertThat(campaigns.find(campaign).orElseThrow().responses()).isZero();
        assertThat(kiosks.unfinished(aStaffCampaign(database))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "avec espace", "<script>alert(1)</script>"})
    @Tag("ECO-24")
    void what_is_given_up_has_a_reference_that_a_tablet_made(String reference) {
        refused(() -> giveUp(reference, TODAY), "listening.kiosk.reference");
    }

    @Test
    @Tag("ECO-20")
    void the_tablet_has_all_questions_in_all_languages() {
        EditionSheet sheet = kiosks.sheet(campaign);

        assertThat(sheet.languages()).containsExactly("fr", "en");
        assertThat(sheet.questions())
                .extracting(QuestionRow::code)
                .containsExactly("ACCUEIL", "GLOBAL", "MOYENS", "MOTIF", "LIBRE");
    }

    private boolean receive(String reference, LocalDate day) {
        AnswerSheet sheet = anAnswer(reference, SurveyChannel.TABLET);
        return database.transaction(
                () ->
                        kiosks.receive(
                                campaign,
                                new AnswerSheet(
                                        reference,
                                        SurveyChannel.TABLET,
                                        "fr",
                                        day,
                                        Map.of("GLOBAL", List.of("4")),
                                        sheet.comments())));
    }

    private boolean giveUp(String reference, LocalDate day) {
        return database.transaction(() -> kiosks.giveUp(campaign, reference, day));
    }

    private static void refused(Runnable work, String rule) {
        assertThatThrownBy(work::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
