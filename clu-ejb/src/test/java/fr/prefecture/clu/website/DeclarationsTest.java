package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.FRIDAY;
import static fr.prefecture.clu.website.WebsiteExamples.MAY;
import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.day;
import static fr.prefecture.clu.website.WebsiteExamples.nightOf;
import static fr.prefecture.clu.website.WebsiteExamples.nightReads;
import static fr.prefecture.clu.website.WebsiteExamples.paris;
import static fr.prefecture.clu.website.WebsiteExamples.rows;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-15T10:00:00Z")).as("site");
    private final Declarations declarations = database.boundary(Declarations.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("WEB-9")
    void a_declared_update_makes_its_day_updated_until_it_is_taken_back() {
        long id = database.transaction(() -> declarations.update(Sites.DEFAULT, MONDAY, "", ""));
        assertThat(day(database, MONDAY).updated()).isTrue();
        database.as("autre");
        database.transaction(() -> declarations.withdraw(id));
        assertThat(day(database, MONDAY).updates()).isZero();
        database.transaction(() -> declarations.withdraw(id));
        DeclarationRow row =
                database.transaction(
                                () -> declarations.rows(ReportingPeriod.of(MAY), Optional.empty()))
                        .get(0);
        assertThat(row.by()).isEqualTo("site");
        assertThat(row.withdrawnBy()).contains("autre");
        assertThat(database.boundary(Changes.class).of("website.declaration", id)).hasSize(2);
    }

    @Test
    @Tag("WEB-9")
    void a_declared_update_of_a_page_that_a_feed_tells_of_too_counts_once() {
        told(database, 1, changed("droit-au-sejour/titre", MONDAY, 9));
        database.transaction(
                () -> declarations.update(Sites.DEFAULT, MONDAY, "droit-au-sejour/titre", ""));
        assertThat(day(database, MONDAY).updates()).isEqualTo(1);
    }

    @Test
    @Tag("WEB-13")
    void what_is_published_of_a_subject_is_declared_once_as_long_as_it_stands() {
        database.as("referent");
        long id = publish("relevé");
        assertThat(publish("autre page")).isEqualTo(id);
        assertThat(day(database, MONDAY).updates()).isEqualTo(1);
        assertThat(declarations.of("minutes:7"))
                .singleElement()
                .satisfies(row -> assertThat(row.by()).isEqualTo("referent"));
        assertThat(declarations.of("minutes:8")).isEmpty();
        database.transaction(() -> declarations.takeBack("minutes:7"));
        database.transaction(() -> declarations.takeBack("minutes:7"));
        assertThat(day(database, MONDAY).updates()).isZero();
        assertThat(publish("relevé")).isNotEqualTo(id);
        assertThat(declarations.of("minutes:7")).hasSize(2);
    }

    private long publish(String page) {
        return database.transaction(
                () -> declarations.publish("minutes:7", Sites.DEFAULT, MONDAY, page, "qualite"));
    }

    @Test
    @Tag("WEB-5")
    void an_update_out_of_rule_becomes_an_urgency_when_it_is_declared_and_changes_no_rate() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", FRIDAY, 9));
        UpdateRate before = UpdateRate.of(rows(database, ReportingPeriod.of(MAY)));
        assertThat(day(database, FRIDAY).outOfRule()).isTrue();
        database.transaction(
                () -> declarations.urgency(Sites.DEFAULT, FRIDAY, "Vigilance météo orange"));
        assertThat(day(database, FRIDAY).outOfRule()).isFalse();
        assertThat(day(database, FRIDAY).urgency()).contains("Vigilance météo orange");
        assertThat(UpdateRate.of(rows(database, ReportingPeriod.of(MAY)))).isEqualTo(before);
    }

    @Test
    @Tag("WEB-5")
    void a_feed_may_say_that_an_update_is_urgent() {
        told(database, 1, PageUpdate.at("a", "", paris(FRIDAY, 9, 0), UpdateKind.CHANGED, true));
        assertThat(day(database, FRIDAY).urgency()).contains("");
        assertThat(day(database, FRIDAY).outOfRule()).isFalse();
    }

    @Test
    @Tag("WEB-4")
    void an_excused_day_says_its_reason_and_stays_expected() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", MONDAY.plusDays(2), 9));
        database.transaction(
                () ->
                        declarations.excuse(
                                Sites.DEFAULT,
                                MONDAY.plusDays(1),
                                "Panne de l’hébergeur national"));
        UpdateDayRow excused = day(database, MONDAY.plusDays(1));
        assertThat(excused.excuse()).contains("Panne de l’hébergeur national");
        assertThat(excused.missed()).isTrue();
        assertThat(UpdateRate.of(rows(database, ReportingPeriod.of(MAY))))
                .isEqualTo(
                        new UpdateRate(2, new FigureCoverage(3, 15, 0, FigureCoverage.Unit.DAYS)));
    }

    @Test
    @Tag("WEB-9")
    void a_day_to_come_and_a_missing_reason_are_refused() {
        assertRefused(
                () -> declarations.update(Sites.DEFAULT, LocalDate.of(2021, 6, 16), "", ""),
                "website.declaration.future");
        assertRefused(
                () -> declarations.urgency(Sites.DEFAULT, FRIDAY, "  "),
                "website.declaration.reason.missing");
        assertRefused(
                () -> declarations.excuse(Sites.DEFAULT, FRIDAY, "x".repeat(501)),
                "website.declaration.reason.tooLong");
        assertRefused(() -> declarations.withdraw(77), "website.declaration.unknown");
    }

    @Test
    @Tag("WEB-10")
    void an_expected_day_without_update_is_brought_to_attention_from_four_o_clock_on() {
        told(database, 1, changed("a", MONDAY, 9));
        LocalDate tuesday = MONDAY.plusDays(1);
        assertThat(alerts(paris(tuesday, 15, 59))).isEmpty();
        assertThat(alerts(paris(tuesday, 16, 0)))
                .extracting(Alert::messageKey)
                .containsExactly("website.alert.today");
        told(database, 2, changed("a", tuesday, 16));
        assertThat(alerts(paris(tuesday, 17, 0))).isEmpty();
        assertThat(alerts(paris(FRIDAY, 17, 0))).isEmpty();
    }

    @Test
    @Tag("WEB-10")
    void a_site_of_which_nothing_was_told_for_more_than_a_week_is_not_brought_to_attention() {
        told(database, 1, changed("a", MONDAY, 9));
        assertThat(alerts(paris(MONDAY.plusDays(7), 17, 0))).hasSize(1);
        assertThat(alerts(paris(MONDAY.plusDays(8), 17, 0))).isEmpty();
    }

    @Test
    @Tag("WEB-10")
    void of_several_sites_an_alert_names_its_own_and_leads_to_it() {
        told(database, 1, changed("a", MONDAY, 9));
        Origins origins = database.boundary(Origins.class);
        database.transaction(
                () -> {
                    origins.add(2, "annexe sud", FeedKind.CSV, List.of(changed("a", MONDAY, 9)));
                    origins.publish(2);
                });
        assertThat(alerts(paris(MONDAY.plusDays(1), 17, 0)))
                .extracting(Alert::messageKey, Alert::page)
                .containsExactlyInAnyOrder(
                        tuple("website.alert.today.of", "/site?site=principal"),
                        tuple("website.alert.today.of", "/site?site=annexe+sud"));
    }

    @Test
    @Tag("WEB-15")
    void an_excuse_says_that_its_day_was_missed_where_nothing_was_delivered() {
        told(database, 1, changed("a", MONDAY, 9));
        nightOf(database, FRIDAY);
        database.transaction(
                () -> declarations.excuse(Sites.DEFAULT, MONDAY.plusDays(2), "Panne du réseau"));
        assertThat(day(database, MONDAY.plusDays(2)).missed()).isTrue();
        assertThat(day(database, MONDAY.plusDays(1)).known()).isFalse();
    }

    @Test
    @Tag("WEB-4")
    void the_home_page_is_told_the_rate_of_the_month_and_nothing_before_anything_is_known() {
        UpdateFigures figures = database.boundary(UpdateFigures.class);
        Figure unknown = database.transaction(() -> figures.figures(MAY)).get(0);
        assertThat(unknown.value()).isEmpty();
        told(database, 1, changed("a", MONDAY, 9));
        nightReads(database, 1, MONDAY.plusDays(2));
        Figure figure = database.transaction(() -> figures.figures(MAY)).get(0);
        assertThat(figure.value()).contains(new BigDecimal("50.0"));
        assertThat(figure.dataDate()).isEqualTo(MONDAY.plusDays(1));
        assertThat(figures.lastDay()).contains(MONDAY.plusDays(1));
        nightOf(database, MONDAY.plusYears(1).plusDays(2));
        assertThat(figures.lastDay()).contains(MONDAY.plusDays(1));
    }

    private List<Alert> alerts(Instant at) {
        database.at(at);
        return database.transaction(() -> database.boundary(UpdateAlerts.class).alerts());
    }

    private void assertRefused(Runnable act, String key) {
        assertThatThrownBy(() -> database.transaction(act))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
