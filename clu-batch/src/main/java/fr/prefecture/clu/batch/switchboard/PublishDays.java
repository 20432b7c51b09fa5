package fr.prefecture.clu.batch.switchboard;

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
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.Transactions;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.Logs;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Logger LOG = System.getLogger(PublishDays.class.getName());
    private static final int NAMED = 5;
    private static final Set<ImportedFile.State> SETTLED =
            EnumSet.of(
                    ImportedFile.State.DONE,
                    ImportedFile.State.REPLACED,
                    ImportedFile.State.DISMISSED);

    @Inject private JobContext job;
    @Inject private Retention retention;
    @Inject private Settlement settlement;
    @EJB private NightShift shift;
    @EJB private Executions executions;
    @EJB private Arrivals arrivals;
    @EJB private fr.prefecture.clu.night.Files files;
    @EJB private Choices choices;
    @EJB private Contributions contributions;
    @EJB private Logs logs;
    @EJB private Transactions transactions;

    @Override
    public String process() {
        NightWork<LogFile> work = LogFile.work(job);
        for (String source : sources()) {
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        publish(source);
                        return source;
                    });
        }
        work.files().forEach(log -> archive(log, work));
        secure();
        work.files().forEach(this::empty);
        retention.apply(RegisterFiles.JOB, work);
        shift.apart(
                () -> {
                    close(work.lease());
                    return work;
                });
        return "COMPLETED";
    }

    private TreeSet<String> sources() {
        return shift.work(() -> files.unsettled(RegisterFiles.JOB)).stream()
                .map(FileRow::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void publish(String source) {
        logs.edges(source);
        TreeSet<Long> changed = new TreeSet<>();
        List<FileRow> waiting = new ArrayList<>();
        for (FileRow row : files.unsettled(RegisterFiles.JOB)) {
            if (!row.source().equals(source)) {
                continue;
            }
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
                row.replaces().ifPresent(replaced -> withdraw(replaced, changed));
                logs.publish(row.id());
                files.publish(row.id());
                changed.add(row.id());
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
        List<Long> kin = Stream.concat(row.continues().stream(), row.replaces().stream()).toList();
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

    private void archive(LogFile log, NightWork<LogFile> work) {
        FileRow row = row(log);
        if (!isToBeArchived(row)) {
            return;
        }
        try {
            String name = MaskedArchive.write(log, row, work.lease(), work.pulse());
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

    /** NIT-7: even a power cut must not take the figures of an original that has gone. */
    private void secure() {
        shift.apart(
                () -> {
                    transactions.force();
                    return job;
                });
    }

    /**
     * NIT-7: the original goes when its figures are committed and its masked copy is on the disk.
     */
    private void empty(LogFile log) {
        FileRow row = row(log);
        if (!SETTLED.contains(row.state()) || isToBeArchived(row)) {
            return;
        }
        try {
            if (Stamp.of(log.path()).equals(log.stamp())) {
                Files.delete(log.path());
            }
        } catch (IOException e) {
            stays(row, e);
        }
    }

    private FileRow row(LogFile log) {
        return shift.work(() -> files.row(log.file()));
    }

    private static void stays(FileRow row, IOException e) {
        LOG.log(
                Level.WARNING,
                "File {0} stays in the inbox until the next night: {1}",
                row.id(),
                e.toString());
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
