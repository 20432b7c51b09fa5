package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.NightClosing;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Originals;
import fr.prefecture.clu.batch.RefusedShare;
import fr.prefecture.clu.batch.Retention;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Last step: makes the files that were read part of the figures, judges the days that are over,
 * then, after all commits, empties the inbox.
 */
@Named
@Dependent
public class PublishUpdates extends AbstractBatchlet {

    @Inject private JobContext job;
    @Inject private Retention retention;
    @Inject private Originals originals;
    @Inject private NightClosing closing;
    @Inject private WebsiteQuarantine quarantine;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Choices choices;
    @EJB private Origins origins;
    @EJB private Sites sites;
    @EJB private UpdateDays days;

    @Override
    public String process() {
        NightWork<FeedFile> work = FeedFile.work(job);
        Sitemaps sitemaps = Sitemaps.of(work, apart(work));
        for (FileRow row : shift.work(() -> files.unsettled(RegisterFeeds.JOB))) {
            quarantine.alone(work, row.id(), row.name(), () -> publish(row));
        }
        shift.apart(
                () -> {
                    work.pulse().hold();
                    sitemaps.compare(
                            origins, file -> files.row(file).state() == ImportedFile.State.DONE);
                    work.contents().forEach(file -> origins.read(file.file(), work.startedAt()));
                    sites.nightEnded(work.startedAt());
                    days.followAll();
                    return work;
                });
        originals.replace(work, (file, row) -> FeedArchive.write(file, row, work));
        retention.apply(RegisterFeeds.JOB, work);
        closing.close(work.lease());
        return "COMPLETED";
    }

    /** NIT-29: the files of the night that are not to be opened again. */
    private Set<Long> apart(NightWork<FeedFile> work) {
        List<Long> all = work.files().stream().map(FeedFile::file).toList();
        return shift.work(() -> files.rows(all)).values().stream()
                .filter(row -> row.state() == ImportedFile.State.QUARANTINED)
                .map(FileRow::id)
                .collect(Collectors.toSet());
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
}
