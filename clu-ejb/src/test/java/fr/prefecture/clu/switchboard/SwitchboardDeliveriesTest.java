package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.deliveries.AwaitedSources;
import fr.prefecture.clu.deliveries.DeliveryAlerts;
import fr.prefecture.clu.deliveries.EndTerms;
import fr.prefecture.clu.deliveries.LossTerms;
import fr.prefecture.clu.deliveries.LostDayRow;
import fr.prefecture.clu.deliveries.LostDays;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.deliveries.SourceRow;
import fr.prefecture.clu.deliveries.WatchTerms;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two switchboards of April and May 2021, one of which is replaced. */
class SwitchboardDeliveriesTest {

    private static final SourceKind KIND = SourceKind.SWITCHBOARD;
    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 10);

    private final Database database =
            Database.empty().as("admin").at(Instant.parse("2021-06-30T10:00:00Z"));
    private final AwaitedSources sources = database.boundary(AwaitedSources.class);
    private final LostDays lost = database.boundary(LostDays.class);
    private final Days days = database.boundary(Days.class);

    @BeforeEach
    void deliver() {
        database.offering(database.boundary(SwitchboardDeliveries.class));
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 95, 5)
                .publish(database, "2021-04-01T08:00", "2021-06-01T08:00");
        new PublishedCalls("annexe")
                .at("2021-05-03T09:00", "annexe", 10, 5)
                .publish(database, "2021-04-01T08:00", "2021-05-07T18:00");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("DEL-1")
    void each_switchboard_says_what_it_has_delivered_and_for_how_long_it_is_silent() {
        assertThat(database.transaction(sources::rows))
                .extracting(SourceRow::kind, SourceRow::name, SourceRow::last, SourceRow::silent)
                .containsExactly(
                        tuple(KIND, "annexe", LocalDate.of(2021, 5, 7), 35),
                        tuple(KIND, "principal", LocalDate.of(2021, 6, 1), 20));
    }

    @Test
    @Tag("DEL-2")
    @Tag("TEL-119")
    void one_that_has_ended_holds_back_nothing() {
        assertThat(standing(LocalDate.of(2021, 5, 7))).isEqualTo(DayState.PROVISIONAL);
        assertThat(standing(MONDAY)).isEqualTo(DayState.PROVISIONAL);
        assertThat(coverage()).isEqualTo(coverage(5, 19, 0));

        end("annexe", LocalDate.of(2021, 5, 8), "principal");

        assertThat(standing(LocalDate.of(2021, 5, 7))).isEqualTo(DayState.FINAL);
        assertThat(standing(MONDAY)).isEqualTo(DayState.FINAL);
        assertThat(coverage()).isEqualTo(coverage(19, 19, 0));
        assertThat(row("annexe").successor()).contains("principal");
    }

    @Test
    @Tag("DEL-2")
    void it_does_not_end_before_its_last_delivery_nor_twice() {
        refused(() -> end("annexe", LocalDate.of(2021, 5, 7), ""), "deliveries.end.delivered");
        end("annexe", LocalDate.of(2021, 5, 8), "");
        refused(() -> end("annexe", LocalDate.of(2021, 6, 8), ""), "deliveries.ended");
        assertThat(row("annexe").endedFrom()).contains(LocalDate.of(2021, 5, 8));
    }

    @Test
    @Tag("DEL-3")
    void its_successor_is_another_one_that_lives_on() {
        LocalDate from = LocalDate.of(2021, 6, 2);
        refused(() -> end("principal", from, "principal"), "deliveries.end.itself");
        refused(() -> end("principal", from, "inconnu"), "deliveries.source.unknown");
        end("annexe", LocalDate.of(2021, 5, 8), "");
        refused(() -> end("principal", from, "annexe"), "deliveries.end.successor.ended");
        assertThat(row("principal").endedFrom()).isEmpty();
    }

    @Test
    @Tag("DEL-4")
    void one_that_is_reopened_is_awaited_again() {
        refused(() -> reopen("annexe"), "deliveries.notEnded");
        end("annexe", LocalDate.of(2021, 5, 8), "");
        reopen("annexe");
        assertThat(standing(MONDAY)).isEqualTo(DayState.PROVISIONAL);
        assertThat(coverage()).isEqualTo(coverage(5, 19, 0));
        end("annexe", LocalDate.of(2021, 5, 20), "");
        assertThat(coverage())
                .as("from 10 to 19 May it was awaited")
                .isEqualTo(coverage(12, 19, 0));
    }

    @Test
    @Tag("DEL-2")
    void once_all_have_ended_nothing_is_expected() {
        end("annexe", LocalDate.of(2021, 5, 8), "");
        end("principal", LocalDate.of(2021, 6, 2), "");
        assertThat(days.coverage(ReportingPeriod.of(YearMonth.of(2021, 6))))
                .isEqualTo(coverage(1, 1, 0));
        assertThat(days.coverage(ReportingPeriod.of(YearMonth.of(2021, 7))))
                .isEqualTo(coverage(0, 0, 0));
    }

    @Test
    @Tag("DEL-5")
    @Tag("TEL-118")
    @Tag("IND-53")
    void a_day_that_is_lost_for_good_leaves_the_month_judged_and_says_so() {
        end("annexe", LocalDate.of(2021, 5, 13), "");
        assertThat(coverage()).isEqualTo(coverage(16, 19, 0));
        assertThat(verdict()).isEqualTo(Verdict.UNDECIDED);
        database.as("standard").in(Roles.SWITCHBOARD);
        assertThat(declare("annexe", MONDAY, MONDAY.plusDays(1))).isEqualTo(2);
        assertThat(verdict()).as("one more is missing").isEqualTo(Verdict.UNDECIDED);
        assertThat(declare("annexe", MONDAY, MONDAY.plusDays(2))).isEqualTo(1);
        assertThat(coverage()).isEqualTo(coverage(16, 19, 3));
        assertThat(verdict()).as("16 of 19 are less than 90 %").isEqualTo(Verdict.UNDECIDED);
        assertThat(database.transaction(() -> lost.of(KIND, "annexe")))
                .extracting(LostDayRow::day, LostDayRow::by)
                .containsExactly(
                        tuple(MONDAY.plusDays(2), "standard"),
                        tuple(MONDAY.plusDays(1), "standard"),
                        tuple(MONDAY, "standard"));
    }

    @Test
    @Tag("DEL-5")
    @Tag("IND-53")
    void above_90_per_cent_it_is_judged() {
        end("annexe", LocalDate.of(2021, 5, 11), "");
        assertThat(verdict()).isEqualTo(Verdict.UNDECIDED);
        database.as("standard").in(Roles.SWITCHBOARD);
        declare("annexe", MONDAY, MONDAY);
        assertThat(coverage()).isEqualTo(coverage(18, 19, 1));
        assertThat(verdict()).isEqualTo(Verdict.REACHED);
    }

    @Test
    @Tag("DEL-5")
    void what_was_delivered_or_not_expected_cannot_be_lost() {
        database.as("standard").in(Roles.SWITCHBOARD);
        refused(() -> declare("principal", MONDAY, MONDAY), "deliveries.lost.none");
        LocalDate saturday = LocalDate.of(2021, 5, 15);
        refused(() -> declare("annexe", saturday, saturday.plusDays(1)), "deliveries.lost.none");
        LocalDate today = LocalDate.of(2021, 6, 30);
        refused(() -> declare("annexe", today, today), "deliveries.lost.none");
        refused(() -> declare("annexe", MONDAY, MONDAY.minusDays(1)), "deliveries.lost.reversed");
        refused(() -> declare("annexe", MONDAY, MONDAY, "x".repeat(501)), "deliveries.lost.reason");
        refused(() -> declare("annexe", MONDAY, MONDAY, " "), "deliveries.lost.reason");
        database.as("site").in(Roles.WEBSITE);
        refused(() -> declare("annexe", MONDAY, MONDAY), "deliveries.lost.notYours");
        assertThat(database.transaction(() -> lost.of(KIND, "annexe"))).isEmpty();
    }

    @Test
    @Tag("DEL-6")
    @Tag("DEL-8")
    void a_loss_is_withdrawn_and_one_that_is_delivered_after_all_counts_as_delivered() {
        end("annexe", LocalDate.of(2021, 5, 12), "");
        database.as("standard").in(Roles.SWITCHBOARD);
        declare("annexe", MONDAY, MONDAY.plusDays(1));
        assertThat(coverage()).isEqualTo(coverage(17, 19, 2));
        LostDayRow tuesday = database.transaction(() -> lost.of(KIND, "annexe")).get(0);
        refused(() -> withdraw(tuesday.id(), tuesday.version() + 1), "deliveries.lost.gone");
        withdraw(tuesday.id(), tuesday.version());
        refused(() -> withdraw(tuesday.id(), tuesday.version()), "deliveries.lost.gone");
        assertThat(coverage()).isEqualTo(coverage(17, 19, 1));
        new PublishedCalls("annexe").publish(database, "2021-05-10T08:00", "2021-05-10T18:00");
        assertThat(coverage()).isEqualTo(coverage(18, 19, 0));
    }

    @Test
    @Tag("DEL-7")
    void one_that_is_silent_for_35_days_is_awaited_again_when_somebody_says_so() {
        new PublishedCalls("principal").publish(database, "2021-06-01T08:00", "2021-06-15T08:00");
        ReportingPeriod may = ReportingPeriod.of(MAY);
        assertThat(days.stopped(may, Optional.empty())).hasSize(1);
        assertThat(standing(MONDAY)).isEqualTo(DayState.FINAL);
        assertThat(row("annexe").endProposed()).isTrue();
        assertThat(row("principal").endProposed()).isFalse();
        await("annexe");
        assertThat(row("annexe").endProposed()).isFalse();
        assertThat(days.stopped(may, Optional.empty())).isEmpty();
        assertThat(standing(MONDAY)).isEqualTo(DayState.PROVISIONAL);
        new PublishedCalls("annexe").publish(database, "2021-05-07T18:00", "2021-05-08T18:00");
        assertThat(days.stopped(may, Optional.empty()))
                .as("it has delivered, and is silent again")
                .hasSize(1);
        end("annexe", LocalDate.of(2021, 5, 9), "principal");
        assertThat(days.stopped(may, Optional.empty())).isEmpty();
        refused(() -> await("annexe"), "deliveries.ended");
    }

    @Test
    @Tag("DEL-10")
    void pages_of_figures_say_which_of_their_own_sources_are_silent_until_they_end() {
        assertThat(silent(EnumSet.of(KIND)))
                .extracting(SourceRow::name, SourceRow::last, SourceRow::silent)
                .containsExactly(
                        tuple("annexe", LocalDate.of(2021, 5, 7), 35),
                        tuple("principal", LocalDate.of(2021, 6, 1), 20));
        assertThat(silent(EnumSet.of(SourceKind.CERT, SourceKind.WEBSITE))).isEmpty();
        end("annexe", LocalDate.of(2021, 5, 8), "principal");
        watch("principal", 21);
        assertThat(silent(EnumSet.of(KIND))).isEmpty();
    }

    @Test
    @Tag("DEL-10")
    void a_figure_is_made_of_what_the_sources_of_its_feature_deliver() {
        assertThat(SourceKind.values())
                .filteredOn(kind -> kind.counts("cert.examinationTime"))
                .containsExactly(SourceKind.CERT);
        assertThat(SourceKind.values()).noneMatch(kind -> kind.counts("letters.answeredRate"));
        assertThat(SourceKind.values()).noneMatch(kind -> kind.counts("certificats.delai"));
    }

    private List<SourceRow> silent(Set<SourceKind> kinds) {
        return database.transaction(() -> sources.silent(kinds));
    }

    @Test
    @Tag("DEL-9")
    void a_silence_is_brought_to_attention_after_three_days_or_as_many_as_somebody_has_said() {
        DeliveryAlerts alerts = database.boundary(DeliveryAlerts.class);
        assertThat(database.transaction(alerts::alerts))
                .extracting(Alert::messageKey, Alert::arguments, Alert::page)
                .containsExactly(
                        tuple(
                                "deliveries.alert.switchboard",
                                List.of("annexe", 35L, LocalDate.of(2021, 5, 7)),
                                row("annexe").page()),
                        tuple(
                                "deliveries.alert.switchboard",
                                List.of("principal", 20L, LocalDate.of(2021, 6, 1)),
                                row("principal").page()));
        watch("principal", 21);
        end("annexe", LocalDate.of(2021, 5, 8), "");
        assertThat(database.transaction(alerts::alerts)).isEmpty();
        watch("principal", 20);
        assertThat(database.transaction(alerts::alerts)).hasSize(1);
        refused(() -> watch("principal", 0), "deliveries.watch.length");
        refused(() -> watch("principal", 61), "deliveries.watch.length");
    }

    private void watch(String name, int days) {
        int shown = row(name).version();
        database.transaction(() -> sources.watch(KIND, name, shown, new WatchTerms(days)));
    }

    @Test
    @Tag("DEL-8")
    void who_has_seen_it_otherwise_changes_nothing() {
        int shown = row("annexe").version();
        end("annexe", LocalDate.of(2021, 5, 8), "");
        refused(
                () -> database.transaction(() -> sources.reopen(KIND, "annexe", shown)),
                "deliveries.changedSince");
        refused(
                () -> database.transaction(() -> sources.reopen(KIND, "inconnu", 0)),
                "deliveries.source.unknown");
        assertThat(row("annexe").endedFrom()).isPresent();
    }

    private void end(String name, LocalDate from, String successor) {
        int shown = row(name).version();
        database.transaction(() -> sources.end(KIND, name, shown, new EndTerms(from, successor)));
    }

    private void await(String name) {
        int shown = row(name).version();
        database.transaction(() -> sources.await(KIND, name, shown));
    }

    private void reopen(String name) {
        int shown = row(name).version();
        database.transaction(() -> sources.reopen(KIND, name, shown));
    }

    private int declare(String name, LocalDate from, LocalDate to) {
        return declare(name, from, to, "Journaux effacés par erreur");
    }

    private int declare(String name, LocalDate from, LocalDate to, String reason) {
        return database.transaction(
                () -> lost.declare(KIND, name, new LossTerms(from, Optional.of(to), reason)));
    }

    private void withdraw(long id, int shown) {
        database.transaction(() -> lost.withdraw(id, shown));
    }

    private SourceRow row(String name) {
        return database.transaction(() -> sources.find(KIND, name)).orElseThrow();
    }

    private DayState standing(LocalDate day) {
        return days.standings(new ReportingPeriod(day, day), Optional.empty()).get(day).state();
    }

    private FigureCoverage coverage() {
        return days.coverage(ReportingPeriod.of(MAY));
    }

    private static FigureCoverage coverage(int known, int expected, int lost) {
        return new FigureCoverage(known, expected, lost, FigureCoverage.Unit.DAYS);
    }

    private Verdict verdict() {
        return database.boundary(MonthlyFigures.class).figures(MAY).get(0).verdict();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
