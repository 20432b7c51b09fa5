package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The switchboards that have delivered, and the zones in which their days begin. */
@Stateless
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class Sources {

    /** The zones of the French territories that have a préfecture or a haut-commissariat. */
    public static final List<ZoneId> FRENCH =
            Stream.of(
                            "Europe/Paris",
                            "America/Guadeloupe",
                            "America/Martinique",
                            "America/Cayenne",
                            "Indian/Reunion",
                            "Indian/Mayotte",
                            "America/Miquelon",
                            "Pacific/Noumea",
                            "Pacific/Tahiti",
                            "Pacific/Wallis")
                    .map(ZoneId::of)
                    .toList();

    static final String SUBJECT = "switchboard.source";

    private static final int LONGEST_NAME = 60;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    /** The name of a folder as well, if its logs come one day. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} '’().,_-]*");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** All sources, by name. */
    public List<SourceRow> rows() {
        return em.createQuery("select s from Source s order by s.name", Source.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    public Optional<SourceRow> row(long id) {
        return Optional.ofNullable(em.find(Source.class, id)).map(this::row);
    }

    private SourceRow row(Source source) {
        Object[] days =
                em.createQuery(
                                "select min(l.firstDay), max(l.lastDay) from Log l"
                                        + " where l.source = :source and l.published = true",
                                Object[].class)
                        .setParameter("source", source)
                        .getSingleResult();
        return new SourceRow(
                source.id(),
                source.name(),
                source.zone(),
                source.nextZone(),
                source.zoneObstacle(),
                Optional.ofNullable((LocalDate) days[0]),
                Optional.ofNullable((LocalDate) days[1]),
                source.formats());
    }

    /** The names of all sources, in order. */
    public List<String> names() {
        return em.createQuery("select s from Source s order by s.name", Source.class)
                .getResultStream()
                .map(Source::name)
                .toList();
    }

    /**
     * TEL-102: makes a switchboard known of which tables will be imported; one that is known stays
     * as it is.
     *
     * @return the name by which it is known
     * @throws RuleBroken when it cannot be called so
     */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD})
    public String declare(String name) {
        String called = BLANKS.matcher(name).replaceAll(" ").strip();
        if (called.isEmpty()) {
            throw new RuleBroken("switchboard.source.name.missing");
        }
        if (called.length() > LONGEST_NAME) {
            throw new RuleBroken("switchboard.source.name.tooLong", LONGEST_NAME);
        }
        if (!NAME.matcher(called).matches()) {
            throw new RuleBroken("switchboard.source.name.signs", called);
        }
        Optional<String> known =
                names().stream()
                        .filter(one -> Folded.key(one).equals(Folded.key(called)))
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Source source = new Source(called, Settings.zone());
        em.persist(source);
        changes.created(SUBJECT, source.id(), called + ", " + source.zone().getId());
        return called;
    }

    /** How many days have figures that another zone would change. */
    public long days(long id) {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(distinct d.entered_on) from switchboard_day d"
                                                + " join switchboard_queue q on q.id = d.queue_id"
                                                + " where q.source_id = ?1")
                                .setParameter(1, id)
                                .getSingleResult())
                .longValue();
    }

    /** The zones among which one chooses: those of France, and the one that it has. */
    public List<ZoneId> zones(long id) {
        ZoneId own = em.find(Source.class, id).zone();
        List<ZoneId> zones = new ArrayList<>(FRENCH);
        if (!zones.contains(own)) {
            zones.add(own);
        }
        return zones;
    }

    /**
     * TEL-21: chooses the zone of a source; the next night brings its figures in line with it. To
     * choose the zone that it has takes back what was chosen before.
     *
     * @throws RuleBroken when the zone is none of {@link #zones}
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void choose(long id, String zone) {
        ZoneId chosen =
                zones(id).stream()
                        .filter(one -> one.getId().equals(zone))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                "switchboard.source.zone.unknown",
                                                zone == null ? "" : zone));
        Source source = em.find(Source.class, id, LockModeType.PESSIMISTIC_WRITE);
        String before = source.nextZone().orElse(source.zone()).getId();
        source.choose(chosen);
        changes.changed(SUBJECT, id, before, chosen.getId());
    }

    /** The sources that are to have another zone, by name. */
    @RolesAllowed(Roles.NIGHT)
    public List<String> awaitingZone() {
        return em.createQuery(
                        "select s.name from Source s where s.nextZone is not null order by s.name",
                        String.class)
                .getResultList();
    }

    /** The zone that somebody has chosen for a source. */
    @RolesAllowed(Roles.NIGHT)
    public Optional<ZoneId> nextZone(String name) {
        return named(name).nextZone();
    }

    /** TEL-21: in the caller's transaction, gives a source the zone that was chosen. */
    @RolesAllowed(Roles.NIGHT)
    public void takeNextZone(String name) {
        named(name).takeNextZone();
        em.flush();
    }

    /** TEL-21: leaves a source its zone, because of a file that cannot be counted anew. */
    @RolesAllowed(Roles.NIGHT)
    public void keepZone(String name, String obstacle) {
        Source source = named(name);
        String wanted = source.nextZone().orElse(source.zone()).getId();
        source.keepZone(obstacle);
        changes.changed(SUBJECT, source.id(), wanted, source.zone().getId());
    }

    private Source named(String name) {
        return em.createQuery("select s from Source s where s.name = :name", Source.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
