package fr.prefecture.clu.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ActionAlerts;
import fr.prefecture.clu.actions.LateActions;
import fr.prefecture.clu.appointments.AttendanceFigures;
import fr.prefecture.clu.cert.WorkloadAlerts;
import fr.prefecture.clu.cert.WorkloadFigures;
import fr.prefecture.clu.committee.AnswerAlerts;
import fr.prefecture.clu.committee.MeetingAlerts;
import fr.prefecture.clu.committee.MemberAlerts;
import fr.prefecture.clu.indicators.LateAskings;
import fr.prefecture.clu.indicators.RoundAlerts;
import fr.prefecture.clu.letters.ConsultationAlerts;
import fr.prefecture.clu.letters.InboundFigures;
import fr.prefecture.clu.listening.ComplaintAlerts;
import fr.prefecture.clu.listening.ComplaintFigures;
import fr.prefecture.clu.listening.LateComplaints;
import fr.prefecture.clu.listening.MysteryFigures;
import fr.prefecture.clu.listening.OpinionFigures;
import fr.prefecture.clu.listening.SurveyFigures;
import fr.prefecture.clu.mail.MailAlerts;
import fr.prefecture.clu.night.NightAlerts;
import fr.prefecture.clu.quality.AuditAlerts;
import fr.prefecture.clu.quality.DisplayAlerts;
import fr.prefecture.clu.quality.EvidenceAlerts;
import fr.prefecture.clu.quality.LateAudits;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.switchboard.MonthlyFigures;
import fr.prefecture.clu.website.UpdateAlerts;
import fr.prefecture.clu.website.UpdateFigures;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.Test;

/**
 * What the home page asks of the features, with ten years of data in H2 in memory: each source once
 * for a month in the middle and for the last one, in processor time. Run it by its name.
 */
class SourcesBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final YearMonth MIDDLE = YearMonth.of(2021, 10);
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int MOST_LATE = 5;

    /** Of each question before it is measured, and then; fewer where it takes long. */
    private static final int ROUNDS = 31;

    private static final int LEAST_ROUNDS = 3;
    private static final long LONG = 500_000_000;
    private static final double MOST_MILLISECONDS = 40;

    private static final List<Class<? extends FigureSource>> FIGURES =
            List.of(
                    MonthlyFigures.class,
                    UpdateFigures.class,
                    WorkloadFigures.class,
                    AttendanceFigures.class,
                    InboundFigures.class,
                    SurveyFigures.class,
                    MysteryFigures.class,
                    OpinionFigures.class,
                    ComplaintFigures.class);

    private static final List<Class<? extends AlertSource>> ALERTS =
            List.of(
                    ActionAlerts.class,
                    AnswerAlerts.class,
                    AuditAlerts.class,
                    ComplaintAlerts.class,
                    ConsultationAlerts.class,
                    DisplayAlerts.class,
                    EvidenceAlerts.class,
                    MailAlerts.class,
                    MeetingAlerts.class,
                    MemberAlerts.class,
                    NightAlerts.class,
                    RoundAlerts.class,
                    UpdateAlerts.class,
                    WorkloadAlerts.class);

    private static final List<Class<? extends LateSource>> LATE =
            List.of(LateActions.class, LateAskings.class, LateAudits.class, LateComplaints.class);

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    /** The median of the processor time of one thread, and what was sent to the database. */
    private record Asked(String source, String what, double milliseconds, int statements) {

        String line() {
            return "%-20s %-8s %9.2f ms %5d statements"
                    .formatted(source, what, milliseconds, statements);
        }
    }

    @Test
    void all_sources_together_answer_in_forty_milliseconds() throws SQLException {
        try (Database database =
                Database.empty().at(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC))) {
            fill(database);
            Statements statements = new Statements();
            JpaHelper.getEntityManagerFactory(database.entityManager())
                    .getServerSession()
                    .getEventManager()
                    .addListener(statements);
            List<Asked> asked = new ArrayList<>();
            for (Class<? extends FigureSource> type : FIGURES) {
                FigureSource source = database.boundary(type);
                asked.add(
                        ask(
                                database,
                                statements,
                                type,
                                MIDDLE.toString(),
                                () -> of(source, MIDDLE)));
                asked.add(ask(database, statements, type, LAST.toString(), () -> of(source, LAST)));
                asked.add(ask(database, statements, type, "last day", source::lastDay));
            }
            for (Class<? extends AlertSource> type : ALERTS) {
                AlertSource source = database.boundary(type);
                asked.add(ask(database, statements, type, "alerts", source::alerts));
            }
            for (Class<? extends LateSource> type : LATE) {
                LateSource source = database.boundary(type);
                asked.add(ask(database, statements, type, "late", () -> source.late(MOST_LATE)));
            }
            Asked all =
                    new Asked(
                            "all",
                            "",
                            asked.stream().mapToDouble(Asked::milliseconds).sum(),
                            asked.stream().mapToInt(Asked::statements).sum());
            say(all.line());
            assertThat(all.milliseconds()).isLessThanOrEqualTo(MOST_MILLISECONDS);
        }
    }

    private static void fill(Database database) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.dataSource().getConnection()) {
            new TenYears().accept(connection, TODAY.minusDays(1));
        }
        say("filled in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static List<?> of(FigureSource source, YearMonth month) {
        return Stream.concat(source.figures(month).stream(), source.beside(month).stream())
                .toList();
    }

    private static Asked ask(
            Database database,
            Statements statements,
            Class<?> type,
            String what,
            Supplier<?> question) {
        times(database, question);
        statements.count = 0;
        List<Long> times = times(database, question);
        Asked asked =
                new Asked(
                        type.getSimpleName(),
                        what,
                        times.get(times.size() / 2) / 1e6,
                        statements.count / times.size());
        say(asked.line());
        return asked;
    }

    /** In order. */
    private static List<Long> times(Database database, Supplier<?> question) {
        List<Long> times = new ArrayList<>();
        long all = 0;
        while (times.size() < LEAST_ROUNDS || (times.size() < ROUNDS && all < LONG)) {
            long start = TIMES.getCurrentThreadCpuTime();
            database.transaction(question);
            long taken = TIMES.getCurrentThreadCpuTime() - start;
            times.add(taken);
            all += taken;
        }
        times.sort(null);
        return times;
    }

    private static void say(String text) {
        System.getLogger(SourcesBenchmark.class.getName())
                .log(System.Logger.Level.INFO, text.replace("'", "’"));
    }

    /** Counts what is sent to the database. */
    private static final class Statements extends SessionEventAdapter {

        private int count;

        @Override
        public void postExecuteCall(SessionEvent event) {
            count++;
        }
    }
}
