package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that the nights know by their content, and how far each has been read. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Files {

    private static final Set<ImportedFile.State> WAITING =
            EnumSet.of(ImportedFile.State.READ, ImportedFile.State.HELD);

    private static final Set<ImportedFile.State> GOOD =
            EnumSet.of(
                    ImportedFile.State.READING,
                    ImportedFile.State.READ,
                    ImportedFile.State.HELD,
                    ImportedFile.State.DONE);

    private static final Set<ImportedFile.State> RETRIED =
            EnumSet.of(
                    ImportedFile.State.FAILED,
                    ImportedFile.State.QUARANTINED,
                    ImportedFile.State.HELD);

    static final String SUBJECT = "night.file";

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** The file of a source that holds exactly this content. */
    public Optional<FileRow> known(String job, String source, String sha256) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " and f.sha256 = :sha256",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .map(FileRow::of);
    }

    /**
     * The files of a source that a longer file may continue: those that are, will be, or may be
     * part of the figures.
     */
    public List<FileRow> continuable(String job, String source, long shorterThan) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " and f.bytes > 0 and f.bytes < :bytes and f.state in :good"
                                + " order by f.bytes",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setParameter("bytes", shorterThan)
                .setParameter("good", GOOD)
                .getResultStream()
                .map(FileRow::of)
                .toList();
    }

    /** The files of a source that are, will be, or may be part of the figures, as they came. */
    public List<FileRow> readings(String job, String source) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " and f.state in :good order by f.id",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setParameter("good", GOOD)
                .getResultStream()
                .map(FileRow::of)
                .toList();
    }

    /**
     * Makes a content known.
     *
     * @param continues the file whose content it begins with: only what follows will be read
     * @param replaces the file whose last line it goes on with: all of it will be read, instead of
     *     that one
     */
    public FileRow register(
            String job, Content content, Optional<Long> continues, Optional<Long> replaces) {
        long from = continues.map(id -> em.find(ImportedFile.class, id).bytes()).orElse(0L);
        return register(job, content, continues, replaces, from, content.bytes());
    }

    /**
     * The same, of a file of which only a part is to be read.
     *
     * @param from offset of its first byte that no other file holds
     * @param to offset after the last one
     */
    public FileRow register(
            String job,
            Content content,
            Optional<Long> continues,
            Optional<Long> replaces,
            long from,
            long to) {
        ImportedFile file =
                new ImportedFile(
                        job,
                        content,
                        continues.map(id -> em.find(ImportedFile.class, id)).orElse(null),
                        replaces.map(id -> em.find(ImportedFile.class, id)).orElse(null),
                        from,
                        to,
                        clock.instant());
        replaceIfOthersHoldAll(file);
        em.persist(file);
        em.flush();
        changes.created(SUBJECT, file.id(), file.source() + ", " + file.name());
        return FileRow.of(file);
    }

    private static void replaceIfOthersHoldAll(ImportedFile file) {
        if (file.startOffset() == file.endOffset() && file.bytes() > 0) {
            file.replace();
        }
    }

    /**
     * NIT-29: the same of a content that was apart, of which nothing is kept.
     *
     * @param id its file
     */
    public FileRow registerAgain(
            long id,
            Content content,
            Optional<Long> continues,
            Optional<Long> replaces,
            long from,
            long to) {
        ImportedFile file = em.find(ImportedFile.class, id);
        String before = file.source() + ", " + file.name();
        file.recognise(
                content,
                continues.map(other -> em.find(ImportedFile.class, other)).orElse(null),
                replaces.map(other -> em.find(ImportedFile.class, other)).orElse(null),
                from,
                to);
        replaceIfOthersHoldAll(file);
        em.flush();
        changes.changed(SUBJECT, id, before, file.source() + ", " + file.name());
        return FileRow.of(file);
    }

    /**
     * NIT-27: when a file is published, another reading of the same beginning goes, and all that
     * this one goes on from.
     */
    public void replaceAll(long id, long other) {
        em.find(ImportedFile.class, id).replaceAll(em.find(ImportedFile.class, other));
    }

    /** NIT-13: when a file is published, another that it holds altogether goes as well. */
    public void replaceCopy(long id, long copy) {
        em.find(ImportedFile.class, id).replaceCopy(em.find(ImportedFile.class, copy));
    }

    /** The files that go when a file is published. */
    public List<Long> replaced(long id) {
        return em.find(ImportedFile.class, id).replaced().stream().map(ImportedFile::id).toList();
    }

    /**
     * NIT-26: takes up a file again of which another reading counted, and is to count no more.
     *
     * @param instead that other reading
     */
    public FileRow readAgain(long id, String name, long instead) {
        ImportedFile file = em.find(ImportedFile.class, id);
        forgetRefusals(file);
        String before = file.source() + ", " + file.name();
        file.readAgain(name, em.find(ImportedFile.class, instead));
        changes.changed(SUBJECT, id, before, file.source() + ", " + file.name());
        return FileRow.of(file);
    }

    private void forgetRefusals(ImportedFile file) {
        em.createQuery("delete from Refusal r where r.file = :file")
                .setParameter("file", file)
                .executeUpdate();
    }

    /** Of these lines of a file, those whose refusal is kept already. */
    public Set<Long> refused(long id, Collection<Long> lines) {
        return lines.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select r.line from Refusal r where r.file.id = :file"
                                        + " and r.line between :first and :last",
                                Long.class)
                        .setParameter("file", id)
                        .setParameter("first", Collections.min(lines))
                        .setParameter("last", Collections.max(lines))
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Whether a line of a file was refused for one of these reasons. */
    public boolean isRefusedFor(long id, Collection<String> reasons) {
        return em.createQuery(
                                "select count(r) from Refusal r where r.file.id = :file"
                                        + " and r.reason in :reasons",
                                Long.class)
                        .setParameter("file", id)
                        .setParameter("reasons", reasons)
                        .getSingleResult()
                > 0;
    }

    /** NIT-15: takes up a file that failed in an earlier night, under the name that it has now. */
    public FileRow retry(long id, String name) {
        ImportedFile file = em.find(ImportedFile.class, id);
        forgetRefusals(file);
        String before = file.source() + ", " + file.name();
        file.retry(name);
        changes.changed(SUBJECT, id, before, file.source() + ", " + file.name());
        return FileRow.of(file);
    }

    /**
     * The files of a job that may have to be published or taken back: those that were read and do
     * not count, and those about which somebody has decided.
     */
    public List<FileRow> unsettled(String job) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and (f.state in :waiting"
                                + " or f.state = :dismissed or f.state = :done"
                                + " and f.id in (select c.dropped.id from Choice c))"
                                + " order by f.id",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("waiting", WAITING)
                .setParameter("dismissed", ImportedFile.State.DISMISSED)
                .setParameter("done", ImportedFile.State.DONE)
                .getResultStream()
                .map(FileRow::of)
                .toList();
    }

    /** The same of one source. */
    public List<FileRow> unsettled(String job, String source) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " and (f.state in :waiting"
                                + " or f.state = :dismissed or f.state = :done"
                                + " and f.id in (select c.dropped.id from Choice c))"
                                + " order by f.id",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setParameter("waiting", WAITING)
                .setParameter("dismissed", ImportedFile.State.DISMISSED)
                .setParameter("done", ImportedFile.State.DONE)
                .getResultStream()
                .map(FileRow::of)
                .toList();
    }

    /** The files of a source, whatever has become of them, in the order in which they came. */
    public List<FileRow> ofSource(String job, String source) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " order by f.id",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .getResultStream()
                .map(FileRow::of)
                .toList();
    }

    /** When the night began that first found a file. */
    public Optional<Instant> firstFound(long id) {
        // Not their min: of that, PostgreSQL gives what no converter takes.
        return em.createQuery(
                        "select e.startedAt from Arrival a join a.execution e"
                                + " where a.file.id = :file order by e.startedAt, e.id",
                        Instant.class)
                .setParameter("file", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many files of a source are part of the figures, or may be, and have no masked copy. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public long withoutCopy(String job, String source) {
        return em.createQuery(
                        "select count(f) from ImportedFile f where f.job = :job"
                                + " and f.source = :source and f.state in (:done, :dismissed)"
                                + " and (f.archiveName is null or f.archiveDeletedIn is not null)",
                        Long.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setParameter("done", ImportedFile.State.DONE)
                .setParameter("dismissed", ImportedFile.State.DISMISSED)
                .getSingleResult();
    }

    /** The last file of each source that has delivered. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public List<DeliveryRow> lastDeliveries(String job) {
        return em.createQuery(
                        "select new fr.prefecture.clu.night.DeliveryRow(f.source, f.name,"
                                + " f.registeredAt) from ImportedFile f where f.id in"
                                + " (select max(x.id) from ImportedFile x where x.job = :job"
                                + " group by x.source) order by f.source",
                        DeliveryRow.class)
                .setParameter("job", job)
                .getResultList();
    }

    /**
     * NIT-20: has a file that is apart or held looked at again by the next night that finds it.
     *
     * @return the job that reads it
     * @throws RuleBroken when it neither is apart nor held
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public String jobToRetry(long id) {
        ImportedFile file =
                Optional.ofNullable(em.find(ImportedFile.class, id))
                        .filter(one -> RETRIED.contains(one.state()))
                        .orElseThrow(() -> new RuleBroken("night.retry.over"));
        file.tryAgain();
        return file.job();
    }

    /** The last files of a source that a night has found, the latest first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public List<FileRow> latest(String job, String source, int most) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " order by f.id desc",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setMaxResults(most)
                .getResultStream()
                .map(FileRow::of)
                .toList();
    }

    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public FileRow row(long id) {
        return FileRow.of(em.find(ImportedFile.class, id));
    }

    /** The files of these numbers, of which there may be many. */
    public Map<Long, FileRow> rows(Collection<Long> ids) {
        Map<Long, FileRow> rows = new HashMap<>();
        List<Long> all = ids.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            em.createQuery("select f from ImportedFile f where f.id in :ids", ImportedFile.class)
                    .setParameter("ids", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .getResultStream()
                    .forEach(file -> rows.put(file.id(), FileRow.of(file)));
        }
        return rows;
    }

    /**
     * NIT-3: in the caller's transaction, moves a file on from one offset to the next, and keeps
     * the calls that are open there.
     *
     * @throws IllegalStateException when the file does not stand at {@code from}: somebody else has
     *     moved it
     */
    public void advance(
            long id,
            long from,
            long to,
            byte[] openState,
            Tally tally,
            List<RefusedLine> refusedLines) {
        ImportedFile file = em.find(ImportedFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        file.advance(from, to, openState, tally);
        refusedLines.forEach(line -> em.persist(new Refusal(file, line)));
    }

    public void read(long id, Tally tally) {
        em.find(ImportedFile.class, id).read(tally);
    }

    public void publish(long id) {
        em.find(ImportedFile.class, id).publish(clock.instant());
    }

    /** The name below the archive's folder of the masked copy of a file's part. */
    public Optional<String> archiveName(long id) {
        return em.find(ImportedFile.class, id).archiveName();
    }

    public void archive(long id, String archiveName) {
        em.find(ImportedFile.class, id).archive(archiveName, clock.instant());
    }

    /**
     * NIT-14: the files of a job whose masked copies were written before an instant, and are kept.
     */
    public List<Long> archivedBefore(String job, Instant before) {
        return em.createQuery(
                        "select f.id from ImportedFile f where f.job = :job"
                                + " and f.archivedAt < :before and f.archiveDeletedIn is null"
                                + " order by f.id",
                        Long.class)
                .setParameter("job", job)
                .setParameter("before", before)
                .getResultList();
    }

    /** Records that a night has deleted the masked copy of a file. */
    public void archiveDeleted(long id, long night) {
        em.find(ImportedFile.class, id).archiveDeleted(em.find(Execution.class, night));
    }

    /** The names of the files whose masked copies a night has deleted. */
    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public List<String> archivesDeletedIn(long night) {
        return em.createQuery(
                        "select f.name from ImportedFile f where f.archiveDeletedIn.id = :night"
                                + " order by f.name, f.id",
                        String.class)
                .setParameter("night", night)
                .getResultList();
    }

    public void fail(long id, Message message) {
        em.find(ImportedFile.class, id).fail(message);
    }

    /**
     * NIT-29: keeps what besides its content decides how a file is read, such as the settings of
     * its source.
     */
    public void readUnder(long id, String settings) {
        em.find(ImportedFile.class, id).readUnder(settings);
    }

    /**
     * NIT-29: sets a file apart whose content is refused; what it has added elsewhere is the
     * caller's to remove, in the same transaction.
     */
    public void quarantine(long id, Message message) {
        ImportedFile file = em.find(ImportedFile.class, id);
        forgetRefusals(file);
        file.quarantine(message);
    }

    /**
     * NIT-29: whether a source has files apart that are as long as one, read under these settings.
     */
    public boolean isAnyQuarantined(String job, String source, long bytes, String settings) {
        return em.createQuery(
                                "select count(f) from ImportedFile f where f.job = :job"
                                        + " and f.source = :source and f.state = :quarantined"
                                        + " and f.readUnder = :settings and (f.bytes = :bytes"
                                        + " or f.retoldBytes = :bytes)",
                                Long.class)
                        .setParameter("job", job)
                        .setParameter("source", source)
                        .setParameter("quarantined", ImportedFile.State.QUARANTINED)
                        .setParameter("settings", settings)
                        .setParameter("bytes", bytes)
                        .getSingleResult()
                > 0;
    }

    /** NIT-29: the file that is apart and was delivered with just these bytes, if there is one. */
    public Optional<FileRow> quarantined(
            String job, String source, String deliveredSha256, String settings) {
        return em.createQuery(
                        "select f from ImportedFile f where f.job = :job and f.source = :source"
                                + " and f.state = :quarantined and f.readUnder = :settings"
                                + " and f.deliveredSha256 = :delivered order by f.id",
                        ImportedFile.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .setParameter("quarantined", ImportedFile.State.QUARANTINED)
                .setParameter("settings", settings)
                .setParameter("delivered", deliveredSha256)
                .getResultStream()
                .findFirst()
                .map(FileRow::of);
    }

    /** NIT-15, NIT-29: whether a file that is apart is to be tried again under these settings. */
    public boolean isToBeTried(long id, String settings) {
        return em.find(ImportedFile.class, id).isToBeTried(settings);
    }

    public void hold(long id, Message message) {
        em.find(ImportedFile.class, id).hold(message);
    }

    /**
     * Forgets a file that no night has found and that is part of nothing any more, with what
     * somebody has chosen about it.
     */
    public void forget(long id) {
        ImportedFile file = em.find(ImportedFile.class, id);
        em.createQuery("delete from Choice c where c.kept = :file or c.dropped = :file")
                .setParameter("file", file)
                .executeUpdate();
        changes.removed(SUBJECT, id, file.source() + ", " + file.name());
        em.remove(file);
        em.flush();
    }

    public void dismiss(long id, Message message) {
        em.find(ImportedFile.class, id).dismiss(message);
    }
}
