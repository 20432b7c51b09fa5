package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.BEGIN;
import static fr.prefecture.clu.listening.ListeningExamples.END;
import static fr.prefecture.clu.listening.ListeningExamples.TODAY;
import static fr.prefecture.clu.listening.ListeningExamples.aCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.aPrefecture;
import static fr.prefecture.clu.listening.ListeningExamples.aQuestionnaire;
import static fr.prefecture.clu.listening.ListeningExamples.aStaffCampaign;
import static fr.prefecture.clu.listening.ListeningExamples.anAnswer;
import static fr.prefecture.clu.listening.ListeningExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsTest {

    private final Database database = aPrefecture();
    private final Campaigns campaigns = database.boundary(Campaigns.class);

    @AfterEach
    void close() {
        database.close();
    }

    private CampaignRow row(long id) {
        return campaigns.find(id).orElseThrow();
    }

    private void refused(Runnable work, String rule) {
        assertThatThrownBy(() -> database.transaction(work))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(rule);
    }

    private static CampaignTerms between(long edition, LocalDate from, LocalDate to) {
        return new CampaignTerms(edition, "Enquête", from, to, Set.of(SurveyChannel.PAPER), "", 5);
    }

    private static CampaignTerms by(long edition, int fewest, SurveyChannel... channels) {
        return new CampaignTerms(edition, "Enquête", BEGIN, END, Set.of(channels), "", fewest);
    }

    private void on(String day) {
        database.at(LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    @Test
    @Tag("ECO-7")
    void a_campaign_has_a_title_a_channel_and_days_in_their_order() {
        assertThatThrownBy(() -> between(1, END, BEGIN)).hasMessage("listening.campaign.reversed");
        assertThat(between(1, BEGIN, BEGIN).endsOn()).isEqualTo(BEGIN);
        assertThat(between(1, BEGIN, BEGIN.plusYears(2)).endsOn()).isEqualTo("2023-02-15");
        assertThatThrownBy(() -> between(1, BEGIN, BEGIN.plusYears(2).plusDays(1)))
                .hasMessage("listening.campaign.tooLong");
        assertThatThrownBy(() -> by(1, 5)).hasMessage("listening.campaign.channel.missing");
        assertThatThrownBy(
                        () ->
                                new CampaignTerms(
                                        1, " ", BEGIN, END, Set.of(SurveyChannel.PAPER), "", 5))
                .hasMessage("listening.campaign.length");
    }

    @Test
    @Tag("ECO-7")
    void a_campaign_is_planned_once_and_asks_something() {
        long edition = aQuestionnaire(database, "Satisfaction", Audience.USERS);
        long first = database.transaction(() -> campaigns.open(terms(edition)));
        assertThat(database.transaction(() -> campaigns.open(terms(edition)))).isEqualTo(first);
        assertThat(campaigns.all()).hasSize(1);

        long empty =
                database.transaction(
                        () ->
                                database.boundary(Questionnaires.class)
                                        .create("Vide", Audience.USERS));
        refused(() -> campaigns.open(terms(empty)), "listening.campaign.nothing");
        refused(() -> campaigns.open(terms(-1)), "listening.edition.unknown");
    }

    @Test
    @Tag("ECO-8")
    void users_and_the_staff_answer_by_their_own_channels() {
        long users = aQuestionnaire(database, "Satisfaction", Audience.USERS);
        long staff = aQuestionnaire(database, "Interne", Audience.STAFF);
        refused(
                () -> campaigns.open(by(users, 5, SurveyChannel.PAPER, SurveyChannel.INTRANET)),
                "listening.campaign.channel.USERS");
        refused(
                () -> campaigns.open(by(staff, 10, SurveyChannel.PAPER)),
                "listening.campaign.channel.STAFF");
    }

    @Test
    @Tag("ECO-9")
    void of_the_staff_no_result_is_shown_under_ten_answers() {
        long staff = aQuestionnaire(database, "Interne", Audience.STAFF);
        refused(
                () -> campaigns.open(by(staff, 9, SurveyChannel.INTRANET)),
                "listening.campaign.fewest.staff");
        assertThat(row(aStaffCampaign(database)).fewest()).isEqualTo(10);
        assertThatThrownBy(() -> by(1, 0, SurveyChannel.PAPER))
                .hasMessage("listening.campaign.fewest");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-14, PREPARED",
        "2021-02-15, OPEN",
        "2021-03-15, OPEN",
        "2021-03-16, CLOSED"
    })
    @Tag("ECO-10")
    void a_campaign_is_open_from_its_first_to_its_last_day(String day, CampaignState state) {
        long campaign = aCampaign(database);
        on(day);
        assertThat(row(campaign).state()).isEqualTo(state);
    }

    @Test
    @Tag("ECO-11")
    void an_open_campaign_is_closed_before_its_end_once() {
        long campaign = aCampaign(database);
        int shown = row(campaign).version();
        database.transaction(() -> campaigns.close(campaign, shown));

        assertThat(row(campaign).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(row(campaign).endsOn()).isEqualTo(TODAY);
        refused(() -> campaigns.close(campaign, shown), "listening.campaign.changedSince");
        refused(
                () -> campaigns.close(campaign, row(campaign).version()),
                "listening.campaign.notOpen");
        refused(
                () -> campaigns.change(campaign, row(campaign).version(), terms(1)),
                "listening.campaign.closed");
    }

    @Test
    @Tag("ECO-11")
    void what_has_not_begun_is_not_closed() {
        long campaign = aCampaign(database);
        on("2021-02-01");
        refused(
                () -> campaigns.close(campaign, row(campaign).version()),
                "listening.campaign.notOpen");
    }

    @Test
    @Tag("ECO-12")
    void what_is_asked_changes_only_before_the_campaign_begins() {
        long campaign = aCampaign(database);
        long edition = row(campaign).editionId();
        long next =
                database.transaction(
                        () ->
                                database.boundary(Questionnaires.class)
                                        .next(row(campaign).questionnaireId()));
        refused(
                () -> campaigns.change(campaign, row(campaign).version(), terms(next)),
                "listening.campaign.edition");
        on("2021-02-14");
        database.transaction(
                () -> campaigns.change(campaign, row(campaign).version(), terms(next)));

        assertThat(row(campaign).editionId()).isEqualTo(next);
        assertThat(database.boundary(Questionnaires.class).edition(edition).orElseThrow().frozen())
                .as("nobody uses it any more")
                .isFalse();
    }

    @Test
    @Tag("ECO-12")
    void days_and_channels_change_as_far_as_the_answers_still_fit() {
        long campaign = aCampaign(database);
        long edition = row(campaign).editionId();
        Responses responses = database.boundary(Responses.class);
        database.transaction(
                () -> responses.keep(campaign, anAnswer("W-1", SurveyChannel.WEBSITE)));
        int shown = row(campaign).version();

        refused(
                () -> campaigns.change(campaign, shown, between(edition, BEGIN, END)),
                "listening.campaign.channel.used");
        CampaignTerms later =
                new CampaignTerms(
                        edition,
                        "Enquête",
                        TODAY.plusDays(1),
                        END,
                        Set.of(SurveyChannel.WEBSITE),
                        "",
                        5);
        refused(() -> campaigns.change(campaign, shown, later), "listening.campaign.answers");
        CampaignTerms exactly =
                new CampaignTerms(
                        edition, "Enquête", TODAY, TODAY, Set.of(SurveyChannel.WEBSITE), "", 5);
        database.transaction(() -> campaigns.change(campaign, shown, exactly));
        assertThat(row(campaign).channels()).containsExactly(SurveyChannel.WEBSITE);
        refused(
                () -> campaigns.change(campaign, shown, exactly),
                "listening.campaign.changedSince");
    }

    @Test
    @Tag("ECO-12")
    void the_latest_campaign_comes_first_with_its_number_of_answers() {
        long campaign = aCampaign(database);
        long edition = row(campaign).editionId();
        long spring =
                database.transaction(
                        () -> campaigns.open(between(edition, END.plusDays(1), END.plusDays(9))));
        database.transaction(
                () ->
                        database.boundary(Responses.class)
                                .keep(campaign, anAnswer("W-1", SurveyChannel.WEBSITE)));

        assertThat(campaigns.all()).extracting(CampaignRow::id).containsExactly(spring, campaign);
        assertThat(campaigns.all()).extracting(CampaignRow::responses).containsExactly(0L, 1L);
    }
}
