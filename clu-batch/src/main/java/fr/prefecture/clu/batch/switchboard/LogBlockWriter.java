package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.switchboard.format.Cell;
import fr.prefecture.clu.batch.switchboard.format.Counts;
import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.RefusedLine;
import fr.prefecture.clu.night.Tally;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.Contribution;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.Lines;
import fr.prefecture.clu.switchboard.Logs;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps, in one transaction, what its blocks add, the offset at which they end and the calls open
 * there.
 */
@Named
@Dependent
public class LogBlockWriter extends AbstractItemWriter {

    /**
     * Bytes of calls that a commit may have to keep: several times what all the country's
     * switchboards need. A database in a small heap does not survive much more.
     */
    private static final int MOST_STATE = 12 << 20;

    @Inject private JobContext job;
    @Inject private SwitchboardQuarantine quarantine;
    @EJB private Files files;
    @EJB private Contributions contributions;
    @EJB private Logs logs;

    @Override
    public void writeItems(List<Object> items) {
        Map<LogFile, List<LogBlock>> byLog = new LinkedHashMap<>();
        for (Object item : items) {
            LogBlock block = (LogBlock) item;
            byLog.computeIfAbsent(block.log(), log -> new ArrayList<>()).add(block);
        }
        NightWork<LogFile> work = LogFile.work(job);
        Map<LogFile, Share> shares = new LinkedHashMap<>();
        byLog.forEach(
                (log, blocks) -> {
                    if (!log.hasFailed()) {
                        shares.put(log, Share.of(log, blocks));
                    }
                });
        Map<LogFile, Runnable> tasks = new LinkedHashMap<>();
        shares.forEach((log, share) -> tasks.put(log, () -> keep(share)));
        Set<LogFile> apart = quarantine.keep(work, tasks);
        apart.forEach(LogFile::fail);
        shares.keySet().removeAll(apart);
        shares.forEach(LogBlockWriter::kept);
    }

    /**
     * What blocks of a log add to what is kept of it, taken out of its calls once, however often it
     * is written.
     */
    private record Share(
            LogFile log,
            long from,
            LogBlock last,
            List<Contribution> added,
            List<Refusal> refusals,
            byte[] state,
            Optional<Edges> ends) {

        static Share of(LogFile log, List<LogBlock> blocks) {
            QueueLog calls = log.calls();
            LogBlock last = blocks.get(blocks.size() - 1);
            return new Share(
                    log,
                    blocks.get(0).from(),
                    last,
                    calls.drain().stream().map(LogBlockWriter::contribution).toList(),
                    calls.drainRefusals(),
                    calls.state(),
                    last.last() && log.isOfCalls() ? Optional.of(calls.ends()) : Optional.empty());
        }
    }

    private void keep(Share share) {
        LogFile log = share.log();
        if (share.state().length > MOST_STATE) {
            throw new RuleBroken("night.file.tooDense", log.name());
        }
        long from = share.from();
        Counts counts = log.calls().counts();
        FileRow row = files.row(log.file());
        Refused refused =
                log.retelling().isPresent()
                        ? ofRecords(log, row, from, share.refusals(), log.retelling().get())
                        : new Refused(
                                share.refusals().stream().map(LogBlockWriter::refusedLine).toList(),
                                counts.refusedLines());
        contributions.add(log.file(), log.source(), from, share.added());
        if (!share.added().isEmpty()) {
            contributions.keepLines(
                    log.file(), from, new Lines(log.linesKept() + 1, counts.lines()));
        }
        Tally tally = tally(log, refused.number());
        files.advance(log.file(), from, share.last().to(), share.state(), tally, refused.lines());
        if (share.last().last()) {
            share.ends().ifPresent(ends -> closeLog(log, ends));
            files.read(log.file(), tally);
        }
    }

    private static void kept(LogFile log, Share share) {
        log.kept();
        if (share.last().last()) {
            log.letGo();
        }
    }

    /** What cannot be read: how many, and the first of them. */
    private record Refused(List<RefusedLine> lines, long number) {}

    /**
     * TEL-71: by the records of the original, each once: those that its reader refused, and those
     * of which a line is refused here.
     */
    private Refused ofRecords(
            LogFile log, FileRow row, long from, List<Refusal> drained, Retelling told) {
        boolean first = from == row.startOffset();
        Map<Long, RefusedLine> byRecord = new TreeMap<>();
        if (first) {
            told.refusals().forEach(one -> byRecord.put(one.line(), refusedLine(one)));
        }
        long number = first ? told.refused() : row.refused();
        long before = byRecord.size();
        for (Refusal refusal : drained) {
            long record = recordOf(told, row, refusal.line());
            byRecord.putIfAbsent(
                    record, new RefusedLine(record, refusal.text(), refusal.reason().name()));
        }
        byRecord.keySet().removeAll(files.refused(log.file(), List.copyOf(byRecord.keySet())));
        number += byRecord.size() - before;
        number += Math.max(0, log.refusedSinceKept() - drained.size());
        return new Refused(List.copyOf(byRecord.values()), number);
    }

    private static long recordOf(Retelling told, FileRow row, long line) {
        try {
            return told.record(told.linesBefore(row.startOffset()) + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedLine refusedLine(Refusal refusal) {
        return new RefusedLine(refusal.line(), refusal.text(), refusal.reason().name());
    }

    private void closeLog(LogFile log, Edges edges) {
        if (edges.lastEvent() < 0) {
            logs.closeEmpty(log.file(), log.source(), coveredByEmpty(log), edges.toBytes());
        } else {
            logs.close(
                    log.file(),
                    log.source(),
                    Instant.ofEpochSecond(edges.firstEvent()),
                    Instant.ofEpochSecond(edges.lastEvent()),
                    edges.toBytes());
        }
        log.retelling().ifPresent(told -> logs.cannotTell(log.file(), told.unrecorded()));
    }

    /** TEL-20; where nothing follows what is known of a file, no further day is covered. */
    private LocalDate coveredByEmpty(LogFile log) {
        NightWork<LogFile> work = LogFile.work(job);
        return files.row(log.file())
                .continues()
                .flatMap(logs::lastDay)
                .orElseGet(() -> dayBefore(log, work));
    }

    private static LocalDate dayBefore(LogFile log, NightWork<LogFile> work) {
        return LocalDate.ofInstant(work.startedAt(), log.zone()).minusDays(1);
    }

    static Contribution contribution(Cell cell) {
        return new Contribution(
                cell.queue(),
                cell.halfHour(),
                fr.prefecture.clu.switchboard.Counts.of(cell.counters()));
    }

    /** TEL-71: what was retold is counted in records of the whole file, as it was delivered. */
    private static Tally tally(LogFile log, long refused) {
        Counts counts = log.calls().counts();
        return new Tally(
                log.retelling().map(Retelling::records).orElse(counts.lines()),
                log.retelling().map(Retelling::setAside).orElse(counts.blank()),
                refused,
                counts.duplicates(),
                counts.orphans());
    }
}
