package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;

/** NIT-14: deletes the masked copies that have been kept long enough. */
@Dependent
public class Retention {

    private static final Logger LOG = System.getLogger(Retention.class.getName());

    @Inject private Clock clock;
    @EJB private NightShift shift;
    @EJB private Files files;

    /**
     * The copy goes first, then its row says so: a crash between the two is made good next time.
     */
    public void apply(String job, NightWork<?> work) {
        Instant before = ZonedDateTime.now(clock).minus(Settings.archiveFor()).toInstant();
        for (long file : shift.work(() -> files.archivedBefore(job, before))) {
            shift.work(() -> files.archiveName(file))
                    .ifPresent(name -> delete(file, work, Settings.archive().resolve(name)));
        }
    }

    private void delete(long file, NightWork<?> work, Path copy) {
        try {
            java.nio.file.Files.deleteIfExists(copy);
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        files.archiveDeleted(file, work.night());
                        return file;
                    });
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The masked copy of file {0} stays: {1}", file, e.toString());
        }
    }
}
