package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Pulse;
import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.FileEdges;
import fr.prefecture.clu.batch.switchboard.format.Joined;
import fr.prefecture.clu.batch.switchboard.format.Seams;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.OpenVisit;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Last step: makes the files that were read part of the figures, then, after all commits, empties
 * the inbox.
 */
@Named
@Dependent
public class PublishDays extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(PublishDays.class.getName());
    private static final int NAMED = 5;

    @Inject private JobContext job;
    @EJB private NightShift shift;
    @EJB private Executions executions;
    @EJB private Arrivals arrivals;
    @EJB private fr.prefecture.clu.night.Files files;
    @EJB private Logs logs;

    @Override
    public String process() {
        NightWork<LogFile> work = LogFile.work(job);
        Map<String, List<LogFile>> bySource =
                work.files().stream()
                        .collect(
                                Collectors.groupingBy(
                                        LogFile::source, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<LogFile>> source : bySource.entrySet()) {
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        publish(source.getKey(), source.getValue());
                        return source;
                    });
        }
        work.files().forEach(log -> empty(log, work.pulse()));
        shift.apart(
                () -> {
                    close(work.lease());
                    return work;
                });
        return "COMPLETED";
    }

    private void publish(String source, List<LogFile> found) {
        logs.edges(source);
        TreeSet<Long> read = new TreeSet<>();
        for (LogFile log : found) {
            if (files.row(log.file()).state() == ImportedFile.State.READ) {
                read.add(log.file());
            }
        }
        TreeSet<Long> changed = new TreeSet<>();
        for (long file : read) {
            FileRow row = files.row(file);
            if (isStopped(row)) {
                continue;
            }
            row.replaces()
                    .ifPresent(
                            replaced -> {
                                logs.withdraw(replaced);
                                changed.add(replaced);
                            });
            logs.publish(file);
            files.publish(file);
            changed.add(file);
        }
        if (!changed.isEmpty()) {
            settle(source, found.get(0).zone(), changed);
        }
    }

    /** Whether something keeps a file that was read out of the figures; the file then says what. */
    private boolean isStopped(FileRow row) {
        Optional<FileRow> gap =
                row.continues()
                        .map(files::row)
                        .filter(before -> before.state() != ImportedFile.State.DONE);
        gap.ifPresent(
                before ->
                        files.fail(
                                row.id(),
                                Message.of("night.file.predecessor", row.name(), before.name())));
        Optional<Long> overlap =
                gap.isPresent()
                        ? Optional.empty()
                        : logs.overlapping(
                                row.id(), row.replaces().map(List::of).orElse(List.of()));
        overlap.ifPresent(
                other ->
                        files.hold(
                                row.id(),
                                Message.of(
                                        "night.file.overlap",
                                        row.name(),
                                        files.row(other).name())));
        return gap.isPresent() || overlap.isPresent();
    }

    private void settle(String source, ZoneId zone, TreeSet<Long> changed) {
        Joined joined =
                Seams.join(
                        zone,
                        logs.edges(source).stream()
                                .map(log -> new FileEdges(log.file(), Edges.fromBytes(log.edges())))
                                .toList());
        logs.settle(
                source,
                changed,
                joined.corrections().stream()
                        .map(
                                c ->
                                        new fr.prefecture.clu.switchboard.Joined(
                                                c.file(), LogBlockWriter.contribution(c.cell())))
                        .toList(),
                joined.stillOpen().stream()
                        .map(open -> new OpenVisit(open.queue(), open.entry()))
                        .toList());
    }

    /**
     * NIT-7: the original goes when its figures are committed and its masked copy is on the disk.
     */
    private void empty(LogFile log, Pulse pulse) {
        FileRow row = shift.work(() -> files.row(log.file()));
        if (row.state() != ImportedFile.State.DONE && row.state() != ImportedFile.State.REPLACED) {
            return;
        }
        try {
            if (row.state() == ImportedFile.State.DONE && !row.archived()) {
                String name = MaskedArchive.write(log, row, pulse);
                shift.apart(
                        () -> {
                            files.archive(row.id(), name);
                            return row;
                        });
            }
            if (Stamp.of(log.path()).equals(log.stamp())) {
                Files.delete(log.path());
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
