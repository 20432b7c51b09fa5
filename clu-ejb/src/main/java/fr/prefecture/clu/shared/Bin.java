package fr.prefecture.clu.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bin: what people removed, for 30 days. Whoever removes tells it here first, in the same
 * transaction, instead of to the history; what comes back has the same numbers and says the same.
 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.NIGHT
})
public class Bin {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject @Any Instance<Restorable> features;
    private final Found<Restorable> found = new Found<>();
    @EJB Changes changes;
    @EJB Contents contents;
    @Resource SessionContext session;

    /**
     * COR-1: keeps these rows, which the caller then removes, and tells the history.
     *
     * @param rows in the order in which they can come back
     * @return by which number it can be brought back
     */
    public long keep(Removal removal, List<Removal.Rows> rows) {
        StoredRows stored = StoredRows.read(em, rows);
        if (stored.isEmpty()) {
            throw new IllegalStateException("nothing to keep of " + removal.subject());
        }
        Binned one = new Binned(removal, Changes.caller(session), clock.instant());
        em.persist(one);
        em.flush();
        stored.keep(em, one.id());
        changes.removed(removal.subject(), removal.key(), removal.state());
        return one.id();
    }

    /** COR-8: keeps the content of a removed file as long as the bin has the file. */
    public void hold(long id, String sha256) {
        contents.hold(sha256, holder(id));
    }

    /** COR-7: what the caller may bring back, latest first. */
    public List<BinnedRow> rows() {
        return mine(em.createQuery(
                                "select b from Binned b where b.at > :since"
                                        + " order by b.at desc, b.id desc",
                                Binned.class)
                        .setParameter("since", clock.instant().minus(Binned.KEPT))
                        .getResultStream())
                .toList();
    }

    /** COR-11: what had its page there, if the caller may bring it back. */
    public Optional<BinnedRow> at(String page) {
        return mine(em.createQuery(
                                "select b from Binned b where b.page = :page"
                                        + " and b.at > :since order by b.at desc",
                                Binned.class)
                        .setParameter("page", page)
                        .setParameter("since", clock.instant().minus(Binned.KEPT))
                        .getResultStream())
                .findFirst();
    }

    /**
     * COR-2: brings it back.
     *
     * @throws RuleBroken when it came back already, was never the caller's to bring back, its place
     *     is taken, or what it belongs to is gone or closed; it stays in the bin
     */
    public BinnedRow restore(long id) {
        Binned one = em.find(Binned.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null || !isMine(one) || !one.isKept(clock.instant())) {
            throw new RuleBroken("shared.bin.gone");
        }
        BinnedRow row = one.row();
        StoredRows.kept(em, id).putBack(em);
        tellers(row).forEach(feature -> feature.restored(row));
        forget(one);
        changes.restored(one.subject(), one.key(), one.state());
        return row;
    }

    /**
     * COR-9: what has been here for 30 days goes for good.
     *
     * @return how many
     */
    @RolesAllowed(Roles.NIGHT)
    public int empty() {
        List<Binned> over =
                em.createQuery(
                                "select b from Binned b where b.at <= :until order by b.id",
                                Binned.class)
                        .setParameter("until", clock.instant().minus(Binned.KEPT))
                        .getResultList();
        over.forEach(
                one -> {
                    BinnedRow row = one.row();
                    StoredRows rows = StoredRows.kept(em, one.id());
                    forget(one);
                    tellers(row).forEach(feature -> feature.forgotten(row, rows));
                });
        return over.size();
    }

    /** Whether something that can come back has that in that column. */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public boolean has(String table, String column, String content) {
        return ((Number)
                                em.createNativeQuery(
                                                "select count(*) from shared_binned_field where"
                                                        + " table_name = ?1 and column_name = ?2"
                                                        + " and content = ?3")
                                        .setParameter(1, table)
                                        .setParameter(2, column)
                                        .setParameter(3, content)
                                        .getSingleResult())
                        .longValue()
                > 0;
    }

    private void forget(Binned one) {
        long id = one.id();
        em.createNativeQuery("delete from shared_binned_field where binned_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        em.remove(one);
        em.flush();
        if (holds(id)) {
            contents.release(holder(id));
        }
    }

    private boolean holds(long id) {
        return !em.createNativeQuery("select sha256 from shared_content_hold where holder = ?1")
                .setParameter(1, holder(id))
                .getResultList()
                .isEmpty();
    }

    private Stream<BinnedRow> mine(Stream<Binned> all) {
        return all.filter(this::isMine).map(Binned::row);
    }

    private boolean isMine(Binned one) {
        return one.roles().stream().anyMatch(session::isCallerInRole);
    }

    private Stream<Restorable> tellers(BinnedRow row) {
        return found.in(features).filter(feature -> feature.subjects().contains(row.subject()));
    }

    private static String holder(long id) {
        return "bin-" + id;
    }
}
