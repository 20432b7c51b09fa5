package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * TEL-76: the folder of the transcripts; each run of the job has its own, and deletes those of runs
 * before it.
 */
final class Transcripts {

    private static final Logger LOG = System.getLogger(Transcripts.class.getName());

    private final Path folder;
    private int told;

    private Transcripts(Path folder) {
        this.folder = folder;
    }

    static Transcripts of(Lease lease) throws IOException {
        Path all = Settings.transcripts();
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> runs = Files.newDirectoryStream(all)) {
                for (Path run : runs) {
                    String name = run.getFileName().toString();
                    if (name.matches("\\d{1,18}") && Long.parseLong(name) < lease.run()) {
                        delete(run);
                    }
                }
            }
        }
        return new Transcripts(all.resolve(Long.toString(lease.run())));
    }

    private static void delete(Path run) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(run)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
        Files.deleteIfExists(run);
    }

    Retelling retell(
            Path delivered,
            CallFormat format,
            Declared declared,
            List<FileRow> known,
            Runnable pulse)
            throws IOException {
        return Retelling.of(
                delivered, format, declared, folder.resolve(++told + ".queue_log"), known, pulse);
    }

    /** A file is done: nothing of its transcript stays but the masked copy. */
    static void forget(LogFile log) {
        log.retelling()
                .ifPresent(
                        told -> {
                            try {
                                told.delete();
                            } catch (IOException e) {
                                LOG.log(
                                        Level.WARNING,
                                        "A transcript stays until the next night: {0}",
                                        e.toString());
                            }
                        });
    }
}
