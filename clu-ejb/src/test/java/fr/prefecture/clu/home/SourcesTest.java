package fr.prefecture.clu.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.cert.Delay;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.WorkloadFigures;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingRow;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.letters.ConsultationState;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.list.EveryRow;
import fr.prefecture.clu.listening.ComplaintAlerts;
import fr.prefecture.clu.listening.ComplaintFigures;
import fr.prefecture.clu.listening.ComplaintKind;
import fr.prefecture.clu.listening.ComplaintRates;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.Incidents;
import fr.prefecture.clu.listening.LateComplaints;
import fr.prefecture.clu.listening.MysteryContactRow;
import fr.prefecture.clu.listening.MysteryContacts;
import fr.prefecture.clu.listening.MysteryDirection;
import fr.prefecture.clu.listening.MysteryFigures;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.listening.OpinionFigures;
import fr.prefecture.clu.listening.OpinionQuery;
import fr.prefecture.clu.listening.OpinionRow;
import fr.prefecture.clu.listening.Opinions;
import fr.prefecture.clu.quality.AuditAlerts;
import fr.prefecture.clu.quality.AuditState;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.DisplayState;
import fr.prefecture.clu.quality.Displays;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.website.PracticalInfoSheets;
import fr.prefecture.clu.website.SectionRow;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.SheetRow;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sources of the home page ask the database to count is what counting all rows gives. */
class SourcesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ReportingPeriod ALL =
            new ReportingPeriod(TODAY.minusYears(3), TODAY.plusYears(1));

    private static Database database;

    @BeforeAll
    static void fill() throws SQLException {
        database = Database.empty().at(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
        try (Connection connection = database.dataSource().getConnection()) {
            new TenYears(2).accept(connection, TODAY.minusDays(1));
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static <T> T ask(Supplier<T> question) {
        return database.transaction(question);
    }

    /** Before the first one, all of them, and after the last one. */
    private static List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2024, 10);
                !month.isAfter(YearMonth.of(2027, 1));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    @Test
    @Tag("ECO-96")
    @Tag("ECO-97")
    void complaints_and_incidents_of_a_month() {
        ComplaintFigures figures = database.boundary(ComplaintFigures.class);
        List<ComplaintRow> all = ask(() -> database.boundary(Complaints.class).all());
        List<LocalDate> happened =
                ask(() -> EveryRow.of(database.boundary(Incidents.class), "date")).stream()
                        .map(row -> row.happenedOn())
                        .toList();
        int known = 0;
        for (YearMonth month : months()) {
            Figure answered = ask(() -> figures.figures(month)).get(0);
            List<Figure> beside = ask(() -> figures.beside(month));
            rate(answered, all, month, row -> true);
            rate(beside.get(1), all, month, row -> row.kind() == ComplaintKind.ACCESSIBILITY);
            count(beside.get(0), all.stream().map(ComplaintRow::receivedOn).toList(), month);
            count(beside.get(2), happened, month);
            known += answered.numerator() == null ? 0 : 1;
        }
        assertThat(known).isBetween(20, months().size() - 2);
    }

    private static void rate(
            Figure figure, List<ComplaintRow> all, YearMonth month, Predicate<ComplaintRow> of) {
        Proportion inTime =
                ComplaintRates.inTime(
                        all.stream()
                                .filter(of)
                                .filter(
                                        row ->
                                                row.dueOn()
                                                        .map(YearMonth::from)
                                                        .filter(month::equals)
                                                        .isPresent())
                                .toList(),
                        TODAY);
        assertThat(figure.numerator())
                .as(figure.code() + " " + month)
                .isEqualTo(inTime.n() == 0 ? null : BigDecimal.valueOf(inTime.successes()));
        assertThat(figure.denominator())
                .isEqualTo(inTime.n() == 0 ? null : BigDecimal.valueOf(inTime.n()));
    }

    private static void count(Figure figure, List<LocalDate> days, YearMonth month) {
        List<LocalDate> until =
                days.stream().filter(day -> !day.isAfter(month.atEndOfMonth())).toList();
        boolean known = !until.isEmpty() && !month.atDay(1).isAfter(TODAY);
        assertThat(figure.numerator())
                .as(figure.code() + " " + month)
                .isEqualTo(
                        known
                                ? BigDecimal.valueOf(
                                        until.stream()
                                                .map(YearMonth::from)
                                                .filter(month::equals)
                                                .count())
                                : null);
        assertThat(Optional.ofNullable(figure.dataDate()))
                .isEqualTo(until.stream().max(LocalDate::compareTo));
    }

    @Test
    @Tag("ECO-95")
    void complaints_that_are_late_or_nearly() {
        List<ComplaintRow> all = ask(() -> database.boundary(Complaints.class).all());
        List<Alert> alerts = ask(() -> database.boundary(ComplaintAlerts.class).alerts());
        long late = all.stream().filter(ComplaintRow::late).count();
        assertThat(late).isPositive();
        assertThat(sum(alerts, "late")).isEqualTo(late);
        assertThat(sum(alerts, "soon"))
                .isEqualTo(
                        all.stream()
                                .filter(row -> !row.late() && row.closedOn().isEmpty())
                                .filter(row -> row.answeredOn().isEmpty())
                                .filter(
                                        row ->
                                                row.dueOn()
                                                        .filter(
                                                                day ->
                                                                        !day.isAfter(
                                                                                TODAY.plusDays(3)))
                                                        .isPresent())
                                .count())
                .isPositive();
        assertThat(ask(() -> database.boundary(LateComplaints.class).late(10_000)))
                .hasSize((int) late);
    }

    private static long sum(List<Alert> alerts, String word) {
        return alerts.stream()
                .filter(alert -> alert.messageKey().endsWith("." + word))
                .mapToLong(alert -> (Long) alert.arguments().get(0))
                .sum();
    }

    @Test
    @Tag("ECO-59")
    void opinions_of_a_month() {
        OpinionFigures figures = database.boundary(OpinionFigures.class);
        List<OpinionRow> all = ask(() -> database.boundary(Opinions.class).rows(OpinionQuery.ALL));
        assertThat(all).hasSizeGreaterThan(300);
        for (YearMonth month : months()) {
            List<OpinionRow> of =
                    all.stream()
                            .filter(row -> YearMonth.from(row.terms().publishedOn()).equals(month))
                            .toList();
            Figure figure = ask(() -> figures.beside(month)).get(0);
            assertThat(figure.denominator())
                    .as("%s", month)
                    .isEqualTo(of.isEmpty() ? null : BigDecimal.valueOf(of.size()));
            assertThat(figure.numerator())
                    .isEqualTo(
                            of.isEmpty()
                                    ? null
                                    : BigDecimal.valueOf(
                                            of.stream().filter(OpinionRow::isAnswered).count()));
        }
    }

    @Test
    @Tag("ECO-79")
    void mystery_contacts_of_a_month() {
        MysteryFigures figures = database.boundary(MysteryFigures.class);
        MysteryContacts contacts = database.boundary(MysteryContacts.class);
        List<MysteryContactRow> all =
                ask(
                        () ->
                                database.boundary(MysterySurveys.class).all().stream()
                                        .filter(row -> row.direction() == MysteryDirection.OURS)
                                        .flatMap(row -> contacts.of(row.id()).stream())
                                        .filter(MysteryContactRow::isMade)
                                        .toList());
        int known = 0;
        for (YearMonth month : months()) {
            List<MysteryContactRow> made =
                    all.stream().filter(row -> YearMonth.from(day(row)).equals(month)).toList();
            Figure score = ask(() -> figures.figures(month)).get(0);
            Figure count = ask(() -> figures.beside(month)).get(0);
            if (made.isEmpty()) {
                assertThat(score.numerator()).isNull();
                assertThat(count.numerator()).isNull();
            } else {
                known++;
                assertThat(score.numerator())
                        .as("%s", month)
                        .isEqualByComparingTo(total(made, row -> row.points().orElseThrow().got()));
                assertThat(score.denominator())
                        .isEqualByComparingTo(
                                total(made, row -> row.points().orElseThrow().possible()));
                assertThat(count.numerator()).isEqualTo(BigDecimal.valueOf(made.size()));
                assertThat(score.dataDate())
                        .isEqualTo(
                                made.stream()
                                        .map(SourcesTest::day)
                                        .max(LocalDate::compareTo)
                                        .get());
            }
        }
        assertThat(known).isPositive();
    }

    private static BigDecimal total(
            List<MysteryContactRow> rows, Function<MysteryContactRow, BigDecimal> of) {
        return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate day(MysteryContactRow row) {
        return row.entry().flatMap(entry -> entry.madeOn()).orElseThrow();
    }

    @Test
    @Tag("CERT-18")
    void files_of_a_month_and_what_is_not_explained() {
        Workloads workloads = database.boundary(Workloads.class);
        WorkloadFigures figures = database.boundary(WorkloadFigures.class);
        for (YearMonth month : months()) {
            Workload total =
                    Workload.total(
                            ask(() -> workloads.rows(ReportingPeriod.of(month), Optional.empty())));
            Figure figure = ask(() -> figures.figures(month)).get(0);
            long files = total.delay(Delay.COMPLETE_TO_DECIDED).files();
            assertThat(figure.denominator())
                    .as("%s", month)
                    .isEqualTo(files == 0 ? null : BigDecimal.valueOf(files));
            if (files > 0) {
                assertThat(figure.numerator())
                        .isEqualByComparingTo(total.delay(Delay.COMPLETE_TO_DECIDED).days());
            }
            assertThat(Optional.ofNullable(figure.dataDate())).isEqualTo(total.lastDay());
        }
        Workload all = Workload.total(ask(() -> workloads.rows(ALL, Optional.empty())));
        assertThat(ask(workloads::lastDay))
                .isEqualTo(
                        all.checkpoints().stream()
                                .map(one -> one.statement().span().anchor())
                                .max(LocalDate::compareTo));
        assertThat(ask(workloads::unexplained).stream().map(one -> one.statement().span()))
                .containsExactlyInAnyOrderElementsOf(
                        all.unexplained().stream().map(one -> one.statement().span()).toList());
        assertThat(ask(workloads::late)).isEmpty();
    }

    @Test
    @Tag("TEL-14")
    void covered_days_of_the_switchboard() {
        Days days = database.boundary(Days.class);
        for (YearMonth month : months()) {
            ReportingPeriod period = ReportingPeriod.of(month);
            Stream<LocalDate> covered =
                    ask(() -> days.standings(period, Optional.empty())).keySet().stream();
            assertThat(ask(() -> days.lastCovered(period)))
                    .as("%s", month)
                    .isEqualTo(covered.max(LocalDate::compareTo));
        }
        LocalDate last =
                ask(
                                () ->
                                        days.rows(
                                                ReportingPeriod.of(YearMonth.of(2026, 11)),
                                                Optional.empty(),
                                                Optional.empty()))
                        .stream()
                        .filter(row -> row.counts().get(Counter.ENTERED) > 0)
                        .map(row -> row.day())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        assertThat(ask(() -> days.lastDayWithCalls(Optional.empty()))).contains(last);
        assertThat(ask(() -> days.lastDayWithCalls(Optional.of("essais")))).contains(last);
    }

    @Test
    @Tag("WEB-11")
    @Tag("WEB-12")
    void late_sections_and_sheets_of_the_website() {
        Sections sections = database.boundary(Sections.class);
        PracticalInfoSheets sheets = database.boundary(PracticalInfoSheets.class);
        for (int days = 0; days < 120; days += 29) {
            database.at(TODAY.plusDays(days).atTime(9, 0).toInstant(ZoneOffset.UTC));
            assertThat(ask(() -> sections.countLate(Optional.empty())))
                    .isEqualTo(
                            ask(() -> sections.rows(Optional.empty())).stream()
                                    .mapToLong(SectionRow::daysLate)
                                    .filter(late -> late > 0)
                                    .count());
            assertThat(ask(() -> sheets.countLate(Optional.empty())))
                    .isEqualTo(
                            ask(() -> sheets.rows(Optional.empty())).stream()
                                    .filter(SheetRow::late)
                                    .count());
        }
        assertThat(ask(() -> sections.countLate(Optional.empty()))).isPositive();
        assertThat(ask(() -> sheets.countLate(Optional.empty()))).isPositive();
        database.at(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    @Tag("QUA-37")
    @Tag("QUA-52")
    void displays_and_findings() {
        Displays displays = database.boundary(Displays.class);
        assertThat(ask(displays::overdue))
                .isEqualTo(
                        ask(displays::all).stream()
                                .filter(row -> row.state() == DisplayState.TO_CHECK)
                                .count())
                .isPositive();
        Findings findings = database.boundary(Findings.class);
        List<Alert> alerts = ask(() -> database.boundary(AuditAlerts.class).alerts());
        long without = 0;
        long after = 0;
        for (var audit : ask(() -> database.boundary(Audits.class).all())) {
            if (audit.state() == AuditState.HELD || audit.state() == AuditState.CLOSED) {
                List<FindingRow> found = ask(() -> findings.of(audit.id()));
                assertThat(found).isNotEmpty();
                without += found.stream().filter(FindingRow::isWithoutAction).count();
                after +=
                        found.stream()
                                .filter(FindingRow::afterExternal)
                                .filter(one -> !one.action().orElseThrow().isFinished())
                                .count();
            }
        }
        assertThat(recalled(alerts, "quality.alert.withoutAction.")).isEqualTo(without);
        assertThat(recalled(alerts, "quality.alert.afterExternal")).isEqualTo(after);
    }

    private static long recalled(List<Alert> alerts, String key) {
        return alerts.stream()
                .filter(alert -> alert.messageKey().startsWith(key))
                .mapToLong(alert -> (Long) alert.arguments().get(2))
                .sum();
    }

    @Test
    @Tag("COM-12")
    @Tag("LET-42")
    void meetings_and_consultations() {
        Meetings meetings = database.boundary(Meetings.class);
        List<MeetingRow> all = ask(() -> meetings.rows(Optional.empty(), Optional.empty()));
        assertThat(ask(meetings::lastHeld))
                .isEqualTo(
                        all.stream()
                                .filter(row -> row.state().compareTo(Meeting.State.HELD) >= 0)
                                .map(row -> row.date().lastDay())
                                .findFirst())
                .isPresent();
        for (Meeting.State state : Meeting.State.values()) {
            assertThat(ask(() -> meetings.rows(Optional.empty(), Optional.of(state))))
                    .isEqualTo(all.stream().filter(row -> row.state() == state).toList());
        }
        Consultations consultations = database.boundary(Consultations.class);
        assertThat(ask(consultations::open))
                .isEqualTo(
                        ask(consultations::rows).stream()
                                .filter(row -> row.state() == ConsultationState.SENT)
                                .toList())
                .isNotEmpty();
    }

    @Test
    void the_working_days_after_several_days_are_those_after_each() {
        BusinessCalendar calendar = database.boundary(BusinessCalendar.class);
        List<LocalDate> days =
                LocalDate.of(2026, 4, 1).datesUntil(LocalDate.of(2027, 1, 10)).toList();
        for (int later : new int[] {0, 1, 2, 15, 300}) {
            Map<LocalDate, LocalDate> all = ask(() -> calendar.plusBusinessDays(days, later));
            for (LocalDate day : days) {
                assertThat(all.get(day))
                        .as(day + " + " + later)
                        .isEqualTo(ask(() -> calendar.plusBusinessDays(day, later)));
            }
        }
        assertThat(ask(() -> calendar.plusBusinessDays(List.of(), 5))).isEmpty();
    }
}
