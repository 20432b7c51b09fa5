package fr.prefecture.clu.committee;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the committee decided, and what becomes of it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Decisions {

    /** The origin of the actions that decisions become. */
    public static final String ORIGIN = "committee.decision";

    /** As long as the text of an action's detail. */
    private static final int LONGEST_DETAIL = 4000;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final String STANDING =
            "select o from Orientation o join fetch o.item i join fetch i.meeting m"
                    + " where o.kind = :decision and o.removedAt is null and i.removedAt is null";

    private static final Set<Meeting.State> SIGNED =
            Set.of(Meeting.State.SIGNED, Meeting.State.DISTRIBUTED);

    private static final Comparator<Orientation> LATEST =
            Comparator.comparing((Orientation line) -> line.item().meeting().date())
                    .reversed()
                    .thenComparing(line -> line.item().meeting().id())
                    .thenComparing(line -> line.item().position())
                    .thenComparing(Orientation::position);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB ActionItems actions;
    @EJB Meetings meetings;
    @EJB Changes changes;

    /**
     * Those of the latest meeting first, in the order of its agenda.
     *
     * @param words all of which must stand in the decision, its theme or its service
     * @param service whose decisions; empty for all
     */
    public List<DecisionRow> rows(Optional<Integer> year, String service, String words) {
        List<String> wanted = Folded.words(words);
        String whose = Folded.of(service.strip());
        return standing()
                .map(DecisionRow::of)
                .filter(row -> year.map(y -> row.date().lastDay().getYear() == y).orElse(true))
                .filter(row -> whose.isEmpty() || Folded.of(row.service()).equals(whose))
                .filter(
                        row -> {
                            String text =
                                    Folded.of(row.text() + ' ' + row.theme() + ' ' + row.service());
                            return wanted.stream().allMatch(text::contains);
                        })
                .toList();
    }

    /** Those of records that are signed, latest meeting first. */
    public List<DecisionRow> latest(int most) {
        List<DecisionRow> found = new ArrayList<>();
        List<Orientation> block;
        int read = 0;
        do {
            block = signed(read, most);
            block.stream()
                    .filter(line -> !line.text().isBlank())
                    .map(DecisionRow::of)
                    .forEach(found::add);
            read += block.size();
        } while (found.size() < most && block.size() == most);
        return found.stream().limit(most).toList();
    }

    private List<Orientation> signed(int after, int most) {
        return em.createQuery(
                        STANDING
                                + " and m.state in :signed order by m.date.lastDay desc,"
                                + " m.date.firstDay desc, m.id, i.position, o.position, o.id",
                        Orientation.class)
                .setParameter("decision", Orientation.Kind.DECISION)
                .setParameter("signed", SIGNED)
                .setFirstResult(after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The services that decisions name, in alphabetical order. */
    public List<String> services() {
        return standing()
                .map(Orientation::service)
                .filter(service -> !service.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<DecisionRow> find(long id) {
        return decision(id).map(DecisionRow::of);
    }

    /** Of a meeting's decisions: the keys of the origins of their actions. */
    public List<String> keys(long meetingId) {
        return of(meetingId).map(line -> String.valueOf(line.id())).toList();
    }

    /**
     * What earlier meetings promised and is not finished, in the order of lists: what the next
     * meeting opens with.
     */
    public List<ActionRow> openPromises(long meetingId) {
        Set<String> own =
                of(meetingId).map(l -> String.valueOf(l.id())).collect(Collectors.toSet());
        return actions.openOf(ORIGIN).stream()
                .filter(action -> !own.contains(action.originKey()))
                .toList();
    }

    /** What has been done since the meeting before of what earlier meetings promised. */
    public List<ActionRow> keptPromises(long meetingId) {
        return finished(meetingId, ActionItem.State.DONE);
    }

    /** What has been given up since the meeting before of what earlier meetings promised. */
    public List<ActionRow> abandonedPromises(long meetingId) {
        return finished(meetingId, ActionItem.State.ABANDONED);
    }

    private List<ActionRow> finished(long meetingId, ActionItem.State how) {
        Set<String> own =
                of(meetingId).map(l -> String.valueOf(l.id())).collect(Collectors.toSet());
        return meetings.before(meetingId)
                .map(before -> before.date().lastDay())
                .map(
                        day ->
                                actions
                                        .changedSince(
                                                ORIGIN,
                                                day.atStartOfDay(Settings.zone()).toInstant())
                                        .stream()
                                        .filter(a -> a.state() == how)
                                        .filter(
                                                a ->
                                                        a.finishedOn()
                                                                .filter(day::isBefore)
                                                                .isPresent())
                                        .filter(a -> !own.contains(a.originKey()))
                                        .toList())
                .orElse(List.of());
    }

    /**
     * COM-32: by hand, before the record is signed or after; twice is once.
     *
     * @return the number of the action
     * @throws RuleBroken when there is no such decision, or nothing is written in it
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public long becomeAction(long id) {
        Orientation line =
                decision(id).orElseThrow(() -> new RuleBroken("committee.decision.unknown"));
        em.flush();
        em.refresh(line.item().meeting(), LockModeType.PESSIMISTIC_WRITE);
        return act(line);
    }

    /**
     * COM-32: all those of a record that is being signed; twice is once. Nobody writes another one
     * meanwhile.
     */
    @RolesAllowed({Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public void becomeActions(long meetingId) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        if (meeting != null) {
            em.flush();
            em.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
            of(meetingId).filter(line -> !line.text().isBlank()).toList().forEach(this::act);
        }
    }

    private long act(Orientation line) {
        if (line.text().isBlank()) {
            throw new RuleBroken("committee.decision.blank");
        }
        Optional<Long> known = line.actionId();
        if (known.isPresent()) {
            return known.get();
        }
        if (!isActable(line.service())) {
            throw unnamed(line.item().theme(), line.text(), line.service());
        }
        Meeting meeting = line.item().meeting();
        String text = line.text();
        long action =
                actions.open(
                        new Promise(
                                ORIGIN,
                                String.valueOf(line.id()),
                                named(meeting),
                                "/comite/reunions/" + meeting.id() + "/releve",
                                title(text),
                                text.lines().count() > 1 ? cut(text) : "",
                                line.service(),
                                line.due()));
        line.becomes(action);
        changes.changed(Minutes.SUBJECT, line.id(), "", "→ " + action);
        return action;
    }

    /** « Comité local des usagers, 31/05/2021 »: its title does not tell it from the others. */
    private static String named(Meeting meeting) {
        LooseDate date = meeting.date();
        return meeting.title()
                + ", "
                + (date.grain() == LooseDate.Grain.DAY
                        ? DAY.format(date.lastDay())
                        : String.valueOf(date.lastDay().getYear()));
    }

    /** Whether an action can be opened for a service that is written so, or for none. */
    static boolean isActable(String service) {
        return service.isBlank() || ServiceUnit.isName(service);
    }

    /** Which decision names a service that is none. */
    static RuleBroken unnamed(String theme, String text, String service) {
        return new RuleBroken("committee.decision.service", theme, title(text), service);
    }

    /** The first line in which something is written. */
    private static String title(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse(text).strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private Optional<Orientation> decision(long id) {
        return Optional.ofNullable(em.find(Orientation.class, id))
                .filter(line -> line.kind() == Orientation.Kind.DECISION)
                .filter(line -> !line.isRemoved() && !line.item().isRemoved());
    }

    private Stream<Orientation> of(long meetingId) {
        return standing().filter(line -> line.item().meeting().id() == meetingId);
    }

    private Stream<Orientation> standing() {
        return em.createQuery(STANDING, Orientation.class)
                .setParameter("decision", Orientation.Kind.DECISION)
                .getResultStream()
                .filter(line -> !line.text().isBlank())
                .sorted(LATEST);
    }
}
