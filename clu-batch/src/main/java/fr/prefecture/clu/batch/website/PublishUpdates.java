package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.NightClosing;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.RefusedShare;
import fr.prefecture.clu.batch.Retention;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.night.Choices;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.website.Origins;
import fr.prefecture.clu.website.Sites;
import fr.prefecture.clu.website.UpdateDays;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Last step: makes the files that were read part of the figures, judges the days that are over,
 * then, after all commits, empties the inbox.
 */
@Named
@Dependent
public class PublishUpdates extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(PublishUpdates.class.getName());

    @Inject private JobContext job;
    @Inject private Retention retention;
    @Inject private NightClosing closing;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Choices choices;
    @EJB private Origins origins;
    @EJB private Sites sites;
    @EJB private UpdateDays days;

    @Override
    public String process() {
        NightWork<FeedFile> work = FeedFile.work(job);
        Sitemaps sitemaps = Sitemaps.of(work);
        for (FileRow row : shift.work(() -> files.unsettled(RegisterFeeds.JOB))) {
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        publish(row);
                        return row;
                    });
        }
        shift.apart(
                () -> {
                    work.pulse().hold();
                    sitemaps.compare(
                            origins, file -> files.row(file).state() == ImportedFile.State.DONE);
                    sites.nightEnded(work.startedAt());
                    days.followAll();
                    return work;
                });
        work.files().forEach(file -> archive(file, work));
        closing.secure(work.lease());
        work.files().forEach(this::empty);
        retention.apply(RegisterFeeds.JOB, work);
        closing.close(work.lease());
        return "COMPLETED";
    }

    private void publish(FileRow row) {
        Optional<Message> obstacle =
                RefusedShare.isTooLarge(row) && !choices.isPublishedAnyway(row.id())
                        ? Optional.of(RefusedShare.message(row))
                        : Optional.empty();
        if (obstacle.isPresent()) {
            files.hold(row.id(), obstacle.get());
            return;
        }
        origins.publish(row.id());
        files.publish(row.id());
    }

    private void archive(FeedFile file, NightWork<FeedFile> work) {
        FileRow row = row(file);
        if (row.state() != ImportedFile.State.DONE || row.archived()) {
            return;
        }
        try {
            String name = FeedArchive.write(file, row, work);
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

    /** NIT-7: the original goes when its figures are committed and its copy is on the disk. */
    private void empty(FeedFile file) {
        FileRow row = row(file);
        if (row.state() != ImportedFile.State.DONE || !row.archived()) {
            return;
        }
        try {
            if (Stamp.of(file.path()).equals(file.stamp())) {
                java.nio.file.Files.delete(file.path());
            }
        } catch (IOException e) {
            stays(row, e);
        }
    }

    private FileRow row(FeedFile file) {
        return shift.work(() -> files.row(file.file()));
    }

    private static void stays(FileRow row, IOException e) {
        LOG.log(
                Level.WARNING,
                "File {0} stays in the inbox until the next night: {1}",
                row.id(),
                e.toString());
    }
}
