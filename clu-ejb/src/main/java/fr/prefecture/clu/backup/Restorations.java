package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Schema;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** SAV-13: a backup comes back by page, into an installation in which nobody has worked yet. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
public class Restorations {

    /** What a first administrator does before anything comes back. */
    private static final List<String> NO_WORK = List.of("account.user", Backups.SUBJECT);

    @Resource(lookup = "java:jboss/datasources/CluDS")
    DataSource dataSource;

    @Resource(lookup = "java:jboss/datasources/CluOwnerDS")
    DataSource owner;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB SecurityEvents events;
    @Inject Clock clock;

    /** SAV-13: nobody has done anything here but come in, and no night has read anything. */
    public boolean isNew() {
        try {
            return !Settings.demo()
                    && em.createQuery(
                                    "select c.id from Change c where c.by <> :system and c.subject"
                                            + " not in :noWork",
                                    Long.class)
                            .setParameter("system", Changes.SYSTEM)
                            .setParameter("noWork", NO_WORK)
                            .setMaxResults(1)
                            .getResultList()
                            .isEmpty()
                    && KeptFiles.ofSettings().worked().isEmpty();
        } catch (IOException e) {
            throw new BackupRefused(BackupFault.NOT_WRITTEN, e);
        }
    }

    /** Where one that is too large to be sent is put. */
    public Path place() {
        return Settings.backups();
    }

    /** What can come back, the latest first. */
    public List<BackupRow> rows() {
        return folder().rows().stream().filter(row -> row.kind() == BackupKind.BACKUP).toList();
    }

    /** The last one that came back at a start. */
    public Optional<Restored> last() {
        return StagedBackup.ofSettings().last();
    }

    /**
     * Puts a backup that was sent beside those that were made here.
     *
     * @param name its file's, by which a backup is known wherever it was
     * @return the name that it has here
     * @throws BackupRefused when the name is no backup's, what was sent is not sealed, or it cannot
     *     be written; what has that name here stays then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String deposit(String name, InputStream content) {
        requireNew();
        String own =
                BackupFolder.named(name)
                        .orElseThrow(() -> new BackupRefused(BackupFault.NOT_NAMED, name));
        try {
            BufferedInputStream sealed = new BufferedInputStream(content);
            Seal.requireSealed(sealed);
            folder().claim(own, clock.instant());
            folder().put(own, sealed::transferTo);
            return own;
        } catch (IOException | SQLException e) {
            throw new BackupRefused(BackupFault.NOT_WRITTEN, e);
        }
    }

    /**
     * SAV-13: somebody wants it back; the history of what goes and the log of security name them.
     *
     * @param name of one of the rows
     * @throws BackupRefused when somebody has worked here, or nobody may make the tables anew
     */
    public void ask(String name) {
        requireNew();
        if (Schema.maker(dataSource, owner).isEmpty()) {
            throw new BackupRefused(BackupFault.NO_OWNER);
        }
        find(name);
        changes.restored(Backups.SUBJECT, name, BackupKind.BACKUP.word());
        events.tell(SecurityEvent.RESTORE_ASKED, null, name);
    }

    /**
     * Takes it out of its seal and reads it to its end: it comes back at the next start. It may
     * take long.
     *
     * @param identity the secret key, which is kept nowhere
     * @param progress is told the rows that have been read
     * @throws BackupRefused when it is not whole, is of a later release, or the key is another's;
     *     nothing comes back then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void stage(String name, String identity, LongConsumer progress) {
        try (StagedBackup.Half half =
                StagedBackup.ofSettings().open(new Opened(find(name), identity), progress)) {
            Restoring.requireKnown(
                    Schema.maker(dataSource, owner)
                            .orElseThrow(() -> new BackupRefused(BackupFault.NO_OWNER)),
                    half.whole().head());
            requireNew();
            half.keep();
        } catch (IOException e) {
            throw new BackupRefused(BackupFault.NOT_WRITTEN, e);
        }
    }

    private void requireNew() {
        if (!isNew()) {
            throw new BackupRefused(BackupFault.NOT_NEW);
        }
    }

    private static Path find(String name) {
        return folder().find(name)
                .orElseThrow(() -> new BackupRefused(BackupFault.NOT_NAMED, name));
    }

    private static BackupFolder folder() {
        return new BackupFolder(Settings.backups());
    }
}
