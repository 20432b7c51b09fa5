package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** SAV-10, SAV-11: the backups and exports that were made. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
public class Backups {

    static final String SUBJECT = "backup.file";

    @Resource(lookup = "java:jboss/datasources/CluDS")
    DataSource dataSource;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB SecurityEvents events;
    @Inject Clock clock;

    /** The latest first. */
    public List<BackupRow> rows() {
        return folder().rows();
    }

    /** Where they are put. */
    public Path place() {
        return Settings.backups();
    }

    /** SAV-2: whether there is a key to seal them for. */
    public boolean isKeyed() {
        return !Settings.backupKeys().isEmpty();
    }

    /**
     * SAV-10: the file of that name, to be taken away; the log of security says who did.
     *
     * @param name as a row has it
     */
    public Optional<Path> take(String name) {
        Optional<Path> file = folder().find(name);
        file.ifPresent(one -> events.tell(SecurityEvent.BACKUP_TAKEN, null, name));
        return file;
    }

    /**
     * SAV-10: somebody wants one; to be asked before it is made, so that the history names them,
     * and of several servers one makes it.
     *
     * @return the name of the file that is to be made
     * @throws BackupRefused when there is no key, or one that is none, when another one is being
     *     made, or nothing can be written
     */
    public String ask(BackupKind kind, boolean nightly) {
        Seal.require(Settings.backupKeys());
        Baton.take(em, "backup");
        Instant now = clock.instant();
        String name = BackupFolder.name(kind, nightly, now);
        try {
            folder().claim(name, now);
        } catch (IOException e) {
            throw new BackupRefused(BackupFault.NOT_WRITTEN, e);
        }
        changes.created(SUBJECT, name, kind.word());
        events.tell(SecurityEvent.BACKUP_ASKED, null, name);
        return name;
    }

    /**
     * Makes one. It may take long.
     *
     * @param name what {@link #ask} has said
     * @param progress is told the rows that have been written
     * @throws BackupRefused when it could not be made; nothing of it is left
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void make(BackupKind kind, String name, LongConsumer progress) {
        Instant now = clock.instant();
        try {
            folder().put(name, target -> write(kind, now, target, progress));
            folder().keepNights(Settings.backupNights());
        } catch (IOException | SQLException e) {
            throw new BackupRefused(BackupFault.NOT_WRITTEN, e);
        }
    }

    private void write(BackupKind kind, Instant now, OutputStream target, LongConsumer progress)
            throws IOException, SQLException {
        KeptFiles files = KeptFiles.ofSettings();
        List<String> keys = Settings.backupKeys();
        try (Connection connection = dataSource.getConnection()) {
            if (kind == BackupKind.EXPORT) {
                new Exporting(files, keys, now, progress).write(connection, target);
            } else {
                new Saving(files, keys, now, progress).write(connection, target);
            }
        }
    }

    private static BackupFolder folder() {
        return new BackupFolder(Settings.backups());
    }
}
