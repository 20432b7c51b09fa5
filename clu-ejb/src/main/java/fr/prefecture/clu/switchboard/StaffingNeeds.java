package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.WeeklyStaffing.Calls;
import fr.prefecture.clu.switchboard.WeeklyStaffing.KnownDay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many people the telephone reception takes, from what the nights have stored. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StaffingNeeds {

    private static final Set<Unrecorded> NEEDED =
            Set.of(Unrecorded.ABANDONED, Unrecorded.WAIT, Unrecorded.TALK);

    @EJB Days days;
    @EJB Presences presences;
    @EJB BusinessCalendar calendar;

    /**
     * Nothing as long as no final day tells how many call and how long they talk.
     *
     * @throws RuleBroken when the queue or the switchboard is unknown, or more agents would be
     *     needed than can be computed
     */
    public Optional<StaffingPlan> plan(StaffingQuestion question) {
        Optional<LocalDate> last =
                question.until().or(() -> days.lastDayWithCalls(question.source()));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod period =
                new ReportingPeriod(
                        last.get().minusWeeks(question.weeks()).plusDays(1), last.get());
        Map<LocalDate, TreeMap<LocalTime, Counts>> worked = worked(period, question);
        Counts sum =
                worked.values().stream()
                        .flatMap(day -> day.values().stream())
                        .reduce(Counts.NONE, Counts::plus);
        Funnel funnel = new Funnel(sum);
        long talks = funnel.answered() - funnel.incomplete();
        if (talks <= 0 || sum.get(Counter.TALK) <= 0) {
            return Optional.empty();
        }
        double talk = (double) sum.get(Counter.TALK) / talks + question.afterWork();
        Patience patience = Patience.of(sum);
        OptionalDouble seconds =
                question.model() == StaffingModel.ERLANG_C
                        ? OptionalDouble.empty()
                        : patience.mean();
        List<PresenceRow> people =
                question.isOfPart()
                        ? List.of()
                        : presences.rows(period).stream()
                                .filter(row -> worked.containsKey(row.day()))
                                .toList();
        List<TrainingRow> trainings = presences.trainings();
        WeeklyStaffing week =
                new WeeklyStaffing(
                        known(worked),
                        people,
                        trainings,
                        new CallFlow(talk, seconds),
                        question.target(),
                        question.whatIf());
        return Optional.of(
                new StaffingPlan(
                        period,
                        !question.isOfPart(),
                        worked.size(),
                        (int) calendar.businessDays(period.from(), period.to()) - worked.size(),
                        funnel.received(),
                        CallFigure.DISSUADED.recorded(sum) == Recorded.WHOLLY
                                ? OptionalLong.of(funnel.dissuaded())
                                : OptionalLong.empty(),
                        talk,
                        talks,
                        patience,
                        seconds.isPresent() ? StaffingModel.ERLANG_A : StaffingModel.ERLANG_C,
                        week.slots(),
                        week.shortage(),
                        week.learning(),
                        ModelCheck.of(
                                worked,
                                people,
                                trainings,
                                new LearningCurve(question.whatIf().learningWeeks()),
                                new CallFlow(talk, patience.mean())),
                        WeeklyStaffing.DRAWS,
                        WeeklyStaffing.SEED));
    }

    /**
     * Worked days that are final and received any call, by half-hour. TEL-106: one of which some
     * file cannot tell waits, talk or who hung up says nothing of what it needs.
     */
    private Map<LocalDate, TreeMap<LocalTime, Counts>> worked(
            ReportingPeriod period, StaffingQuestion question) {
        Set<LocalDate> off = calendar.daysOff(period.from(), period.to()).keySet();
        Map<LocalDate, TreeMap<LocalTime, Counts>> byDay = new TreeMap<>();
        Set<LocalDate> silent = new TreeSet<>();
        for (HalfHourRow row : days.halfHours(period, question.queue(), question.source())) {
            LocalDate day = row.start().toLocalDate();
            if (row.counts().recorded(NEEDED) != Recorded.WHOLLY) {
                silent.add(day);
            }
            if (row.state() == DayState.FINAL
                    && day.getDayOfWeek().getValue() <= 5
                    && !off.contains(day)) {
                byDay.computeIfAbsent(day, d -> new TreeMap<>())
                        .merge(row.start().toLocalTime(), row.counts(), Counts::plus);
            }
        }
        byDay.keySet().removeAll(silent);
        byDay.values()
                .removeIf(
                        day ->
                                day.values().stream()
                                        .allMatch(counts -> new Funnel(counts).received() == 0));
        return byDay;
    }

    private static List<KnownDay> known(Map<LocalDate, TreeMap<LocalTime, Counts>> worked) {
        List<KnownDay> known = new ArrayList<>();
        worked.forEach(
                (day, halfHours) -> {
                    Map<LocalTime, Calls> calls = new TreeMap<>();
                    halfHours.forEach(
                            (time, counts) -> {
                                Funnel funnel = new Funnel(counts);
                                calls.put(time, new Calls(funnel.received(), funnel.closed()));
                            });
                    known.add(new KnownDay(day, calls));
                });
        return known;
    }
}
