package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.shared.Transactions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * NIT-7: an original goes when its figures are committed and its copy without persons is on the
 * disk.
 */
@Dependent
public class Originals {

    private static final Logger LOG = System.getLogger(Originals.class.getName());
    private static final Set<ImportedFile.State> SETTLED =
            EnumSet.of(
                    ImportedFile.State.DONE,
                    ImportedFile.State.REPLACED,
                    ImportedFile.State.DISMISSED);

    /** A commit for each small copy would take longer than the copy. */
    private static final Duration KEPT_EVERY = Duration.ofMillis(250);

    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Transactions transactions;

    /**
     * Writes what is kept of an original.
     *
     * @param <F> a file of the feature
     */
    @FunctionalInterface
    public interface Copier<F> {

        /**
         * @return its name below the archive's folder
         * @throws ChangedWhileRead when the file is no longer what was read; no copy is left then
         */
        String copy(F original, FileRow row) throws IOException;
    }

    /** Puts copies in their place, all commits being done. */
    public <F extends Original> void replace(NightWork<F> work, Copier<F> copier) {
        Map<Long, FileRow> rows = rows(work);
        Map<Long, String> written = new LinkedHashMap<>();
        long keptAt = System.nanoTime();
        for (F original : work.files()) {
            FileRow row = rows.get(original.file());
            if (isToBeArchived(row) && !written.containsKey(row.id())) {
                copy(original, row, copier).ifPresent(name -> written.put(row.id(), name));
            }
            if (System.nanoTime() - keptAt > KEPT_EVERY.toNanos()) {
                keep(work, written);
                keptAt = System.nanoTime();
            }
        }
        keep(work, written);
        secure(work.lease());
        Map<Long, FileRow> kept = rows(work);
        work.files().forEach(original -> empty(original, kept.get(original.file())));
    }

    private Map<Long, FileRow> rows(NightWork<?> work) {
        return shift.work(() -> files.rows(work.files().stream().map(Original::file).toList()));
    }

    private <F> Optional<String> copy(F original, FileRow row, Copier<F> copier) {
        try {
            return Optional.of(copier.copy(original, row));
        } catch (IOException e) {
            stays(row, e);
            return Optional.empty();
        }
    }

    /** A copy whose row a crash takes away is written once more. */
    private void keep(NightWork<?> work, Map<Long, String> written) {
        if (written.isEmpty()) {
            return;
        }
        shift.apart(
                () -> {
                    work.pulse().hold();
                    written.forEach(files::archive);
                    return written;
                });
        written.clear();
    }

    private static boolean isToBeArchived(FileRow row) {
        return SETTLED.contains(row.state())
                && row.state() != ImportedFile.State.REPLACED
                && !row.archived();
    }

    /** Even a power cut must not take the figures of an original that has gone. */
    private void secure(Lease lease) {
        shift.apart(
                () -> {
                    transactions.force();
                    return lease;
                });
    }

    private void empty(Original original, FileRow row) {
        if (!SETTLED.contains(row.state()) || isToBeArchived(row)) {
            return;
        }
        try {
            if (Stamp.of(original.path()).equals(original.stamp())) {
                java.nio.file.Files.delete(original.path());
            }
        } catch (IOException e) {
            stays(row, e);
        }
    }

    private static void stays(FileRow row, IOException e) {
        LOG.log(
                Level.WARNING,
                "File {0} stays in the inbox until the next night: {1}",
                row.id(),
                e.toString());
    }
}
