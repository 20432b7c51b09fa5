package fr.prefecture.clu.cert;

import static fr.prefecture.clu.cert.CertExamples.MAY;
import static fr.prefecture.clu.cert.CertExamples.WEEK_18;
import static fr.prefecture.clu.cert.CertExamples.aCentre;
import static fr.prefecture.clu.cert.CertExamples.and;
import static fr.prefecture.clu.cert.CertExamples.line;
import static fr.prefecture.clu.cert.CertExamples.typed;
import static fr.prefecture.clu.cert.CertExamples.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.deliveries.AwaitedSources;
import fr.prefecture.clu.deliveries.LossTerms;
import fr.prefecture.clu.deliveries.LostDays;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.Changes;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkloadsTest {

    private final Database database = aCentre();
    private final Statements statements = database.boundary(Statements.class);
    private final Workloads workloads = database.boundary(Workloads.class);

    @AfterEach
    void close() {
        database.close();
    }

    private static void isRow(Workload row, long received, long decided, long backlog) {
        assertThat(row.received()).contains(received);
        assertThat(row.decided()).contains(decided);
        assertThat(row.closing()).contains(backlog);
    }

    private List<Workload> rows() {
        return database.transaction(() -> workloads.rows(MAY, Optional.empty()));
    }

    private void imported(long id, List<Map<String, String>> lines) {
        database.transaction(
                () -> {
                    statements.add(Origin.Kind.IMPORT, id, "mai.csv", lines);
                    statements.publish(Origin.Kind.IMPORT, id);
                });
    }

    @Test
    @Tag("CERT-1")
    void every_territory_that_is_served_has_a_row_told_or_not() {
        typed(database, line("2021-S18", "76", 10, 5, 5));
        assertThat(rows())
                .extracting(Workload::name)
                .containsExactly("Ille-et-Vilaine", "Meuse", "Nièvre", "Seine-Maritime");
        assertThat(rows()).extracting(Workload::isTold).containsExactly(false, false, false, true);
        Workload told = Workload.total(rows());
        assertThat(told.received()).contains(10L);
        assertThat(told.isTotal()).isTrue();
    }

    @Test
    @Tag("CERT-2")
    void a_week_belongs_to_the_month_of_its_thursday() {
        typed(
                database,
                line("2021-S17", "76", 1, 0, 1),
                line("2021-S18", "76", 10, 5, 6),
                line("2021-S21", "76", 100, 50, 56));
        assertThat(work(database, "76").received()).contains(110L);
        ReportingPeriod april =
                new ReportingPeriod(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 30));
        assertThat(work(database, "76", april).received()).contains(1L);
    }

    @Test
    @Tag("CERT-4")
    void decided_is_accepted_refused_and_closed_and_resubmissions_are_apart() {
        typed(
                database,
                and(
                        line("2021-S18", "76", 100, 50, 40),
                        "refused",
                        "7",
                        "closed",
                        "3",
                        "resubmitted",
                        "25",
                        "sentBack",
                        "30"));
        Workload week = work(database, "76", WEEK_18);
        isRow(week, 100, 60, 40);
        assertThat(week.sum(Quantity.RESUBMITTED)).contains(25L);
        typed(database, and(line("2021-S18", "76", 100, 50, 40), "refused", "N/C"));
        assertThat(work(database, "76").decided()).isEmpty();
    }

    @Test
    @Tag("CERT-12")
    void the_backlog_follows_from_the_one_before_and_the_flows() {
        typed(
                database,
                line("2021-S18", "76", 100, 60, 40),
                and(line("2021-S19", "76", 50, 30, 60), "resubmitted", "9", "sentBack", "9"));
        Workload row = work(database, "76");
        assertThat(row.checkpoints())
                .extracting(Checkpoint::state)
                .containsExactly(Checkpoint.State.FIRST, Checkpoint.State.AGREES);
        assertThat(row.mismatchSize()).contains(0L);
    }

    @Test
    @Tag("CERT-12")
    void a_mismatch_is_kept_with_its_size() {
        typed(
                database,
                line("2021-S18", "76", 100, 60, 5120),
                line("2021-S19", "76", 6180, 6342, 4995),
                line("2021-S20", "76", 5, 0, 5000));
        Workload row = work(database, "76", CertExamples.weeks(18, 20));
        Checkpoint wrong = row.checkpoints().get(1);
        assertThat(wrong.expected()).contains(4958L);
        assertThat(wrong.mismatch()).contains(37L);
        assertThat(wrong.isUnexplained()).isTrue();
        assertThat(row.checkpoints().get(2).state())
                .as("what follows is held against what was declared")
                .isEqualTo(Checkpoint.State.AGREES);
        assertThat(row.closing()).contains(5000L);
        assertThat(row.mismatchSize()).contains(37L);
    }

    @Test
    @Tag("CERT-12")
    void across_a_missing_week_nothing_is_verified() {
        typed(database, line("2021-S18", "76", 100, 60, 40), line("2021-S20", "76", 50, 30, 1000));
        Workload row = work(database, "76");
        assertThat(row.checkpoints().get(1).state()).isEqualTo(Checkpoint.State.AFTER_GAP);
        assertThat(row.unexplained()).isEmpty();
    }

    @Test
    @Tag("CERT-12")
    void a_backlog_that_is_not_available_is_carried_over_by_the_flows() {
        typed(
                database,
                line("2021-S18", "76", 100, 60, 40),
                line("2021-S19", "76", 50, 30, "N/C"),
                line("2021-S20", "76", 10, 10, 59));
        assertThat(work(database, "76").checkpoints().get(1).state())
                .isEqualTo(Checkpoint.State.NOT_AVAILABLE);
        assertThat(work(database, "76").checkpoints().get(2).mismatch()).contains(-1L);
    }

    @Test
    @Tag("CERT-12")
    void days_follow_one_another_across_weekends_and_holidays() {
        typed(
                database,
                line("2021-05-07", "76", 10, 5, 100),
                line("2021-05-10", "76", 10, 5, 105),
                line("2021-05-11", "76", 10, 5, 110),
                line("2021-05-12", "76", 10, 5, 115),
                line("2021-05-14", "76", 10, 5, 121));
        assertThat(work(database, "76").checkpoints())
                .extracting(Checkpoint::state)
                .containsExactly(
                        Checkpoint.State.FIRST,
                        Checkpoint.State.AGREES,
                        Checkpoint.State.AGREES,
                        Checkpoint.State.AGREES,
                        Checkpoint.State.MISMATCH);
        assertThat(work(database, "76").missing())
                .as("Ascension Day is no working day")
                .extracting(Span::toString)
                .containsExactly("2021-W20", "2021-W21");
    }

    @Test
    @Tag("CERT-13")
    void a_missing_week_and_a_missing_day_are_said() {
        typed(
                database,
                line("2021-S17", "76", 1, 0, 1),
                line("2021-S19", "76", 1, 0, 1),
                line("2021-05-17", "76", 1, 0, 1),
                line("2021-05-19", "76", 1, 0, 1),
                line("2021-05-20", "76", 1, 0, 1),
                line("2021-05-21", "76", 1, 0, 1));
        assertThat(work(database, "76").missing())
                .extracting(Span::toString)
                .containsExactly("2021-W18", "2021-05-18", "2021-W21");
        assertThat(work(database, "58").missing()).isEmpty();
    }

    @Test
    @Tag("CERT-10")
    void the_latest_word_counts_and_what_it_corrects_is_kept() {
        typed(database, line("2021-S18", "76", 100, 60, 40));
        database.at(CertExamples.NOW.plusSeconds(60));
        typed(database, line("2021-S18", "76", 110, 60, 50));
        isRow(work(database, "76", WEEK_18), 110, 60, 50);
        Span week = Span.week(2021, 18);
        assertThat(
                        database.transaction(
                                () ->
                                        database.boundary(Chronicles.class)
                                                .history("76", "PC", week)))
                .extracting(s -> s.amounts().files(Quantity.RECEIVED).orElseThrow())
                .containsExactly(110L, 100L);
        assertThat(database.boundary(Changes.class).of("cert.period", "76 PC 2021-W18"))
                .extracting("kind")
                .containsExactlyInAnyOrder(ChangeKind.CHANGED, ChangeKind.CREATED);
    }

    @Test
    @Tag("CERT-10")
    void a_correction_that_is_taken_back_gives_way_to_what_it_corrected() {
        typed(database, line("2021-S18", "76", 100, 60, 40));
        database.at(CertExamples.NOW.plusSeconds(60));
        imported(7, List.of(line("2021-S18", "76", 999, 60, 939)));
        isRow(work(database, "76", WEEK_18), 999, 60, 939);
        database.transaction(() -> statements.remove(Origin.Kind.IMPORT, 7));
        database.transaction(() -> statements.remove(Origin.Kind.IMPORT, 7));
        isRow(work(database, "76", WEEK_18), 100, 60, 40);
    }

    @Test
    @Tag("CERT-10")
    void what_is_not_published_does_not_count() {
        database.transaction(
                () ->
                        statements.add(
                                Origin.Kind.FILE,
                                3,
                                "mai.csv",
                                List.of(line("2021-S18", "76", 100, 60, 40))));
        assertThat(work(database, "76").isTold()).isFalse();
        database.transaction(() -> statements.publish(Origin.Kind.FILE, 3));
        database.transaction(() -> statements.publish(Origin.Kind.FILE, 3));
        isRow(work(database, "76", WEEK_18), 100, 60, 40);
        assertThat(database.boundary(Changes.class).of("cert.period", "76 PC 2021-W18")).hasSize(1);
    }

    @Test
    @Tag("CERT-10")
    void a_form_with_one_wrong_line_keeps_nothing() {
        assertThatThrownBy(
                        () ->
                                typed(
                                        database,
                                        line("2021-S18", "76", 100, 60, 40),
                                        line("2021-S18", "38", 100, 60, 40)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.row.notServed");
        assertThat(work(database, "76").isTold()).isFalse();
        assertThatThrownBy(() -> typed(database))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.entry.nothing");
    }

    @Test
    @Tag("CERT-11")
    void days_and_their_week_are_never_both_counted() {
        typed(
                database,
                line("2021-05-03", "76", 20, 10, 50),
                line("2021-05-04", "76", 20, 10, 60),
                line("2021-S18", "76", 100, 60, 40));
        isRow(work(database, "76", WEEK_18), 100, 60, 40);
        assertThat(database.transaction(() -> workloads.setAside("76")))
                .extracting(s -> s.span().toString())
                .containsExactlyInAnyOrder("2021-05-03", "2021-05-04");
    }

    @Test
    @Tag("CERT-14")
    void a_mismatch_is_explained_by_somebody_for_its_size() {
        typed(database, line("2021-S18", "76", 100, 60, 40), line("2021-S19", "76", 50, 30, 97));
        Explanations explanations = database.boundary(Explanations.class);
        Span week = Span.week(2021, 19);
        assertThat(database.transaction(workloads::unexplained)).hasSize(1);
        assertThat(alerts()).extracting(Alert::messageKey).contains("cert.alert.mismatch");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> explanations.explain("76", "PC", week, 37, "  ")))
                .hasMessage("cert.reason.missing");
        database.transaction(
                () -> explanations.explain("76", "PC", week, 37, "Reprise de dossiers papier"));
        assertThat(database.transaction(workloads::unexplained)).isEmpty();
        ExplanationRow why = work(database, "76").checkpoints().get(1).explanation().orElseThrow();
        assertThat(why.reason()).isEqualTo("Reprise de dossiers papier");
        assertThat(why.by()).isEqualTo("cert");
        assertThat(why.at()).isEqualTo(CertExamples.NOW);

        database.at(CertExamples.NOW.plusSeconds(60));
        typed(database, line("2021-S19", "76", 50, 30, 98));
        assertThat(database.transaction(workloads::unexplained))
                .as("of another size, it is another mismatch")
                .hasSize(1);
        database.at(CertExamples.NOW.plusSeconds(120));
        typed(database, line("2021-S19", "76", 50, 30, 60));
        assertThat(database.transaction(workloads::unexplained)).isEmpty();
    }

    private List<Alert> alerts() {
        return database.transaction(() -> database.boundary(WorkloadAlerts.class).alerts());
    }

    @Test
    @Tag("CERT-15")
    void coverage_is_the_backlog_in_working_days_of_output() {
        ReportingPeriod two = CertExamples.weeks(18, 19);
        for (String other : List.of("55", "58", "35")) {
            typed(database, line("2021-S18", other, 0, 0, 0), line("2021-S19", other, 0, 0, 0));
        }
        typed(database, line("2021-S18", "76", 100, 60, 40), line("2021-S19", "76", 100, 48, 92));
        assertThat(work(database, "76", two).workedDays())
                .as("Ascension Day is in week 19")
                .isEqualTo(9);
        assertThat(work(database, "76", two).coverage()).contains(new BigDecimal("7.7"));
        typed(database, line("2021-S18", "58", 10, 0, 10), line("2021-S19", "58", 10, 12, 8));
        assertThat(
                        Workload.total(
                                        database.transaction(
                                                () -> workloads.rows(two, Optional.empty())))
                                .coverage())
                .as("100 files, 108 + 12 decided in 9 days")
                .contains(new BigDecimal("7.5"));
        typed(database, line("2021-S18", "55", 10, 0, 10));
        assertThat(work(database, "55", WEEK_18).coverage()).as("nothing leaves").isEmpty();
    }

    @Test
    @Tag("CERT-16")
    void a_delay_of_several_periods_is_of_all_their_files() {
        typed(
                database,
                delay(line("2021-S18", "76", 100, 60, 40), "10", "9", "20", "60"),
                delay(line("2021-S19", "76", 100, 20, 120), "16", "12", "31", "20"));
        DelayFigures delay = work(database, "76").delay(Delay.COMPLETE_TO_DECIDED);
        assertThat(delay.mean()).contains(new BigDecimal("11.5"));
        assertThat(delay.files()).isEqualTo(80);
        assertThat(delay.ninth().orElseThrow().low()).isEqualByComparingTo("20");
        assertThat(delay.ninth().orElseThrow().high()).isEqualByComparingTo("31");
        assertThat(work(database, "76").delay(Delay.RECEIVED_TO_OPENED).mean()).isEmpty();
    }

    private static Map<String, String> delay(
            Map<String, String> line, String mean, String median, String ninth, String files) {
        return and(
                line,
                "completeToDecidedMean",
                mean,
                "completeToDecidedMedian",
                median,
                "completeToDecidedNinth",
                ninth,
                "completeToDecidedFiles",
                files);
    }

    @Test
    @Tag("CERT-17")
    void a_note_tells_of_days_in_one_territory_or_everywhere() {
        DayNotes notes = database.boundary(DayNotes.class);
        ReportingPeriod outage =
                new ReportingPeriod(LocalDate.of(2021, 5, 12), LocalDate.of(2021, 5, 14));
        long id = database.transaction(() -> notes.add(outage, "", "Panne nationale"));
        database.transaction(() -> notes.add(outage, "76", "Renfort"));
        assertThat(notes.rows(MAY, Optional.of("58")))
                .extracting(DayNoteRow::text)
                .containsExactly("Panne nationale");
        assertThat(notes.rows(MAY, Optional.empty())).hasSize(2);
        assertThatThrownBy(() -> database.transaction(() -> notes.add(outage, "38", "Ailleurs")))
                .hasMessage("cert.territory.unknown");
        database.transaction(() -> notes.remove(id));
        database.transaction(() -> notes.remove(id));
        assertThat(notes.rows(MAY, Optional.of("58"))).isEmpty();
    }

    @Test
    @Tag("CERT-18")
    void the_home_page_shows_the_mean_examination_time_or_nothing() {
        WorkloadFigures figures = database.boundary(WorkloadFigures.class);
        YearMonth may = YearMonth.of(2021, 5);
        assertThat(figures.figures(may).get(0).value()).isEmpty();
        typed(database, delay(line("2021-S18", "76", 100, 60, 40), "16.4", "9", "20", "60"));
        Figure figure = figures.figures(may).get(0);
        assertThat(figure.value()).contains(new BigDecimal("16.4"));
        assertThat(figure.dataDate()).isEqualTo("2021-05-09");
        assertThat(figures.lastDay()).contains(LocalDate.of(2021, 5, 6));
    }

    @Test
    @Tag("CERT-19")
    void a_delay_stands_to_the_target_of_its_day() {
        DelayTargets targets = database.boundary(DelayTargets.class);
        DelayTarget target =
                targets.on(DelayTarget.Indicator.EXAMINATION, LocalDate.of(2021, 5, 31))
                        .orElseThrow();
        assertThat(target.status()).isEqualTo(FigureTarget.Status.TO_VALIDATE);
        assertThat(target.source()).isNotEmpty();
        assertThat(targets.on(DelayTarget.Indicator.ANNOUNCED, LocalDate.of(2016, 1, 1))).isEmpty();
        typed(database, delay(line("2021-S18", "76", 100, 60, 40), "16.4", "9", "20", "60"));
        WorkloadFigures figures = database.boundary(WorkloadFigures.class);
        assertThat(figures.figures(YearMonth.of(2021, 5)).get(0).verdict())
                .as("one week of one territory is no month")
                .isEqualTo(FigureTarget.Verdict.UNDECIDED);
    }

    @Test
    @Tag("CERT-36")
    void a_stock_is_of_the_first_or_last_day_of_the_period_or_not_available() {
        typed(
                database,
                line("2021-S18", "76", 100, 60, 40),
                line("2021-S19", "76", 50, 30, 60),
                line("2021-S20", "76", 50, 30, 80));
        assertThat(work(database, "76").closing()).as("week 21 is not told").isEmpty();
        assertThat(work(database, "76").oldest()).isEmpty();
        typed(database, line("2021-S21", "76", 50, 30, 100));
        assertThat(work(database, "76").closing()).contains(100L);
        assertThat(work(database, "76").stockDay()).contains(LocalDate.of(2021, 5, 28));
        typed(database, line("2021-S19", "55", 50, 30, 60), line("2021-S20", "55", 50, 30, 80));
        assertThat(work(database, "55").opening()).as("week 18 is not told").isEmpty();
        assertThat(Workload.total(rows()).closing()).as("not all are of one day").isEmpty();
    }

    @Test
    @Tag("CERT-36")
    void stocks_of_one_day_are_added() {
        for (Workload row : rows()) {
            for (int week = 18; week <= 21; week++) {
                typed(
                        database,
                        line("2021-S" + week, row.territory(), 50, week == 18 ? 10 : 50, 40));
            }
        }
        Workload total = Workload.total(rows());
        assertThat(total.closing()).contains(40L * rows().size());
        assertThat(total.stockDay()).contains(LocalDate.of(2021, 5, 28));
    }

    @Test
    @Tag("CERT-37")
    void mismatches_of_two_directions_do_not_hide_each_other() {
        typed(
                database,
                line("2021-S18", "76", 100, 60, 5000),
                line("2021-S19", "76", 10, 10, 5037),
                line("2021-S20", "76", 10, 10, 5000));
        assertThat(work(database, "76").mismatches()).contains(2L);
        assertThat(work(database, "76").mismatchSize()).contains(74L);
    }

    @Test
    @Tag("CERT-35")
    @Tag("DEL-5")
    void a_week_that_is_lost_for_good_is_not_awaited() {
        typed(database, line("2021-S18", "76", 100, 60, 40), line("2021-S20", "76", 50, 30, 60));
        Workload before = work(database, "76");
        assertThat(before.weeks())
                .isEqualTo(new FigureCoverage(2, 4, 0, FigureCoverage.Unit.WEEKS));
        String source = before.territory() + " " + before.title();
        database.offering(database.boundary(TerritoryDeliveries.class)).in(Roles.CERT);
        LostDays lost = database.boundary(LostDays.class);
        assertThat(
                        database.transaction(
                                () ->
                                        lost.missing(
                                                SourceKind.CERT,
                                                source,
                                                ReportingPeriod.of(YearMonth.of(2021, 5)))))
                .containsExactly(LocalDate.of(2021, 5, 10), LocalDate.of(2021, 5, 24));
        database.transaction(
                () ->
                        lost.declare(
                                SourceKind.CERT,
                                source,
                                new LossTerms(
                                        LocalDate.of(2021, 5, 10),
                                        Optional.empty(),
                                        "Tableur perdu")));
        assertThat(work(database, "76").weeks())
                .isEqualTo(new FigureCoverage(2, 4, 1, FigureCoverage.Unit.WEEKS));
        assertThat(database.transaction(database.boundary(AwaitedSources.class)::rows))
                .filteredOn(row -> row.name().equals(source))
                .singleElement()
                .satisfies(row -> assertThat(row.silent()).as("week 21").isEqualTo(1));
    }

    @Test
    @Tag("CERT-35")
    @Tag("IND-51")
    @Tag("IND-53")
    void a_delay_is_judged_once_every_week_of_every_territory_is_told_and_of_30_files() {
        WorkloadFigures figures = database.boundary(WorkloadFigures.class);
        List<Workload> none =
                database.transaction(
                        () -> database.boundary(Workloads.class).rows(MAY, Optional.empty()));
        assertThat(Workload.total(none).weeks())
                .isEqualTo(new FigureCoverage(0, 4 * none.size(), 0, FigureCoverage.Unit.WEEKS));
        for (int week = 18; week <= 21; week++) {
            for (Workload row : none) {
                Figure before = figures.figures(YearMonth.of(2021, 5)).get(0);
                assertThat(before.verdict())
                        .isIn(FigureTarget.Verdict.UNAVAILABLE, FigureTarget.Verdict.UNDECIDED);
                typed(
                        database,
                        delay(
                                line("2021-S" + week, row.territory(), 2, 2, 40),
                                "16.4",
                                "9",
                                "20",
                                "2"));
            }
        }
        Figure may = figures.figures(YearMonth.of(2021, 5)).get(0);
        assertThat(may.caveats().coverage().orElseThrow().isWhole()).isTrue();
        assertThat(may.denominator()).isEqualByComparingTo(BigDecimal.valueOf(8L * none.size()));
        assertThat(may.verdict())
                .isEqualTo(
                        8 * none.size() < 30
                                ? FigureTarget.Verdict.UNDECIDED
                                : FigureTarget.Verdict.WATCHED);
        assertThat(work(database, "76").weeks())
                .isEqualTo(new FigureCoverage(4, 4, 0, FigureCoverage.Unit.WEEKS));
    }

    @Test
    @Tag("CERT-20")
    void a_week_that_is_not_told_in_time_is_late() {
        assertThat(database.transaction(workloads::late)).as("nothing was ever told").isEmpty();
        typed(
                database,
                line("2021-S20", "76", 1, 0, 1),
                line("2021-S21", "76", 1, 0, 2),
                line("2021-S20", "58", 1, 0, 1));
        assertThat(database.transaction(workloads::late)).as("due on Tuesday").isEmpty();
        database.at(Instant.parse("2021-06-02T08:00:00Z"));
        assertThat(database.transaction(workloads::late))
                .containsExactly("Ille-et-Vilaine", "Meuse", "Nièvre");
        assertThat(alerts()).extracting(Alert::messageKey).containsExactly("cert.alert.late");
    }

    @Test
    @Tag("CERT-21")
    void a_week_is_compared_with_the_same_one_a_year_before() {
        assertThat(Span.week(2021, 18).yearBefore()).contains(Span.week(2020, 18));
        assertThat(Span.week(2020, 53).yearBefore()).isEmpty();
        assertThat(Span.day(LocalDate.of(2020, 2, 29)).yearBefore())
                .contains(Span.day(LocalDate.of(2019, 2, 28)));
    }

    @Test
    @Tag("CERT-21")
    void months_of_four_and_of_five_weeks_are_compared_by_working_day() {
        typed(database, line("2021-S18", "76", 100, 50, 50), line("2021-S19", "76", 80, 40, 90));
        assertThat(work(database, "76").dailyReceived())
                .hasValueSatisfying(daily -> assertThat(daily).isEqualByComparingTo("20"));
        assertThat(work(database, "76").dailyOutput())
                .hasValueSatisfying(daily -> assertThat(daily).isEqualByComparingTo("10"));
        assertThat(work(database, "58").dailyReceived()).isEmpty();
    }

    @Test
    @Tag("CERT-19")
    void the_announced_time_is_held_against_the_decisions_of_which_it_is_known() {
        typed(
                database,
                and(line("2021-S18", "76", 100, 50, 50), "decidedInTime", "45"),
                and(line("2021-S19", "76", 80, 40, 90), "decidedInTime", "N/C"));
        assertThat(work(database, "76").inTime()).isEqualTo(new Workload.InTime(45, 50));
        assertThat(work(database, "58").inTime().decided()).isZero();
    }
}
