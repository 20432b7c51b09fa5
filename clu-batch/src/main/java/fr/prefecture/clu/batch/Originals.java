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
import java.util.EnumSet;
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
        work.files().forEach(original -> archive(original, work, copier));
        secure(work.lease());
        work.files().forEach(this::empty);
    }

    private <F extends Original> void archive(F original, NightWork<F> work, Copier<F> copier) {
        FileRow row = row(original);
        if (!isToBeArchived(row)) {
            return;
        }
        try {
            String name = copier.copy(original, row);
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        files.archive(row.id(), name);
                        return row;
                    });
        } catch (IOException e) {
            stays(row, e);
        }
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

    private void empty(Original original) {
        FileRow row = row(original);
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

    private FileRow row(Original original) {
        return shift.work(() -> files.row(original.file()));
    }

    private static void stays(FileRow row, IOException e) {
        LOG.log(
                Level.WARNING,
                "File {0} stays in the inbox until the next night: {1}",
                row.id(),
                e.toString());
    }
}
