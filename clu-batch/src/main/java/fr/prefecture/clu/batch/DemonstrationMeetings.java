package fr.prefecture.clu.batch;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.AgendaTerms;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.MeetingTerms;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.Minutes;
import fr.prefecture.clu.committee.Orientation;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fictitious meetings, told by the lines of {@code reunions.tsv} in the order in which a meeting
 * goes: the meeting, who was not there, each theme with what was said, and what became of a
 * promise.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationMeetings {

    private static final String DECISION_ORIGIN = "committee.decision";

    @EJB Meetings meetings;
    @EJB MeetingSteps steps;
    @EJB AgendaItems items;
    @EJB Participations participations;
    @EJB Members members;
    @EJB Minutes minutes;
    @EJB Decisions decisions;
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
        participations.invite(id, members.sitting(day).stream().map(Participant::of).toList());
        if (head[7].isEmpty()) {
            items.propose(id, Set.of(StandingItem.values()));
            return;
        }
        Map<String, String[]> promises = minutes(id, lines);
        steps.convene(id, LocalDate.parse(head[7]));
        steps.hold(id);
        attend(id, lines);
        steps.submit(id);
        signature.sign(id, LocalDate.parse(head[8]));
        steps.distribute(id, LocalDate.parse(head[9]));
        Map<String, ActionRow> opened = actions.ofOrigin(DECISION_ORIGIN, decisions.keys(id));
        opened.values().forEach(action -> follow(action, promises));
    }

    private void attend(long id, List<String[]> lines) {
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
        participations.receive(
                id,
                participations.of(id).stream()
                        .filter(Participation::isInvited)
                        .map(Participation::id)
                        .toList());
    }

    /** Writes the themes; answers with the lines of decisions and escalations by their text. */
    private Map<String, String[]> minutes(long id, List<String[]> lines) {
        Map<String, String[]> promises = new HashMap<>();
        long item = 0;
        String decision = "";
        int number = 0;
        for (String[] cells : lines) {
            switch (cells[0]) {
                case "MEETING", "EXCUSED", "ABSENT", "GUEST" -> {}
                case "THEME" ->
                        item =
                                items.add(
                                        id,
                                        Optional.of(cells[2])
                                                .filter(word -> !word.isEmpty())
                                                .map(StandingItem::valueOf),
                                        new AgendaTerms(
                                                cells[1],
                                                cells[3],
                                                Optional.of(Integer.valueOf(cells[4])),
                                                List.of(cells[5].split(";"))));
                case "ESCALATION" -> promises.put("ESCALATION " + decision, cells);
                default -> {
                    number++;
                    OrientationTerms terms = terms(cells);
                    minutes.write(
                            item,
                            "demonstration-" + id + "-" + number,
                            0,
                            Optional.empty(),
                            terms,
                            Turn.NONE);
                    if (terms.kind() == Orientation.Kind.DECISION) {
                        decision = terms.text();
                        promises.put(decision, cells);
                    }
                }
            }
        }
        return promises;
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
    private void follow(ActionRow action, Map<String, String[]> promises) {
        String[] escalation = promises.get("ESCALATION " + action.title());
        if (escalation != null) {
            actionSteps.sendUp(
                    action.id(), escalation[1], Optional.of(LocalDate.parse(escalation[2])));
            actionSteps.answered(action.id(), LocalDate.parse(escalation[3]), escalation[4]);
        }
        String[] promise = promises.get(action.title());
        if (promise != null && !promise[6].isEmpty()) {
            actionSteps.finish(action.id(), promise[7], LocalDate.parse(promise[6]));
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
                .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
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
