package fr.prefecture.clu.committee;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * COM-46: the slides of a meeting, from what the record, the actions and the figures hold today;
 * what nobody has said yet is left to be written by hand. For those who may read all figures.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class MeetingSlides {

    private static final int MONTHS_WITHOUT_MEETING = 12;
    private static final int MOST_MONTHS = 24;

    @Inject @Any Instance<FigureSource> sources;
    private final Found<FigureSource> found = new Found<>();
    @EJB Meetings meetings;
    @EJB AgendaItems items;
    @EJB Decisions decisions;
    @EJB Papers papers;

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when there is no such meeting, or the template
     *     cannot be used
     */
    public Paper slides(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        Optional<Meeting> before = meetings.before(meetingId);
        List<AgendaItem> agenda = items.of(meetingId);
        Map<String, Object> values = new HashMap<>();
        values.put("meeting", Shown.sitting(meeting));
        values.put("previous", before.map(Meeting::date));
        values.put("agenda", Shown.agenda(agenda));
        values.put("parts", Shown.parts(agenda));
        putPromises(meetingId, values);
        putFigures(period(meeting, before), values);
        values.put(
                "decided",
                Shown.decisions(
                        decisions.rows(Optional.empty(), "", "").stream()
                                .filter(row -> row.meetingId() == meetingId)
                                .toList()));
        values.put("next", meetings.openAfter(meetingId).map(Shown::sitting));
        return papers.write("slides", "diaporama-" + day(meeting), values, Print.STANDARD);
    }

    private static String day(Meeting meeting) {
        return meeting.hasExactDate()
                ? meeting.date().firstDay().toString()
                : String.valueOf(meeting.date().lastDay().getYear());
    }

    private void putPromises(long meetingId, Map<String, Object> values) {
        List<ActionRow> kept = decisions.keptPromises(meetingId);
        List<ActionRow> abandoned = decisions.abandonedPromises(meetingId);
        List<ActionRow> open = decisions.openPromises(meetingId);
        List<ActionRow> all = new ArrayList<>();
        all.addAll(kept);
        all.addAll(open);
        all.addAll(abandoned);
        values.put("promises", Shown.pages(Shown.promises(all)));
        values.put("promised", all.size());
        values.put("late", open.stream().filter(ActionRow::late).count());
        for (ActionItem.State state : ActionItem.State.values()) {
            values.put(
                    "promised_" + state.name(),
                    all.stream().filter(action -> action.state() == state).count());
        }
    }

    private void putFigures(List<YearMonth> period, Map<String, Object> values) {
        List<Map<String, Object>> families = new ArrayList<>();
        found.in(sources)
                .forEach(
                        source -> {
                            Map<String, Object> family = new HashMap<>();
                            family.put("charts", Charted.charts(months(period, source::figures)));
                            family.put("board", Charted.board(months(period, source::beside)));
                            families.add(family);
                        });
        values.put("families", families);
        values.put("from", LooseDate.month(period.get(0)));
        values.put("to", LooseDate.month(period.get(period.size() - 1)));
    }

    private static SortedMap<YearMonth, List<Figure>> months(
            List<YearMonth> period, Function<YearMonth, List<Figure>> of) {
        SortedMap<YearMonth, List<Figure>> months = new TreeMap<>();
        period.forEach(month -> months.put(month, of.apply(month)));
        return months;
    }

    /**
     * COM-46: the months after that of the previous meeting until this one, or today if it is still
     * to come; twelve when there was none, and twenty-four at most.
     */
    private List<YearMonth> period(Meeting meeting, Optional<Meeting> before) {
        LocalDate today = meetings.today();
        LocalDate end = meeting.date().lastDay().isBefore(today) ? meeting.date().lastDay() : today;
        YearMonth last = YearMonth.from(end);
        YearMonth first =
                before.map(held -> YearMonth.from(held.date().lastDay()).plusMonths(1))
                        .orElse(last.minusMonths(MONTHS_WITHOUT_MEETING - 1L));
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        return Stream.iterate(
                        first.isBefore(earliest) ? earliest : first.isAfter(last) ? last : first,
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
    }
}
