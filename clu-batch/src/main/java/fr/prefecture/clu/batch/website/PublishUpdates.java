package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.RefusedShare;
import fr.prefecture.clu.batch.Retention;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Choices;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Last step: makes the files that were read part of the figures, judges the days that are over,
 * then, after all commits, empties the inbox.
 */
@Named
@Dependent
public class PublishUpdates extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(PublishUpdates.class.getName());
    private static final int NAMED = 5;

    @Inject private JobContext job;
    @Inject private Retention retention;
    @EJB private NightShift shift;
    @EJB private Executions executions;
    @EJB private Arrivals arrivals;
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
        work.files().forEach(file -> empty(file, work));
        retention.apply(RegisterFeeds.JOB, work.night());
        shift.apart(
                () -> {
                    close(work.lease());
                    return work;
                });
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

    private void empty(FeedFile file, NightWork<FeedFile> work) {
        FileRow row = shift.work(() -> files.row(file.file()));
        if (row.state() != ImportedFile.State.DONE) {
            return;
        }
        try {
            if (!row.archived()) {
                String name = FeedArchive.write(file, row, work);
                shift.apart(
                        () -> {
                            files.archive(row.id(), name);
                            return row;
                        });
            }
            if (Stamp.of(file.path()).equals(file.stamp())) {
                java.nio.file.Files.delete(file.path());
            }
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "File {0} stays in the inbox until the next night: {1}",
                    row.id(),
                    e.toString());
        }
    }

    private void close(Lease lease) {
        List<String> failed =
                arrivals.rows(lease.night()).stream()
                        .filter(
                                row ->
                                        row.state()
                                                .map(s -> s == ImportedFile.State.FAILED)
                                                .orElse(true))
                        .map(ArrivalRow::name)
                        .toList();
        if (failed.isEmpty()) {
            executions.done(lease);
        } else {
            executions.failed(
                    lease,
                    Message.of(
                            "night.failed.files",
                            failed.size(),
                            failed.stream().limit(NAMED).collect(Collectors.joining(", "))));
        }
    }
}
