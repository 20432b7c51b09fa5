package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.InBlocks;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * RCH-19: what can be found of the committee: meetings, the points of their agendas, what was said
 * and decided, organisations and members; never how to reach a member nor what they need.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableCommittees implements SearchSource {

    private static final String ERRATUM = "committee.erratum";
    private static final Set<String> READERS =
            Set.of(Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL);
    private static final int LONGEST_TITLE = 160;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(
                Meetings.SUBJECT,
                AgendaItems.SUBJECT,
                Minutes.SUBJECT,
                ERRATUM,
                Members.SUBJECT,
                RepresentedBodies.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select m from Meeting m where m.id > :last order by m.id",
                                        Meeting.class)
                                .setParameter("last", last),
                meeting -> found.accept(record(meeting)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select i from AgendaItem i join fetch i.meeting where"
                                                + " i.removedAt is null and i.id > :last order by"
                                                + " i.id",
                                        AgendaItem.class)
                                .setParameter("last", last),
                item -> found.accept(record(item)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select o from Orientation o join fetch o.item i join fetch"
                                                + " i.meeting where o.removedAt is null and"
                                                + " i.removedAt is null and o.id > :last order by"
                                                + " o.id",
                                        Orientation.class)
                                .setParameter("last", last),
                line -> record(line).ifPresent(found));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select e from Erratum e join fetch e.meeting where e.id >"
                                                + " :last order by e.id",
                                        Erratum.class)
                                .setParameter("last", last),
                erratum -> found.accept(record(erratum)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select m from Member m join fetch m.body where m.id >"
                                                + " :last order by m.id",
                                        Member.class)
                                .setParameter("last", last),
                member -> found.accept(record(member)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select b from RepresentedBody b where b.id > :last order"
                                                + " by b.id",
                                        RepresentedBody.class)
                                .setParameter("last", last),
                body -> found.accept(record(body)));
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return SearchReading.number(key).map(id -> of(subject, id)).orElseGet(List::of);
    }

    private List<SearchRecord> of(String subject, Long id) {
        return switch (subject) {
            case Meetings.SUBJECT -> meeting(id);
            case AgendaItems.SUBJECT -> item(id);
            case Minutes.SUBJECT ->
                    Optional.ofNullable(em.find(Orientation.class, id)).stream()
                            .filter(line -> !line.isRemoved() && !line.item().isRemoved())
                            .flatMap(line -> record(line).stream())
                            .toList();
            case ERRATUM ->
                    Optional.ofNullable(em.find(Erratum.class, id)).stream()
                            .map(FindableCommittees::record)
                            .toList();
            case Members.SUBJECT ->
                    Optional.ofNullable(em.find(Member.class, id)).stream()
                            .map(FindableCommittees::record)
                            .toList();
            default -> body(id);
        };
    }

    /** With all that bears its day. */
    private List<SearchRecord> meeting(Long id) {
        Meeting meeting = em.find(Meeting.class, id);
        if (meeting == null) {
            return List.of();
        }
        List<SearchRecord> found = new ArrayList<>();
        found.add(record(meeting));
        em.createQuery(
                        "select i from AgendaItem i join fetch i.meeting where i.meeting.id = :id"
                                + " and i.removedAt is null",
                        AgendaItem.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(item -> found.add(record(item)));
        em.createQuery(
                        "select o from Orientation o join fetch o.item i join fetch i.meeting where"
                                + " i.meeting.id = :id and o.removedAt is null and i.removedAt is"
                                + " null",
                        Orientation.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(line -> record(line).ifPresent(found::add));
        return found;
    }

    /** With the lines that bear its theme; nothing of what was taken off the agenda. */
    private List<SearchRecord> item(Long id) {
        AgendaItem item = em.find(AgendaItem.class, id);
        if (item == null) {
            return List.of();
        }
        if (item.isRemoved()) {
            return lines(id)
                    .map(line -> SearchRecord.gone(Minutes.SUBJECT, String.valueOf(line.id())))
                    .toList();
        }
        return Stream.concat(
                        Stream.of(record(item)), lines(id).flatMap(line -> record(line).stream()))
                .toList();
    }

    private Stream<Orientation> lines(Long item) {
        return em
                .createQuery(
                        "select o from Orientation o join fetch o.item i join fetch i.meeting where"
                                + " i.id = :item and o.removedAt is null",
                        Orientation.class)
                .setParameter("item", item)
                .getResultList()
                .stream();
    }

    /** With the members who bear its name. */
    private List<SearchRecord> body(Long id) {
        RepresentedBody body = em.find(RepresentedBody.class, id);
        if (body == null) {
            return List.of();
        }
        List<SearchRecord> found = new ArrayList<>();
        found.add(record(body));
        em.createQuery(
                        "select m from Member m join fetch m.body where m.body.id = :id",
                        Member.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(member -> found.add(record(member)));
        return found;
    }

    private static SearchRecord record(Meeting meeting) {
        return found(
                Meetings.SUBJECT,
                meeting.id(),
                "search.kind.meeting",
                meeting.title(),
                text(meeting.place(), meeting.chair(), meeting.cancelledWhy()),
                meeting.date().firstDay(),
                "/comite/reunions/" + meeting.id());
    }

    private static SearchRecord record(AgendaItem item) {
        return found(
                AgendaItems.SUBJECT,
                item.id(),
                "search.kind.agendaItem",
                item.theme(),
                item.rapporteur(),
                item.meeting().date().firstDay(),
                "/comite/reunions/" + item.meeting().id() + "/ordre-du-jour");
    }

    /** Nothing of a line in which nothing has been typed yet. */
    private static Optional<SearchRecord> record(Orientation line) {
        if (line.text().isBlank()) {
            return Optional.empty();
        }
        boolean decision = line.kind() == Orientation.Kind.DECISION;
        Meeting meeting = line.item().meeting();
        OrientationRow row = line.row();
        return Optional.of(
                found(
                        Minutes.SUBJECT,
                        line.id(),
                        decision ? "search.kind.decision" : "search.kind.minutes",
                        decision ? title(line.text()) : line.item().theme(),
                        text(
                                decision ? line.item().theme() : "",
                                line.text(),
                                row.speakers(),
                                row.service()),
                        meeting.date().firstDay(),
                        "/comite/reunions/" + meeting.id() + "/releve"));
    }

    private static SearchRecord record(Erratum erratum) {
        return found(
                ERRATUM,
                erratum.id(),
                "search.kind.erratum",
                title(erratum.text()),
                erratum.text(),
                erratum.meeting().date().firstDay(),
                "/comite/reunions/" + erratum.meeting().id() + "/releve");
    }

    private static SearchRecord record(Member member) {
        return found(
                Members.SUBJECT,
                member.id(),
                "search.kind.member",
                member.name(),
                text(member.function(), member.body().name()),
                null,
                "/comite/membres/" + member.id());
    }

    private static SearchRecord record(RepresentedBody body) {
        return found(
                RepresentedBodies.SUBJECT,
                body.id(),
                "search.kind.body",
                body.name(),
                "",
                null,
                "/comite/organismes/" + body.id());
    }

    private static SearchRecord found(
            String subject,
            Long id,
            String kind,
            String title,
            String text,
            LocalDate day,
            String page) {
        return new SearchRecord(
                subject, String.valueOf(id), kind, title, text, day, page, READERS, "");
    }

    private static String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, line.lastIndexOf(' ', LONGEST_TITLE) + 1).strip() + " …";
    }

    private static String text(String... parts) {
        return String.join(
                "\n", Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }
}
