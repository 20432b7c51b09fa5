package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.FRIDAY;
import static fr.prefecture.clu.website.WebsiteExamples.MAY;
import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.dated;
import static fr.prefecture.clu.website.WebsiteExamples.day;
import static fr.prefecture.clu.website.WebsiteExamples.nightOf;
import static fr.prefecture.clu.website.WebsiteExamples.nightReads;
import static fr.prefecture.clu.website.WebsiteExamples.paris;
import static fr.prefecture.clu.website.WebsiteExamples.rows;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.deliveries.AwaitedSources;
import fr.prefecture.clu.deliveries.EndTerms;
import fr.prefecture.clu.deliveries.LossTerms;
import fr.prefecture.clu.deliveries.LostDays;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.ClosingDays;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateDaysTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-15T10:00:00Z")).as("site");

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-03, true, RULE",
        "2021-05-06, true, RULE",
        "2021-05-07, false, WEEKDAY",
        "2021-05-08, false, HOLIDAY",
        "2021-05-09, false, WEEKDAY",
        "2021-05-13, false, HOLIDAY",
        "2021-05-24, false, HOLIDAY",
        "2024-02-29, true, RULE",
        "2020-12-31, true, RULE"
    })
    @Tag("WEB-1")
    void a_day_is_expected_from_monday_to_thursday_if_it_is_no_holiday(
            LocalDate date, boolean expected, DayReason reason) {
        assertThat(day(database, date).expected()).isEqualTo(expected);
        assertThat(day(database, date).reason()).isEqualTo(reason);
    }

    @Test
    @Tag("WEB-1")
    void a_closing_day_is_not_expected_and_says_why() {
        database.transaction(
                () ->
                        database.boundary(ClosingDays.class)
                                .close(MONDAY, "Pont de l’administration"));
        assertThat(day(database, MONDAY).expected()).isFalse();
        assertThat(day(database, MONDAY).reason()).isEqualTo(DayReason.CLOSED);
        assertThat(day(database, MONDAY).label()).isEqualTo("Pont de l’administration");
    }

    @ParameterizedTest
    @CsvSource({"2020, 204", "2021, 202", "2022, 202"})
    @Tag("WEB-1")
    void a_year_has_its_expected_days(int year, int expected) {
        ReportingPeriod whole =
                new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        assertThat(rows(database, whole)).filteredOn(UpdateDayRow::expected).hasSize(expected);
    }

    @Test
    @Tag("WEB-2")
    void a_day_is_updated_when_a_page_was_changed_between_midnight_and_midnight_in_paris() {
        told(
                database,
                1,
                PageUpdate.at("a", "", paris(MONDAY, 0, 0), UpdateKind.CHANGED, false),
                PageUpdate.at(
                        "b",
                        "",
                        paris(MONDAY.plusDays(1), 0, 0).minusSeconds(1),
                        UpdateKind.CREATED,
                        false));
        assertThat(day(database, MONDAY).updates()).isEqualTo(2);
        assertThat(day(database, MONDAY).updated()).isTrue();
        assertThat(day(database, MONDAY.minusDays(1)).updates()).isZero();
        assertThat(day(database, MONDAY.plusDays(1)).updates()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-28T00:59:59Z, 2021-03-28",
        "2021-03-28T21:59:59Z, 2021-03-28",
        "2021-03-28T22:00:00Z, 2021-03-29",
        "2021-10-30T21:59:59Z, 2021-10-30",
        "2021-10-31T22:59:59Z, 2021-10-31",
        "2021-10-31T23:00:00Z, 2021-11-01"
    })
    @Tag("WEB-2")
    void a_day_of_23_or_25_hours_ends_at_its_own_midnight(Instant instant, LocalDate date) {
        database.at(Instant.parse("2021-12-15T10:00:00Z"));
        told(database, 1, PageUpdate.at("a", "", instant, UpdateKind.CHANGED, false));
        assertThat(day(database, date).updates()).isEqualTo(1);
    }

    @Test
    @Tag("WEB-2")
    void the_recueil_alone_does_not_make_a_day_updated_and_is_counted_apart() {
        told(database, 1, changed("Publications/recueil-des-actes-administratifs/152", MONDAY, 9));
        assertThat(day(database, MONDAY).updates()).isZero();
        assertThat(day(database, MONDAY).gazette()).isEqualTo(1);
        assertThat(day(database, MONDAY).updated()).isFalse();
    }

    @Test
    @Tag("WEB-3")
    void an_update_told_by_two_feeds_or_two_files_counts_once() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", MONDAY, 9));
        told(database, 2, changed("a", MONDAY, 9), changed("a", MONDAY, 11));
        assertThat(day(database, MONDAY).updates()).isEqualTo(2);
    }

    @Test
    @Tag("WEB-3")
    void an_update_that_one_feed_calls_a_change_and_another_a_creation_is_a_creation() {
        told(database, 1, changed("a", MONDAY, 9));
        told(database, 2, PageUpdate.at("a", "", paris(MONDAY, 9, 0), UpdateKind.CREATED, false));
        assertThat(updatesOfMay()).extracting(UpdateRow::kind).containsExactly(UpdateKind.CREATED);
    }

    @Test
    @Tag("WEB-3")
    void of_two_feeds_that_tell_of_an_update_the_surer_one_is_named_whichever_comes_first() {
        told(database, 1, FeedKind.DECLARATION, changed("a", MONDAY, 9), changed("b", MONDAY, 9));
        told(database, 2, FeedKind.ATOM, changed("a", MONDAY, 9), changed("b", MONDAY, 9));
        told(database, 3, FeedKind.WORDPRESS, changed("a", MONDAY, 9));
        told(database, 4, FeedKind.CSV, changed("a", MONDAY, 9));
        told(database, 5, FeedKind.SITEMAP, changed("b", MONDAY, 9));
        assertThat(updatesOfMay())
                .extracting(UpdateRow::page, UpdateRow::feed, UpdateRow::origins)
                .containsExactly(tuple("a", FeedKind.WORDPRESS, 4), tuple("b", FeedKind.ATOM, 3));
    }

    /** Each knows of the same page, that it was changed, at another hour: both count. */
    @Test
    @Tag("WEB-3")
    void two_feeds_that_disagree_on_the_instant_are_two_updates_of_one_day() {
        told(database, 1, FeedKind.RSS, changed("a", MONDAY, 9), changed("b", MONDAY, 23));
        told(
                database,
                2,
                FeedKind.SITEMAP,
                changed("a", MONDAY, 10),
                dated("b", MONDAY.plusDays(1)));
        assertThat(day(database, MONDAY).updates()).isEqualTo(3);
        assertThat(day(database, MONDAY.plusDays(1)).updates()).isEqualTo(1);
    }

    private List<UpdateRow> updatesOfMay() {
        return database.boundary(Updates.class)
                .rows(ReportingPeriod.of(MAY), Optional.empty(), Optional.empty(), 0, 10);
    }

    @Test
    @Tag("WEB-3")
    void a_bare_date_merges_into_an_instant_of_that_page_and_day_whichever_comes_first() {
        told(database, 1, dated("a", MONDAY), dated("b", MONDAY));
        assertThat(day(database, MONDAY).updates()).isEqualTo(2);
        told(database, 2, changed("a", MONDAY, 9));
        assertThat(day(database, MONDAY).updates()).isEqualTo(2);
        database.transaction(() -> database.boundary(Origins.class).remove(2));
        assertThat(day(database, MONDAY).updates()).isEqualTo(2);
    }

    @Test
    @Tag("WEB-3")
    void the_days_are_a_function_of_the_set_of_origins_not_of_their_order() {
        List<PageUpdate[]> files =
                new ArrayList<>(
                        List.of(
                                new PageUpdate[] {dated("a", MONDAY), changed("c/d", FRIDAY, 8)},
                                new PageUpdate[] {changed("a", MONDAY, 9), dated("b", FRIDAY)},
                                new PageUpdate[] {changed("b", FRIDAY, 9), changed("a", MONDAY, 9)},
                                new PageUpdate[] {dated("b", MONDAY.plusDays(2))}));
        List<UpdateDayRow> first = null;
        for (int seed = 0; seed < 6; seed++) {
            try (Database other = Database.empty().at(Instant.parse("2021-06-15T10:00:00Z"))) {
                Collections.shuffle(files, new Random(seed));
                for (int i = 0; i < files.size(); i++) {
                    told(other, i + 1, files.get(i));
                }
                List<UpdateDayRow> days = rows(other, ReportingPeriod.of(MAY));
                first = first == null ? days : first;
                assertThat(days).isEqualTo(first);
            }
        }
        assertThat(first.get(MONDAY.getDayOfMonth() - 1).updates()).isEqualTo(1);
        assertThat(first.get(FRIDAY.getDayOfMonth() - 1).updates()).isEqualTo(2);
    }

    @Test
    @Tag("WEB-3")
    void what_is_not_published_does_not_count_and_what_is_taken_back_no_more() {
        Origins origins = database.boundary(Origins.class);
        database.transaction(
                () ->
                        origins.add(
                                1, Sites.DEFAULT, FeedKind.CSV, List.of(changed("a", MONDAY, 9))));
        assertThat(day(database, MONDAY).known()).isFalse();
        database.transaction(() -> origins.publish(1));
        assertThat(day(database, MONDAY).updated()).isTrue();
        database.transaction(() -> origins.remove(1));
        assertThat(day(database, MONDAY).updates()).isZero();
    }

    @Test
    @Tag("WEB-4")
    void a_months_rate_is_the_one_that_one_counts_by_hand() {
        told(
                database,
                1,
                changed("a", LocalDate.of(2021, 4, 30), 9),
                changed("a", LocalDate.of(2021, 5, 3), 9),
                changed("a", LocalDate.of(2021, 5, 4), 9),
                changed("b", LocalDate.of(2021, 5, 4), 10),
                changed("a", LocalDate.of(2021, 5, 7), 9),
                changed("a", LocalDate.of(2021, 5, 31), 9),
                changed("a", LocalDate.of(2021, 6, 1), 9));
        UpdateRate rate = UpdateRate.of(rows(database, ReportingPeriod.of(MAY)));
        // May 2021 has 17 days from Monday to Thursday, of which the 13th and the 24th are
        // holidays.
        assertThat(rate).isEqualTo(rate(3, 15, 15));
        assertThat(rate.percent()).contains(new BigDecimal("20.0"));
    }

    @Test
    @Tag("WEB-4")
    void there_is_no_rate_where_no_day_is_known() {
        UpdateRate rate = UpdateRate.of(rows(database, ReportingPeriod.of(MAY)));
        assertThat(rate).isEqualTo(rate(0, 0, 15));
        assertThat(rate.percent()).isEmpty();
    }

    @Test
    @Tag("WEB-4")
    void today_counts_only_once_it_is_updated() {
        told(database, 1, changed("a", MONDAY, 9));
        database.at(paris(LocalDate.of(2021, 5, 5), 9, 0));
        nightReads(database, 1, LocalDate.of(2021, 5, 5));
        assertThat(day(database, LocalDate.of(2021, 5, 5)).known()).isFalse();
        assertThat(day(database, LocalDate.of(2021, 5, 4)).missed()).isTrue();
        told(database, 2, changed("a", LocalDate.of(2021, 5, 5), 8));
        assertThat(day(database, LocalDate.of(2021, 5, 5)).updated()).isTrue();
    }

    @Test
    @Tag("WEB-15")
    void days_of_which_nothing_was_delivered_are_unknown_however_many_nights_have_ended() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", MONDAY.plusDays(2), 9));
        nightOf(database, LocalDate.of(2021, 6, 15));
        assertThat(day(database, MONDAY.plusDays(1)).missed()).isTrue();
        assertThat(day(database, MONDAY.plusDays(3)).known()).isFalse();
        assertThat(day(database, MONDAY.plusDays(3)).missed()).isFalse();
        assertThat(UpdateRate.of(rows(database, ReportingPeriod.of(MAY))))
                .isEqualTo(rate(2, 3, 15));
        Figure june =
                database.transaction(
                                () ->
                                        database.boundary(UpdateFigures.class)
                                                .figures(MAY.plusMonths(1)))
                        .get(0);
        assertThat(june.value()).isEmpty();
        assertThat(june.verdict()).isEqualTo(FigureTarget.Verdict.UNAVAILABLE);
        assertThat(june.dataDate()).isNull();
    }

    @Test
    @Tag("WEB-16")
    @Tag("IND-53")
    void the_rate_of_a_part_of_a_month_is_shown_with_its_coverage_and_not_judged() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", MONDAY.plusDays(2), 9));
        nightOf(database, LocalDate.of(2021, 6, 15));
        Figure may =
                database.transaction(() -> database.boundary(UpdateFigures.class).figures(MAY))
                        .get(0);
        assertThat(may.value()).contains(new BigDecimal("66.7"));
        assertThat(may.verdict()).isEqualTo(FigureTarget.Verdict.UNDECIDED);
        assertThat(may.caveats().coverage())
                .contains(new FigureCoverage(3, 15, 0, FigureCoverage.Unit.DAYS));
    }

    @Test
    @Tag("WEB-16")
    @Tag("DEL-5")
    void lost_days_of_a_site_are_not_awaited_and_a_site_that_has_ended_expects_none() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", LocalDate.of(2021, 5, 20), 9));
        nightOf(database, LocalDate.of(2021, 6, 15));
        ReportingPeriod may = ReportingPeriod.of(MAY);
        FigureCoverage before = UpdateRate.of(rows(database, may)).coverage();
        assertThat(before.isComplete()).isFalse();
        database.offering(database.boundary(SiteDeliveries.class));
        database.as("site").in(Roles.WEBSITE);
        LocalDate twentyFifth = LocalDate.of(2021, 5, 25);
        database.transaction(
                () ->
                        database.boundary(LostDays.class)
                                .declare(
                                        SourceKind.WEBSITE,
                                        Sites.DEFAULT,
                                        new LossTerms(
                                                twentyFifth,
                                                Optional.empty(),
                                                "Serveur remplacé")));
        assertThat(UpdateRate.of(rows(database, may)).coverage())
                .isEqualTo(
                        new FigureCoverage(
                                before.known(), before.expected(), 1, FigureCoverage.Unit.DAYS));
        database.as("admin");
        database.transaction(
                () ->
                        database.boundary(AwaitedSources.class)
                                .end(
                                        SourceKind.WEBSITE,
                                        Sites.DEFAULT,
                                        0,
                                        new EndTerms(LocalDate.of(2021, 5, 26), "")));
        assertThat(day(database, LocalDate.of(2021, 5, 26)).expected()).isFalse();
        FigureCoverage after = UpdateRate.of(rows(database, may)).coverage();
        assertThat(after.expected()).isEqualTo(before.expected() - 3);
        assertThat(after.isComplete()).isTrue();
    }

    @Test
    @Tag("WEB-15")
    void days_on_which_a_feed_failed_to_answer_are_unknown_until_it_tells_of_them() {
        database.at(Instant.parse("2021-06-15T10:00:00Z"));
        told(database, 1, FeedKind.RSS, changed("a", MONDAY, 9));
        nightReads(database, 1, MONDAY.plusDays(4));
        for (int night = 5; night <= 17; night++) {
            nightOf(database, MONDAY.plusDays(night));
        }
        assertThat(day(database, MONDAY.plusDays(3)).missed()).as("told until then").isTrue();
        assertThat(day(database, MONDAY.plusDays(7)).known()).isFalse();
        told(database, 2, FeedKind.RSS, changed("b", MONDAY.plusDays(14), 9));
        nightReads(database, 2, MONDAY.plusDays(18));
        assertThat(day(database, MONDAY.plusDays(7)).known())
                .as("older than what it still shows")
                .isFalse();
        assertThat(day(database, MONDAY.plusDays(15)).missed()).isTrue();
    }

    @Test
    @Tag("WEB-15")
    void a_month_between_two_lists_is_unknown() {
        database.at(Instant.parse("2021-12-15T10:00:00Z"));
        told(database, 1, changed("a", MONDAY, 9), changed("a", LocalDate.of(2021, 5, 27), 9));
        told(database, 2, changed("a", LocalDate.of(2021, 7, 1), 9));
        assertThat(UpdateRate.of(rows(database, ReportingPeriod.of(MAY.plusMonths(1)))))
                .isEqualTo(rate(0, 0, 18));
    }

    @Test
    @Tag("WEB-15")
    void between_two_deliveries_a_week_apart_nothing_is_left_out_and_beyond_a_week_it_may_be() {
        told(database, 1, changed("a", MONDAY, 9));
        told(database, 2, changed("a", MONDAY.plusDays(7), 9));
        assertThat(day(database, MONDAY.plusDays(1)).missed()).isTrue();
        told(database, 3, changed("a", MONDAY.plusDays(15), 9));
        assertThat(day(database, MONDAY.plusDays(8)).known()).isFalse();
        told(database, 4, changed("a", MONDAY.plusDays(14), 9));
        assertThat(day(database, MONDAY.plusDays(8)).missed()).isTrue();
    }

    @Test
    @Tag("WEB-15")
    void an_update_declared_long_before_and_taken_back_leaves_no_day_missed() {
        Declarations declarations = database.boundary(Declarations.class);
        long old =
                database.transaction(
                        () -> declarations.update(Sites.DEFAULT, LocalDate.of(2015, 3, 2), "", ""));
        told(database, 1, changed("a", MONDAY, 9));
        assertThat(day(database, LocalDate.of(2018, 3, 5)).known()).isFalse();
        database.transaction(() -> declarations.withdraw(old));
        assertThat(day(database, LocalDate.of(2018, 3, 5)).known()).isFalse();
    }

    @Test
    @Tag("WEB-15")
    void what_a_sitemap_says_of_former_days_is_shown_and_counts_in_no_rate() {
        told(database, 1, FeedKind.SITEMAP, changed("a", MONDAY, 9), changed("b", FRIDAY, 9));
        assertThat(day(database, MONDAY).updated()).isTrue();
        assertThat(day(database, MONDAY.plusDays(1)).missed()).isFalse();
        assertThat(UpdateRate.of(rows(database, ReportingPeriod.of(MAY))))
                .isEqualTo(rate(0, 0, 15));
    }

    @Test
    @Tag("WEB-7")
    void a_day_is_final_when_the_next_night_has_ended_and_its_miss_is_recorded() {
        told(database, 1, changed("a", MONDAY, 9));
        nightOf(database, MONDAY);
        assertThat(day(database, MONDAY).state()).isEqualTo(DayState.PROVISIONAL);
        nightReads(database, 1, MONDAY.plusDays(2));
        assertThat(day(database, MONDAY).state()).isEqualTo(DayState.FINAL);
        assertThat(day(database, MONDAY.plusDays(1)).missed()).isTrue();
        assertThat(day(database, MONDAY.plusDays(1)).state()).isEqualTo(DayState.FINAL);
        assertThat(day(database, MONDAY.plusDays(2)).known()).isFalse();
    }

    @Test
    @Tag("WEB-7")
    void what_comes_late_changes_a_final_day_all_the_same() {
        told(database, 1, changed("a", MONDAY, 9));
        nightOf(database, MONDAY.plusDays(3));
        told(database, 2, changed("a", MONDAY.plusDays(1), 9));
        assertThat(day(database, MONDAY.plusDays(1)).updated()).isTrue();
        assertThat(day(database, MONDAY.plusDays(1)).state()).isEqualTo(DayState.FINAL);
    }

    @Test
    @Tag("WEB-8")
    void two_sitemaps_in_a_row_prove_what_appeared_and_what_disappeared() {
        sitemap(1, Map.of("a", Optional.of(18_000L), "b", Optional.empty()), MONDAY, true);
        assertThat(day(database, MONDAY).updates()).isZero();
        sitemap(2, Map.of("a", Optional.of(18_000L), "c", Optional.empty()), FRIDAY, true);
        assertThat(day(database, FRIDAY).updates()).isEqualTo(2);
        assertThat(
                        database.boundary(Updates.class)
                                .rows(
                                        ReportingPeriod.of(MAY),
                                        Optional.empty(),
                                        Optional.empty(),
                                        0,
                                        10))
                .extracting(UpdateRow::page, UpdateRow::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", UpdateKind.DELETED),
                        org.assertj.core.groups.Tuple.tuple("c", UpdateKind.CREATED));
    }

    @Test
    @Tag("WEB-8")
    void a_sitemap_that_is_not_whole_proves_no_disappearance() {
        sitemap(1, Map.of("a", Optional.empty(), "b", Optional.empty()), MONDAY, true);
        sitemap(2, Map.of("a", Optional.empty()), FRIDAY, false);
        assertThat(day(database, FRIDAY).updates()).isZero();
        sitemap(3, Map.of("a", Optional.empty()), FRIDAY.plusDays(3), true);
        assertThat(day(database, FRIDAY.plusDays(3)).updates()).isEqualTo(1);
    }

    @Test
    void a_site_that_nobody_follows_is_refused_by_its_name() {
        assertThatThrownBy(
                        () ->
                                database.boundary(UpdateDays.class)
                                        .rows(
                                                ReportingPeriod.of(MAY),
                                                Optional.of("autre"),
                                                Optional.empty()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("website.site.unknown");
    }

    @Test
    void a_section_counts_its_own_updates_alone() {
        told(database, 1, changed("etrangers/a", MONDAY, 9), changed("permis/b", FRIDAY, 9));
        List<UpdateDayRow> days =
                database.transaction(
                        () ->
                                database.boundary(UpdateDays.class)
                                        .rows(
                                                ReportingPeriod.of(MAY),
                                                Optional.empty(),
                                                Optional.of("permis")));
        assertThat(days)
                .filteredOn(row -> row.updates() > 0)
                .extracting(UpdateDayRow::day)
                .containsExactly(FRIDAY);
    }

    private void sitemap(
            long origin, Map<String, Optional<Long>> pages, LocalDate day, boolean whole) {
        Origins origins = database.boundary(Origins.class);
        database.transaction(
                () -> {
                    origins.compare(origin, Sites.DEFAULT, pages, day, whole);
                    origins.publish(origin);
                });
    }

    private static UpdateRate rate(int updated, int known, int expected) {
        return new UpdateRate(
                updated, new FigureCoverage(known, expected, 0, FigureCoverage.Unit.DAYS));
    }
}
