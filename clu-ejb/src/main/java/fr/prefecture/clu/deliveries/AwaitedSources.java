package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sources of figures: what they have delivered, and until when they are awaited. */
@Stateless
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.WEBSITE,
    Roles.CERT,
    Roles.SECRETARY_GENERAL
})
public class AwaitedSources {

    static final String SUBJECT = "deliveries.source";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject @Any Instance<DeliverySource> sources;
    private final Found<DeliverySource> found = new Found<>();
    @EJB Changes changes;

    /** By kind, then by name. */
    public List<SourceRow> rows() {
        return rows(EnumSet.allOf(SourceKind.class));
    }

    private List<SourceRow> rows(Set<SourceKind> kinds) {
        return found.in(sources)
                .filter(source -> kinds.contains(source.kind()))
                .flatMap(source -> source.delivered().stream().map(one -> row(source.kind(), one)))
                .sorted(Comparator.comparing(SourceRow::kind).thenComparing(SourceRow::name))
                .toList();
    }

    /** DEL-10: those of some kinds that are silent, by kind, then by name. */
    @RolesAllowed({
        Roles.ADMINISTRATOR,
        Roles.QUALITY,
        Roles.SWITCHBOARD,
        Roles.WEBSITE,
        Roles.CERT,
        Roles.STAFF,
        Roles.SECRETARY_GENERAL
    })
    public List<SourceRow> silent(Set<SourceKind> kinds) {
        return rows(kinds).stream().filter(SourceRow::isSilent).toList();
    }

    public Optional<SourceRow> find(SourceKind kind, String name) {
        return rows(EnumSet.of(kind)).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private SourceRow row(SourceKind kind, Delivered one) {
        Optional<SourceLife> life = life(kind, one.name());
        return new SourceRow(
                one.id(),
                life.map(SourceLife::version).orElse(0),
                kind,
                one.name(),
                one.first(),
                one.last(),
                one.silent(),
                life.flatMap(SourceLife::endedFrom),
                life.flatMap(SourceLife::successor),
                one.endProposed(),
                life.map(SourceLife::alertedAfter).orElse(SourceLife.USUAL_WATCH));
    }

    /**
     * DEL-2, DEL-3: nothing is expected of a source from a day on.
     *
     * @param shown the version that was seen
     * @throws RuleBroken when it has delivered since, has ended, or its successor cannot be
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void end(SourceKind kind, String name, int shown, EndTerms terms) {
        SourceRow row = known(kind, name);
        Optional<String> successor =
                Optional.of(terms.successor().strip()).filter(next -> !next.isEmpty());
        successor.ifPresent(
                next -> {
                    if (find(kind, next).isEmpty()) {
                        throw new RuleBroken("deliveries.source.unknown", next).at("successor");
                    }
                });
        SourceLife life = changed(kind, name, shown);
        String before = life.written();
        life.end(terms.from(), row.last(), successor, successor.flatMap(next -> life(kind, next)));
        changes.changed(SUBJECT, key(kind, name), before, life.written());
    }

    /** DEL-4 */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void reopen(SourceKind kind, String name, int shown) {
        known(kind, name);
        SourceLife life = changed(kind, name, shown);
        String before = life.written();
        life.reopen();
        changes.changed(SUBJECT, key(kind, name), before, life.written());
    }

    /** DEL-7: says that a source that is silent will deliver again. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void await(SourceKind kind, String name, int shown) {
        SourceRow row = known(kind, name);
        SourceLife life = changed(kind, name, shown);
        String before = life.written();
        life.await(row.last());
        changes.changed(SUBJECT, key(kind, name), before, life.written());
    }

    /** DEL-9 */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void watch(SourceKind kind, String name, int shown, WatchTerms terms) {
        known(kind, name);
        SourceLife life = changed(kind, name, shown);
        String before = life.written();
        life.watch(terms.days());
        changes.changed(SUBJECT, key(kind, name), before, life.written());
    }

    private SourceRow known(SourceKind kind, String name) {
        return find(kind, name)
                .orElseThrow(() -> new RuleBroken("deliveries.source.unknown", name));
    }

    /** DEL-8 */
    private SourceLife changed(SourceKind kind, String name, int shown) {
        Optional<SourceLife> known = life(kind, name);
        if (known.map(SourceLife::version).orElse(0) != shown) {
            throw new RuleBroken("deliveries.changedSince", name);
        }
        if (known.isPresent()) {
            em.lock(known.get(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            return known.get();
        }
        SourceLife life = new SourceLife(kind, name);
        em.persist(life);
        em.flush();
        return life;
    }

    private Optional<SourceLife> life(SourceKind kind, String name) {
        return em.createQuery(
                        "select s from SourceLife s where s.kind = :kind and s.name = :name",
                        SourceLife.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private static String key(SourceKind kind, String name) {
        return kind + " " + name;
    }
}
