package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.Schema;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.SystemClock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * SAV-13: brings back the backup that waits, while nobody works on the tables yet. One that fails
 * goes on waiting, and the product does not start.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class WaitingBackups {

    private static final Logger LOG = System.getLogger(WaitingBackups.class.getName());

    @Resource(lookup = "java:jboss/datasources/CluDS")
    private DataSource dataSource;

    @Resource(lookup = "java:jboss/datasources/CluOwnerDS")
    private DataSource owner;

    @PostConstruct
    void restore() {
        StagedBackup staged = StagedBackup.ofSettings();
        Optional<Opened> waiting = staged.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        LOG.log(Level.INFO, "A backup comes back before CLU starts");
        try {
            DataSource maker =
                    Schema.maker(dataSource, owner)
                            .orElseThrow(() -> new BackupRefused(BackupFault.NO_OWNER));
            Opened.Whole whole =
                    new Restoring(maker, KeptFiles.ofSettings()).replace(waiting.get());
            // Of other rows: a start without one makes it anew.
            KeptFiles.empty(Settings.searchIndex());
            staged.done(whole, new SystemClock().clock().instant());
            LOG.log(
                    Level.INFO,
                    "The backup of {0} is restored and read back: {1} rows in {2} tables, {3} files",
                    whole.head().at().toString(),
                    String.valueOf(whole.inventory().rows()),
                    String.valueOf(whole.inventory().tables().size()),
                    String.valueOf(whole.inventory().files().size()));
        } catch (BackupRefused e) {
            throw failed(e.sentence(), e);
        } catch (IOException | SQLException e) {
            throw failed(e.toString(), e);
        }
    }

    private static IllegalStateException failed(String why, Exception cause) {
        String told =
                "The backup that waits in CLU_HOME/restore did not come back: "
                        + why
                        + ". Mend the cause and start again, which begins it anew";
        LOG.log(Level.ERROR, told);
        return new IllegalStateException(told, cause);
    }
}
