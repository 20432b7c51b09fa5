package fr.prefecture.clu.batch.imports;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** IMP-9: clears away what was sent and never confirmed. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenUploads {

    private static final Logger LOG = System.getLogger(ForgottenUploads.class.getName());

    @Inject Clock clock;
    @EJB NightShift shift;
    @EJB Imports imports;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void clear() {
        shift.perform(imports::tidy);
        try {
            delete(Settings.uploads(), clock.instant().minus(Imports.KEPT));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Files that were sent stay for now: {0}", e.toString());
        }
    }

    static void delete(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
