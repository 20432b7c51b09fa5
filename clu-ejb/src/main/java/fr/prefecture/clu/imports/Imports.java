package fr.prefecture.clu.imports;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The imports into each feature, for those who may import into it. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
public class Imports {

    /** How long a file that was sent waits for its confirmation. */
    public static final Duration KEPT = Duration.ofDays(1);

    static final String SUBJECT = "imports.import";

    /** Twice as long as a transaction may last. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject @Any Instance<ImportTarget> targets;
    private final Found<ImportTarget> known = new Found<>();
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The feature whose imports stand below that path, if the caller may import into it. */
    public Optional<ImportTarget> under(String path) {
        return known.in(targets)
                .filter(target -> path.startsWith(target.path() + "/imports"))
                .filter(this::admits)
                .findFirst();
    }

    /**
     * IMP-8: the feature of that word.
     *
     * @throws EJBAccessException when the caller may not import into it
     */
    public ImportTarget target(String code) {
        return known.in(targets)
                .filter(target -> target.code().equals(code))
                .filter(this::admits)
                .findFirst()
                .orElseThrow(EJBAccessException::new);
    }

    /** IMP-3: a file has been received; its columns are filled as far as its headings are known. */
    public ImportRow register(
            String code,
            String source,
            String name,
            String sha256,
            long bytes,
            List<String> header) {
        ImportTarget target = target(code);
        if (target.sources().stream().noneMatch(one -> one.open() && one.code().equals(source))) {
            throw new RuleBroken("imports.source.unknown");
        }
        Import received = new Import(code, source, name, sha256, bytes, caller(), clock.instant());
        received.map(
                Mapping.guess(
                        target.columns(source),
                        header,
                        saved(code, source).map(SavedMapping::mapping).orElse(Mapping.NONE)));
        em.persist(received);
        em.flush();
        return received.row();
    }

    /** IMP-4: the headings that were chosen last for a source, by column; none before any were. */
    @RolesAllowed(Roles.NIGHT)
    public Map<String, String> chosenHeadings(String code, String source) {
        return saved(code, source).map(SavedMapping::mapping).orElse(Mapping.NONE).headings();
    }

    /** IMP-3: the heading of a file that fills each column, for a night, which nobody can ask. */
    @RolesAllowed(Roles.NIGHT)
    public Map<String, String> headings(String code, String source, List<String> header) {
        ImportTarget target =
                known.in(targets).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        Mapping saved = saved(code, source).map(SavedMapping::mapping).orElse(Mapping.NONE);
        return Mapping.guess(target.columns(source), header, saved).headings();
    }

    /**
     * IMP-3, IMP-4: fills the columns from these headings, and proposes them next time.
     *
     * @throws RuleBroken when a required column has none
     */
    public void map(long id, Map<String, String> headings) {
        Import waiting = get(id);
        Mapping chosen = new Mapping(headings);
        if (!chosen.missing(columns(waiting)).isEmpty()) {
            throw new RuleBroken("imports.columns.missing");
        }
        waiting.map(chosen);
        SavedMapping saved =
                saved(waiting.target(), waiting.source())
                        .orElseGet(() -> new SavedMapping(waiting.target(), waiting.source()));
        String before = saved.mapping().written();
        saved.save(chosen);
        em.persist(saved);
        changes.changed("imports.mapping", saved.key(), before, chosen.written());
    }

    /** IMP-4: each row on its own, in their order. */
    public List<ImportTarget.Checked> check(long id, List<Map<String, String>> rows) {
        Import waiting = get(id);
        ImportTarget target = target(waiting.target());
        List<String> filled =
                columns(waiting).stream()
                        .filter(ImportColumn::filled)
                        .map(ImportColumn::code)
                        .toList();
        Function<Map<String, String>, ImportTarget.Checked> right = target.check(waiting.source());
        return rows.stream()
                .map(row -> missing(filled, row).orElseGet(() -> right.apply(row)))
                .toList();
    }

    private static Optional<ImportTarget.Checked> missing(
            List<String> filled, Map<String, String> row) {
        return filled.stream()
                .filter(column -> row.getOrDefault(column, "").isEmpty())
                .findFirst()
                .map(column -> ImportTarget.Checked.wrong(column, "imports.cell.missing"));
    }

    /** What to know of the headings of a file whose columns are chosen. */
    public List<ImportTarget.Note> remarks(long id, List<String> header) {
        Import waiting = get(id);
        return target(waiting.target())
                .remarks(waiting.source(), header, waiting.mapping().headings());
    }

    /** How many of these the feature has already. */
    public int known(long id, Collection<String> identities) {
        Import waiting = get(id);
        return target(waiting.target()).known(waiting.source(), identities);
    }

