package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** The tables of switchboards that nights read directly: TEL-91 to TEL-95. */
@Stateless
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class PbxTables {

    static final String SUBJECT = "switchboard.pbx";

    /** A name that a folder can have: its files are dropped there. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;

    /** That of a source, if it has one. */
    public Optional<PbxRow> of(long source) {
        return em.createQuery(
                        "select p from PbxProgress p where p.pbx.source.id = :source",
                        PbxProgress.class)
                .setParameter("source", source)
                .getResultStream()
                .findFirst()
                .map(this::row);
    }

    /**
     * TEL-91: has the table of a source read there from now on.
     *
     * @param version the one that was shown; nothing where there was none
     * @throws RuleBroken when somebody else has changed it since
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void set(long source, OptionalInt version, PbxAddress address) {
        Optional<PbxProgress> known = progressOf(source);
        boolean asShown =
                known.isPresent()
                        ? version.isPresent() && known.get().pbx().version() == version.getAsInt()
                        : version.isEmpty();
        if (!asShown) {
            throw new RuleBroken("switchboard.pbx.changedMeanwhile");
        }
        if (known.isPresent()) {
            move(known.get(), address);
        } else {
            PbxTable table = new PbxTable(em.find(Source.class, source), address);
            em.persist(table);
            em.persist(new PbxProgress(table));
            em.flush();
            changes.created(SUBJECT, table.id(), address.written());
        }
    }

    private void move(PbxProgress progress, PbxAddress address) {
        PbxTable table = progress.pbx();
        PbxAddress before = table.address();
        table.move(address);
        if (!before.from().equals(address.from())) {
            progress.again();
        } else if (!before.isSameTable(address)) {
            progress.moved();
        }
        progress.forgive();
        changes.changed(SUBJECT, table.id(), before.written(), address.written());
        try {
            em.flush();
        } catch (OptimisticLockException faster) {
            RuleBroken refusal = new RuleBroken("switchboard.pbx.changedMeanwhile");
            refusal.initCause(faster);
            throw refusal;
        }
    }

    /**
     * Nights read it no longer; twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public OptionalLong remove(long source) {
        Optional<PbxProgress> known = progressOf(source);
        if (known.isEmpty()) {
            return OptionalLong.empty();
        }
        PbxProgress progress = known.get();
        PbxTable table = progress.pbx();
        String page = "/telephone/sources/" + source;
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                String.valueOf(table.id()),
                                table.source().name(),
                                table.address().written(),
                                page + "/base",
                                page,
                                Set.of(Roles.ADMINISTRATOR)),
                        List.of(
                                Removal.Rows.of("switchboard_pbx", table.id()),
                                Removal.Rows.of("switchboard_pbx_progress", progress.id())));
        em.remove(progress);
        em.remove(table);
        return OptionalLong.of(binned);
    }

    /** All of them, by the names of their sources. */
    @RolesAllowed(Roles.NIGHT)
    public List<PbxRow> all() {
        return em.createQuery(
                        "select p from PbxProgress p order by p.pbx.source.name", PbxProgress.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** TEL-92: in the caller's transaction, that rows lie in the inbox up to there. */
    @RolesAllowed(Roles.NIGHT)
    public void fetched(long id, PbxMark mark) {
        progress(id).ifPresent(one -> one.fetched(mark));
    }

    /** In the caller's transaction, that a night had all of it. */
    @RolesAllowed(Roles.NIGHT)
    public void read(long id, long rows) {
        progress(id).ifPresent(one -> one.read(rows, clock.instant()));
    }

    /** TEL-94: in the caller's transaction, why a night did not have all of it. */
    @RolesAllowed(Roles.NIGHT)
    public void failed(long id, PbxProblem problem) {
        progress(id).ifPresent(one -> one.failed(problem, clock.instant()));
    }

    /**
     * Makes a source known before a file of it has come; one that is known is left as it is.
     *
     * @return its number
     * @throws RuleBroken when no folder could have that name
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public long declare(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RuleBroken("switchboard.pbx.declare.wrong", name);
        }
        return em.createQuery("select s from Source s where s.name = :name", Source.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(
                        () -> {
                            Source source = new Source(name, Settings.zone());
                            em.persist(source);
                            em.flush();
                            changes.created(
                                    Sources.SUBJECT,
                                    source.id(),
                                    source.name() + ", " + source.zone().getId());
                            return source;
                        })
                .id();
    }

    private PbxRow row(PbxProgress progress) {
        return progress.row(
                PbxMark.from(progress.mark().isPresent() ? Optional.empty() : first(progress)));
    }

    /** TEL-92: from the day that was chosen on, else after what files have told. */
    private Optional<Instant> first(PbxProgress progress) {
        Source source = progress.pbx().source();
        return progress.pbx()
                .address()
                .from()
                .map(day -> day.atStartOfDay(source.zone()).toInstant())
                .or(
                        () ->
                                Optional.ofNullable(
                                                em.createQuery(
                                                                "select max(l.lastEvent) from Log l"
                                                                        + " where l.source = :source",
                                                                Long.class)
                                                        .setParameter("source", source)
                                                        .getSingleResult())
                                        .map(last -> Instant.ofEpochSecond(last + 1)));
    }

    private Optional<PbxProgress> progressOf(long source) {
        return em.createQuery(
                        "select p from PbxProgress p where p.pbx.source.id = :source",
                        PbxProgress.class)
                .setParameter("source", source)
                .getResultStream()
                .findFirst();
    }

    /** Nothing when somebody has removed it while the night ran. */
    private Optional<PbxProgress> progress(long id) {
        return em.createQuery("select p from PbxProgress p where p.pbx.id = :id", PbxProgress.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
