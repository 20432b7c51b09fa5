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
import fr.prefecture.clu.home.Questions.Asked;
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
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.switchboard.MonthlyFigures;
import fr.prefecture.clu.website.UpdateAlerts;
import fr.prefecture.clu.website.UpdateFigures;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the home page asks of the features, with ten years of data in H2 in memory: each source once
 * for a month in the middle and for the last one, in processor time. Run it by its name.
 */
class SourcesBenchmark {

    private static final YearMonth MIDDLE = YearMonth.of(2021, 10);
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int MOST_LATE = 5;

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

    @Test
    void all_sources_together_answer_in_forty_milliseconds() throws SQLException {
        try (Questions questions = new Questions()) {
            List<Asked> asked = new ArrayList<>();
            for (Class<? extends FigureSource> type : FIGURES) {
                FigureSource source = questions.boundary(type);
                asked.add(questions.ask(type, MIDDLE.toString(), () -> of(source, MIDDLE)));
                asked.add(questions.ask(type, LAST.toString(), () -> of(source, LAST)));
                asked.add(questions.ask(type, "last day", source::lastDay));
            }
            for (Class<? extends AlertSource> type : ALERTS) {
                AlertSource source = questions.boundary(type);
                asked.add(questions.ask(type, "alerts", source::alerts));
            }
            for (Class<? extends LateSource> type : LATE) {
                LateSource source = questions.boundary(type);
                asked.add(questions.ask(type, "late", () -> source.late(MOST_LATE)));
            }
            Asked all = Asked.all(asked);
            Questions.say(all.line());
            assertThat(all.milliseconds()).isLessThanOrEqualTo(MOST_MILLISECONDS);
        }
    }

    private static List<?> of(FigureSource source, YearMonth month) {
        return Stream.concat(source.figures(month).stream(), source.beside(month).stream())
                .toList();
    }
}