    /**
     * IMP-2: takes the confirmation; {@link #finish} or {@link #giveBack} follows.
     *
     * @param shown the version of the import that somebody has been shown
     * @return false when it has been confirmed before
     * @throws RuleBroken when its columns have changed since
     */
    public boolean begin(long id, int shown) {
        return get(id).begin(shown, caller(), clock.instant());
    }

    /**
     * IMP-1: the right rows of the file go into the feature, all of them or none.
     *
     * @param reading reads the file to its end and hands over its right rows, block by block
     */
    public void finish(long id, Function<Consumer<List<Map<String, String>>>, Counts> reading) {
        Import running = get(id);
        ImportTarget target = target(running.target());
        Counts counts = reading.apply(rows -> target.add(id, running.source(), rows));
        if (counts.right() == 0) {
            throw new RuleBroken("imports.nothingRight");
        }
        target.added(id);
        running.finish(counts, clock.instant());
        changes.created(SUBJECT, id, running.written());
    }

    public void giveBack(long id) {
        get(id).giveBack();
    }

    /** IMP-7 */
    public void undo(long id) {
        Import done = get(id);
        String before = done.written();
        if (done.undo(caller(), clock.instant())) {
            target(done.target()).undo(id);
            changes.changed(SUBJECT, id, before, done.written());
        }
    }

    /** Gives up an import that nobody has confirmed. */
    public void cancel(long id) {
        Import waiting = get(id);
        waiting.mustWait();
        em.remove(waiting);
    }

    /** IMP-8: empty as well when the caller may not import there. */
    public Optional<ImportRow> find(long id) {
        return Optional.ofNullable(em.find(Import.class, id))
                .filter(found -> known.in(targets).anyMatch(t -> isOf(t, found) && admits(t)))
                .map(Import::row);
    }

    /**
     * By number, what anybody may know who follows a figure back to where it comes from: how the
     * file was called, when it came, how many rows it brought.
     */
    public Map<Long, ImportRow> named(Collection<Long> ids) {
        return ids.stream()
                .map(id -> em.find(Import.class, id))
                .filter(Objects::nonNull)
                .map(Import::row)
                .collect(Collectors.toMap(ImportRow::id, Function.identity()));
    }

    /** The imports into a feature, latest first. */
    public List<ImportRow> rows(String code, int first, int most) {
        target(code);
        return em.createQuery(
                        "select i from Import i where i.target = :target order by i.id desc",
                        Import.class)
                .setParameter("target", code)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(Import::row)
                .toList();
    }

    public long number(String code) {
        target(code);
        return em.createQuery("select count(i) from Import i where i.target = :target", Long.class)
                .setParameter("target", code)
                .getSingleResult();
    }

    /** IMP-6: the first import of the same content that still counts. */
    public Optional<ImportRow> sameBefore(long id) {
        Import asked = get(id);
        return em.createQuery(
                        "select i from Import i where i.target = :target and i.sha256 = :sha256 and"
                                + " i.id <> :id and i.state = :done order by i.id",
                        Import.class)
                .setParameter("target", asked.target())
                .setParameter("sha256", asked.row().sha256())
                .setParameter("id", id)
                .setParameter("done", Import.State.DONE)
                .setMaxResults(1)
                .getResultStream()
                .map(Import::row)
                .findFirst();
    }

    /**
     * IMP-9: forgets what was sent a day ago and never confirmed; gives back what has been running
     * for longer than any import does, which was interrupted and has kept nothing.
     */
    @RolesAllowed(Roles.NIGHT)
    public void tidy() {
        em.createQuery("delete from Import i where i.state = :state and i.sentAt < :before")
                .setParameter("state", Import.State.WAITING)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
        em.createQuery(
                        "select i from Import i where i.state = :state and i.confirmedAt < :before",
                        Import.class)
                .setParameter("state", Import.State.RUNNING)
                .setParameter("before", clock.instant().minus(LONGEST_RUN))
                .getResultStream()
                .forEach(Import::giveBack);
    }

    private Import get(long id) {
        Import found = em.find(Import.class, id);
        if (found == null) {
            throw new RuleBroken("imports.gone");
        }
        target(found.target());
        return found;
    }

    private List<ImportColumn> columns(Import one) {
        return target(one.target()).columns(one.source());
    }

    private static boolean isOf(ImportTarget target, Import found) {
        return target.code().equals(found.target());
    }

    private boolean admits(ImportTarget target) {
        return target.roles().stream().anyMatch(session::isCallerInRole);
    }

    private Optional<SavedMapping> saved(String code, String source) {
        return em.createQuery(
                        "select m from SavedMapping m where m.target = :target and m.source ="
                                + " :source",
                        SavedMapping.class)
                .setParameter("target", code)
                .setParameter("source", source)
                .getResultStream()
                .findFirst();
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
