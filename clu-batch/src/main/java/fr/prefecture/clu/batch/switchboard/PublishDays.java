package fr.prefecture.clu.batch.switchboard;

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
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.Logs;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Last step: makes the files that were read part of the figures, then, after all commits, empties
 * the inbox.
 */
@Named
@Dependent
public class PublishDays extends AbstractBatchlet {

    private static final int NAMED = 5;

    /** How long a commit may gather sources; who else waits for one of them waits so long. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    @Inject private JobContext job;
    @Inject private Retention retention;
    @Inject private Settlement settlement;
    @Inject private Originals originals;
    @Inject private NightClosing closing;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Choices choices;
    @EJB private Contributions contributions;
    @EJB private Logs logs;

    @Override
    public String process() {
        NightWork<LogFile> work = LogFile.work(job);
        Iterator<String> sources = sources().iterator();
        while (sources.hasNext()) {
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        publishSome(sources);
                        return sources;
                    });
        }
        originals.replace(
                work, (log, row) -> MaskedArchive.write(log, row, work.lease(), work.pulse()));
        work.files().forEach(Transcripts::forget);
        retention.apply(RegisterFiles.JOB, work);
        closing.close(work.lease());
        return "COMPLETED";
    }

    private TreeSet<String> sources() {
        return shift.work(() -> files.unsettled(RegisterFiles.JOB)).stream()
                .map(FileRow::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What commits cost weighs more than what small sources do. */
    private void publishSome(Iterator<String> sources) {
        long start = System.nanoTime();
        do {
            publish(sources.next());
        } while (sources.hasNext() && System.nanoTime() - start < LONGEST.toNanos());
    }

    private void publish(String source) {
        logs.lock(source);
        TreeSet<Long> changed = new TreeSet<>();
        List<FileRow> waiting = new ArrayList<>();
        for (FileRow row : files.unsettled(RegisterFiles.JOB, source)) {
            if (!choices.isDropped(row.id())) {
                waiting.add(row);
            } else if (row.state() != ImportedFile.State.DISMISSED) {
                withdraw(row.id(), changed);
                files.dismiss(row.id(), Message.of("night.file.dismissed", row.name()));
            }
        }
        for (FileRow row : waiting) {
            Optional<Message> obstacle = obstacle(row);
            if (obstacle.isPresent()) {
                files.hold(row.id(), obstacle.get());
            } else {
                files.replaced(row.id()).forEach(replaced -> withdraw(replaced, changed));
                if (logs.publish(row.id())) {
                    changed.add(row.id());
                }
                files.publish(row.id());
            }
        }
        if (!changed.isEmpty()) {
            settlement.settle(source, contributions.source(source).zone(), changed);
        }
    }

    private void withdraw(long file, TreeSet<Long> changed) {
        if (logs.withdraw(file)) {
            changed.add(file);
        }
    }

    /** What keeps a file that was read out of the figures. */
    private Optional<Message> obstacle(FileRow row) {
        return gap(row).or(() -> refusals(row)).or(() -> overlap(row));
    }

    private Optional<Message> gap(FileRow row) {
        return row.continues()
                .map(files::row)
                .filter(before -> before.state() != ImportedFile.State.DONE)
                .map(before -> Message.of("night.file.predecessor", row.name(), before.name()));
    }

    /** NIT-11 */
    private Optional<Message> refusals(FileRow row) {
        return RefusedShare.isTooLarge(row) && !choices.isPublishedAnyway(row.id())
                ? Optional.of(RefusedShare.message(row))
                : Optional.empty();
    }

    /** NIT-6. */
    private Optional<Message> overlap(FileRow row) {
        List<Long> kin =
                Stream.concat(row.continues().stream(), files.replaced(row.id()).stream()).toList();
        List<Long> others = logs.overlapping(row.id(), kin);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "night.file.overlap",
                                row.name(),
                                others.stream()
                                        .limit(NAMED)
                                        .map(other -> files.row(other).name())
                                        .collect(Collectors.joining(", "))));
    }
}
