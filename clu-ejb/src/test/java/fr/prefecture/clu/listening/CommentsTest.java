package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ListeningExamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private static final String HEALTH = "Je suis diabétique et l’attente debout est longue.";

    private final Database database = ListeningExamples.aPrefecture();
    private final Comments comments = database.boundary(Comments.class);
    private final CommentLists lists = database.boundary(CommentLists.class);
    private final CommentCodes codes = database.boundary(CommentCodes.class);
    private final Responses responses = database.boundary(Responses.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ECO-38")
    void a_comment_may_be_about_several_things_which_are_counted() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", "Trop d’attente, mais un agent aimable");
        write(campaign, "b", "Trop d’attente");
        write(campaign, "c", "Rien");
        List<CommentRow> rows = all(campaign);

        code(campaign, coding(rows.get(0), "attente", "amabilité"), coding(rows.get(1), "attente"));

        assertThat(find(rows.get(0)).codes()).containsExactly("amabilité", "attente");
        CommentCounts counts = lists.counts(campaign);
        assertThat(counts.comments()).isEqualTo(3);
        assertThat(counts.coded()).isEqualTo(2);
        assertThat(counts.byCode())
                .extracting(CodeCount::label, CodeCount::comments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("attente", 2L),
                        org.assertj.core.groups.Tuple.tuple("amabilité", 1L));
        assertThat(
                        lists.rows(
                                campaign,
                                new CommentFilter(
                                        Optional.empty(),
                                        Optional.empty(),
                                        true,
                                        Optional.empty(),
                                        Optional.empty()),
                                0,
                                10))
                .extracting(CommentRow::text)
                .containsExactly("Rien");
    }

    @Test
    @Tag("ECO-38")
    void the_list_of_codes_is_the_prefectures() {
        assertThat(codes.all()).extracting(CommentCodeRow::label).contains("attente", "téléphone");

        long id = database.transaction(() -> codes.add("borne d’accueil"));
        assertThatThrownBy(() -> database.transaction(() -> codes.add("Borne d’Accueil")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.code.twice");
        assertThatThrownBy(() -> database.transaction(() -> codes.add("a, b")))
                .hasMessage("listening.code.untypable");
        database.transaction(() -> codes.rename(id, 1, "borne"));
        assertThatThrownBy(() -> database.transaction(() -> codes.withdraw(id, 1)))
                .hasMessage("listening.code.changedSince");
        database.transaction(() -> codes.withdraw(id, 2));

        assertThat(codes.all())
                .filteredOn(CommentCodeRow::withdrawn)
                .extracting(CommentCodeRow::label)
                .containsExactly("borne");
    }

    @Test
    @Tag("ECO-39")
    void a_page_of_comments_is_coded_whole_or_not_at_all() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", "Premier");
        write(campaign, "b", "Second");
        List<CommentRow> read = all(campaign);
        code(campaign, coding(read.get(1), "clarté"));

        assertThatThrownBy(
                        () ->
                                code(
                                        campaign,
                                        coding(read.get(0), "attente"),
                                        coding(read.get(1), "horaires")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.comment.changedSince")
                .satisfies(
                        refusal ->
                                assertThat(((RuleBroken) refusal).arguments())
                                        .containsExactly(List.of("Second")));

        assertThat(find(read.get(0)).codes()).isEmpty();
        assertThat(find(read.get(1)).codes()).containsExactly("clarté");
        assertThat(
                        database.transaction(
                                () ->
                                        comments.code(
                                                campaign, List.of(coding(read.get(1), "clarté")))))
                .as("said again, nothing is changed")
                .isZero();
    }

    @Test
    @Tag("ECO-39")
    void a_comment_of_another_campaign_is_not_coded() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", "Premier");
        CommentRow row = all(campaign).get(0);

        assertThatThrownBy(() -> code(campaign + 1, coding(row, "attente")))
                .hasMessage("listening.comment.unknown");
    }

    @Test
    @Tag("ECO-40")
    void words_of_health_are_not_published_unless_they_are_redacted_or_confirmed() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", HEALTH);
        CommentRow row = all(campaign).get(0);
        assertThat(row.sensitive()).isNotEmpty();
        assertThat(row.published()).isEmpty();

        assertThatThrownBy(() -> publish(row, HEALTH, false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.comment.publish.sensitive");
        assertThatThrownBy(() -> publish(row, "  ", false))
                .hasMessage("listening.comment.publish.nothing");
        publish(row, "L’attente debout est longue.", false);

        assertThat(find(row).published()).contains("L’attente debout est longue.");
        assertThat(find(row).text()).isEqualTo(HEALTH);
        assertThat(find(row).confirmed()).isFalse();
        assertThatThrownBy(() -> publish(row, "Autre", false))
                .hasMessage("listening.comment.changedSince");

        publish(find(row), HEALTH, true);
        assertThat(find(row).published()).contains(HEALTH);
        assertThat(find(row).confirmed()).isTrue();

        CommentRow read = find(row);
        database.transaction(() -> comments.withhold(read.id(), read.version()));
        assertThat(find(row).published()).isEmpty();
        assertThat(find(row).redacted()).contains(HEALTH);
    }

    @Test
    @Tag("ECO-40")
    void the_history_never_holds_the_words() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", HEALTH);
        CommentRow row = all(campaign).get(0);

        publish(row, HEALTH, true);

        assertThat(database.boundary(Changes.class).of(Comments.SUBJECT, row.id()).toString())
                .doesNotContain("diabétique");
    }

    /** Closed on 15 March 2021: kept until 15 March 2022, included. */
    @Test
    @Tag("ECO-41")
    void the_own_words_are_erased_twelve_months_after_the_campaign() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", HEALTH);
        write(campaign, "b", "Rien à dire");
        CommentRow row = all(campaign).get(0);
        publish(row, "L’attente est longue.", false);

        assertThat(erase("2021-03-15T22:30:00Z")).as("the campaign's last day").isZero();
        assertThat(find(row).keptUntil()).isEmpty();
        assertThat(erase("2021-03-16T09:00:00Z")).isZero();
        assertThat(find(row).keptUntil()).contains(LocalDate.of(2022, 3, 15));
        assertThat(erase("2022-03-15T09:00:00Z")).isZero();
        assertThat(find(row).text()).isEqualTo(HEALTH);

        assertThat(erase("2022-03-16T09:00:00Z")).isEqualTo(2);

        assertThat(find(row).text()).isEmpty();
        assertThat(find(row).isErased()).isTrue();
        assertThat(find(row).published()).contains("L’attente est longue.");
        assertThat(erase("2022-03-17T09:00:00Z")).as("once").isZero();
    }

    @Test
    @Tag("ECO-41")
    void what_is_withdrawn_from_publication_is_erased_with_the_words_or_at_once_after_them() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", HEALTH);
        write(campaign, "b", HEALTH);
        CommentRow before = all(campaign).get(0);
        CommentRow after = all(campaign).get(1);
        publish(before, HEALTH, true);
        publish(after, HEALTH, true);
        withhold(find(before));
        assertThat(find(before).redacted()).contains(HEALTH);
        erase("2021-03-16T09:00:00Z");

        erase("2022-03-16T09:00:00Z");
        assertThat(find(before).redacted()).isEmpty();
        assertThat(find(after).published()).contains(HEALTH);

        withhold(find(after));
        assertThat(find(after).redacted()).isEmpty();
    }

    @Test
    @Tag("ECO-41")
    void what_is_imported_later_has_its_time_to_be_read() {
        long campaign = ListeningExamples.aCampaign(database);
        database.at(Instant.parse("2022-06-10T09:00:00Z"));
        write(campaign, "late", "Arrivé plus tard");

        assertThat(erase("2022-06-10T10:00:00Z")).isZero();

        assertThat(all(campaign).get(0).keptUntil()).contains(LocalDate.of(2023, 6, 9));
    }

    @Test
    @Tag("ECO-34")
    void of_the_staff_no_comment_is_shown_before_the_end_nor_of_too_few() {
        long campaign = ListeningExamples.aStaffCampaign(database);
        for (int i = 0; i < 9; i++) {
            write(campaign, "s" + i, "Remarque " + i);
        }
        assertThat(lists.count(campaign, CommentFilter.ALL)).isZero();
        database.at(Instant.parse("2021-03-16T09:00:00Z"));
        assertThat(all(campaign)).isEmpty();
        database.at(ListeningExamples.NOW);
        for (int i = 9; i < 30; i++) {
            write(campaign, "s" + i, "Remarque " + i);
        }
        database.at(Instant.parse("2021-03-16T09:00:00Z"));

        List<CommentRow> told = all(campaign);

        assertThat(told).hasSize(30);
        assertThat(told)
                .allSatisfy(
                        row -> {
                            assertThat(row.channel()).isEmpty();
                            assertThat(row.answeredOn()).isEmpty();
                        });
        assertThat(told)
                .extracting(CommentRow::text)
                .as("in an order that says nothing of when they came")
                .isNotEqualTo(
                        java.util.stream.IntStream.range(0, 30)
                                .mapToObj(i -> "Remarque " + i)
                                .toList());
        assertThat(
                        java.util.stream.IntStream.range(0, 30)
                                .mapToObj(i -> lists.rows(campaign, CommentFilter.ALL, i, 1).get(0))
                                .toList())
                .as("page by page as in one")
                .isEqualTo(told);
        assertThat(told).as("the same at each look").isEqualTo(all(campaign));
    }

    @Test
    @Tag("ECO-42")
    void a_comment_becomes_one_action_without_words_that_may_not_be_shown() {
        long campaign = ListeningExamples.aCampaign(database);
        write(campaign, "a", HEALTH);
        CommentRow row = all(campaign).get(0);
        CommentActions acting = database.boundary(CommentActions.class);
        assertThatThrownBy(() -> database.transaction(() -> acting.becomeAction(row.id(), " ")))
                .hasMessage("listening.comment.action.title");

        long action =
                database.transaction(() -> acting.becomeAction(row.id(), "Ajouter des sièges"));

        assertThat(
                        (long)
                                database.transaction(
                                        () -> acting.becomeAction(row.id(), "Ajouter des sièges")))
                .isEqualTo(action);
        assertThat(database.boundary(ActionItems.class).find(action).orElseThrow().toString())
                .contains("Ajouter des sièges")
                .contains("/enquetes/verbatims/" + row.id())
                .doesNotContain("diabétique");
        assertThat(acting.of(row.id())).isPresent();
    }

    // --- what is done

    private void write(long campaign, String reference, String text) {
        boolean staff =
                database.boundary(Campaigns.class).find(campaign).orElseThrow().audience()
                        == Audience.STAFF;
        database.transaction(
                () ->
                        responses.keep(
                                campaign,
                                new AnswerSheet(
                                        reference,
                                        staff ? SurveyChannel.INTRANET : SurveyChannel.TABLET,
                                        "fr",
                                        staff ? null : TODAY,
                                        Map.of("GLOBAL", List.of("3")),
                                        Map.of("LIBRE", text))));
    }

    private List<CommentRow> all(long campaign) {
        return lists.rows(campaign, CommentFilter.ALL, 0, 100);
    }

    private CommentRow find(CommentRow row) {
        database.entityManager().clear();
        return comments.find(row.id()).orElseThrow();
    }

    private CommentCoding coding(CommentRow row, String... labels) {
        Set<String> wanted = Set.of(labels);
        return new CommentCoding(
                row.id(),
                row.version(),
                Set.copyOf(
                        codes.all().stream()
                                .filter(code -> wanted.contains(code.label()))
                                .map(CommentCodeRow::id)
                                .toList()));
    }

    private void code(long campaign, CommentCoding... codings) {
        database.transaction(() -> comments.code(campaign, List.of(codings)));
    }

    private void publish(CommentRow row, String text, boolean confirmed) {
        database.transaction(() -> comments.publish(row.id(), row.version(), text, confirmed));
    }

    private void withhold(CommentRow row) {
        database.transaction(() -> comments.withhold(row.id(), row.version()));
    }

    private int erase(String now) {
        database.at(Instant.parse(now));
        return database.transaction(comments::erase);
    }
}
