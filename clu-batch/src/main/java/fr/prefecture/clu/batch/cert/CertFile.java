package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.ChangedWhileRead;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Original;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.Tables;
import jakarta.batch.runtime.context.JobContext;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of the centre's periods in the inbox, during one run of the job.
 *
 * @param file its number among the files that the nights know
 * @param stamp of the file when it was recognised
 */
record CertFile(long file, Path path, String source, Stamp stamp) implements Original {

    /** The files that a run of the job has recognised. */
    @SuppressWarnings("unchecked")
    static NightWork<CertFile> work(JobContext job) {
        return (NightWork<CertFile>) job.getTransientUserData();
    }

    String name() {
        return path.getFileName().toString();
    }

    /**
     * @throws fr.prefecture.clu.batch.table.UnreadableTable when it holds no table
     */
    Table open() throws IOException {
        return Tables.open(path);
    }

    /**
     * @throws ChangedWhileRead when it is no longer what was recognised
     */
    void verify() throws IOException {
        if (!Stamp.of(path).equals(stamp)) {
            throw new ChangedWhileRead(path);
        }
    }
}
