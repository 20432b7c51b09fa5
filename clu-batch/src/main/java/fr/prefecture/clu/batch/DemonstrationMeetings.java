package fr.prefecture.clu.batch;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.AgendaTerms;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.committee.Invitations;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.MeetingTerms;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.Minutes;
import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.committee.OrientationTerms;
import fr.prefecture.clu.committee.Participant;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.committee.StandingItem;
import fr.prefecture.clu.committee.Turn;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fictitious meetings, told by the lines of {@code reunions.tsv} in the order in which a meeting
 * goes: the meeting, who was not there, each theme with what was said, and what became of a
 * promise.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationMeetings {

    /** A decision and, if it had to go up to the ministry, how that went. */
    private record Told(String[] decision, String[] escalation) {}

    private static final int DAYS_FOR_OBSERVATIONS = 15;
    private static final String[] NOT_SENT_UP = {};

    @EJB Meetings meetings;
    @EJB MeetingSteps steps;
    @EJB AgendaItems items;
    @EJB Participations participations;
    @EJB Invitations invitations;
    @EJB Minutes minutes;
    @EJB ActionItems actions;
    @EJB ActionSteps actionSteps;
    @EJB DemonstrationSignature signature;

    /** Tells all meetings, unless there is one already; all or none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell() {
        if (!meetings.rows(Optional.empty(), Optional.empty()).isEmpty()) {
            return;
        }
        List<List<String[]>> told = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("MEETING")) {
                told.add(new ArrayList<>());
            }
            told.get(told.size() - 1).add(cells);
        }
        told.forEach(this::meeting);
    }

    private void meeting(List<String[]> lines) {
        String[] head = lines.get(0);
        LocalDate day = day(head[2]);
        long id =
                meetings.plan(
                        new MeetingTerms(
                                head[1],
                                LooseDate.day(day),
                                Optional.of(LocalTime.parse(head[3])),
                                head[4],
                                head[5],
                                head[6]));
        invitations.all(id);
        Map<String, Told> promises = minutes(id, lines);
        if (head[7].isEmpty()) {
            return;
        }
        steps.convene(id, LocalDate.parse(head[7]));
        steps.hold(id);
        attend(id, LocalDate.parse(head[7]), lines);
        steps.receiveObservationsUntil(id, day.plusDays(DAYS_FOR_OBSERVATIONS));
        steps.submit(id);
        signature.sign(id, LocalDate.parse(head[8]));
        steps.distribute(id, LocalDate.parse(head[9]));
        actions.ofOrigin(Decisions.ORIGIN, promises.keySet())
                .forEach((decision, action) -> follow(action.id(), promises.get(decision)));
    }

    /** Those who came, or excused themselves, had said so by e-mail. */
    private void answer(Participation one, Participation.Attendance seen, LocalDate on) {
        participations.answer(
                one.id(),
                seen == Participation.Attendance.EXCUSED
                        ? Participation.Answer.EXCUSED
                        : Participation.Answer.PRESENT,
                "",
                Participation.Way.EMAIL,
                on);
    }

    private void attend(long id, LocalDate called, List<String[]> lines) {
        Map<String, Participation.Attendance> missing = new HashMap<>();
        for (String[] cells : lines) {
            switch (cells[0]) {
                case "EXCUSED" -> missing.put(cells[1], Participation.Attendance.EXCUSED);
                case "ABSENT" -> missing.put(cells[1], Participation.Attendance.ABSENT);
                case "GUEST" ->
                        participations.add(
                                id,
                                new Participant(
                                        Optional.empty(),
                                        cells[1],
                                        cells[2],
                                        cells[3],
                                        MemberCollege.valueOf(cells[4])),
                                false,
                                Participation.Attendance.PRESENT);
                default -> {}
            }
        }
        Map<Long, Participation.Attendance> seen = new HashMap<>();
        participations
                .of(id)
                .forEach(
                        one ->
                                seen.put(
                                        one.id(),
                                        missing.getOrDefault(
                                                one.body(), Participation.Attendance.PRESENT)));
        participations.attend(id, seen);
        participations.of(id).stream()
                .filter(Participation::isInvited)
                .filter(one -> seen.get(one.id()) != Participation.Attendance.ABSENT)
                .forEach(one -> answer(one, seen.get(one.id()), called.plusWeeks(1)));
        participations.receive(
                id,
                participations.of(id).stream()
                        .filter(Participation::isInvited)
                        .map(Participation::id)
                        .toList());
    }

    /** Writes the themes; answers with what became of each decision, by its number. */
    private Map<String, Told> minutes(long id, List<String[]> lines) {
        Map<String, Told> promises = new HashMap<>();
        long item = 0;
        String decision = "";
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i);
            switch (cells[0]) {
                case "MEETING", "EXCUSED", "ABSENT", "GUEST" -> {}
                case "THEME" -> item = theme(id, cells);
                case "ESCALATION" ->
                        promises.computeIfPresent(
                                decision, (key, told) -> new Told(told.decision(), cells));
                default -> {
                    OrientationRow line = line(item, "demonstration-" + id + "-" + i, cells);
                    if (line.kind() == Orientation.Kind.DECISION) {
                        decision = String.valueOf(line.id());
                        promises.put(decision, new Told(cells, NOT_SENT_UP));
                    }
                }
            }
        }
        return promises;
    }

    private long theme(long meetingId, String[] cells) {
        return items.add(
                meetingId,
                Optional.of(cells[2]).filter(word -> !word.isEmpty()).map(StandingItem::valueOf),
                new AgendaTerms(
                        cells[1],
                        cells[3],
                        Optional.of(cells[4]).filter(n -> !n.isEmpty()).map(Integer::valueOf),
                        List.of(cells[5].split(";"))));
    }

    private OrientationRow line(long item, String key, String[] cells) {
        return minutes.write(item, key, 0, Optional.empty(), terms(cells), Turn.NONE).line();
    }

    private static OrientationTerms terms(String[] cells) {
        return new OrientationTerms(
                Orientation.Kind.valueOf(cells[0]),
                cells[1],
                cells[2],
                !cells[3].isEmpty(),
                cells[4],
                due(cells[5]));
    }

    /** What has become of a promise since. */
    private void follow(long action, Told promise) {
        String[] up = promise.escalation();
        if (up.length > 0) {
            actionSteps.sendUp(action, up[1], Optional.of(LocalDate.parse(up[2])));
            actionSteps.answered(action, LocalDate.parse(up[3]), up[4]);
        }
        String[] decision = promise.decision();
        if (!decision[6].isEmpty()) {
            actionSteps.finish(action, decision[7], LocalDate.parse(decision[6]));
        }
    }

    /** {@code 2022}, {@code 2021-Q3}, {@code 2021-12} or {@code 2021-06-15}; empty for none. */
    private static Optional<LooseDate> due(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.contains("Q")) {
            String[] parts = written.split("-Q", 2);
            return Optional.of(
                    LooseDate.quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        }
        return Optional.of(
                switch (written.length()) {
                    case 4 -> LooseDate.year(Year.parse(written).getValue());
                    case 7 -> LooseDate.month(YearMonth.parse(written));
                    default -> LooseDate.day(LocalDate.parse(written));
                });
    }

    /** A day, or {@code +1}: the first Monday from next month's today on. */
    private LocalDate day(String written) {
        if (!written.startsWith("+")) {
            return LocalDate.parse(written);
        }
        return meetings.today()
                .plusMonths(Long.parseLong(written.substring(1)))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static List<String> lines() {
        try (InputStream in =
                DemonstrationMeetings.class.getResourceAsStream("/demonstration/reunions.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
