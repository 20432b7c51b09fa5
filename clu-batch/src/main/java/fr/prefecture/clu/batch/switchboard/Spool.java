package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NotWritten;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.batch.switchboard.format.Outcome;
import fr.prefecture.clu.batch.switchboard.format.Reason;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import fr.prefecture.clu.batch.switchboard.format.Transcript;
import fr.prefecture.clu.batch.switchboard.format.TranscriptLine;
import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * TEL-76: a transcript on the disk: its lines, and beside them the record of the original that each
 * of them is of. Its memory does not grow with it.
 */
final class Spool implements Transcript, Closeable {

    /** Refused records of which number, text and reason are kept; all are counted. */
    private static final int MOST_REFUSALS = 1000;

    private static final long MICROSECONDS = 1_000_000;
    private static final int BUFFER = 1 << 16;
    private static final int BETWEEN_PULSES = 1 << 14;

    /** Lines and bytes put in order in memory, before they go to a run on the disk. */
    private static final int MOST_LINES = 100_000;

    private static final int MOST_BYTES = 16 << 20;

    private final Path transcript;
    private final boolean timeOrder;
    private final Runnable pulse;
    private final DataOutputStream lines;
    private final DataOutputStream records;
    private final List<Told> unordered = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<Long> refusedRecords = new HashSet<>();
    private final EnumSet<Unrecorded> unrecorded = EnumSet.noneOf(Unrecorded.class);
    private boolean ofCalls = true;
    private int unorderedBytes;
    private long told;
    private long last;
    private long setAside;
    private long refused;

    /** A line that waits for its place. */
    private record Told(long instant, long record, byte[] line) {}

    /**
     * @param transcript where its lines go
     * @param records where the records' numbers go, eight bytes each
     * @param timeOrder whether the lines are put in the order of their times; those of one time
     *     stay as they came
     * @param pulse called again and again
     */
    Spool(Path transcript, Path records, boolean timeOrder, Runnable pulse) throws IOException {
        this.transcript = transcript;
        this.timeOrder = timeOrder;
        this.pulse = pulse;
        this.lines = out(transcript);
        try {
            this.records = out(records);
        } catch (IOException e) {
            lines.close();
            throw e;
        }
    }

    private static DataOutputStream out(Path path) throws IOException {
        try {
            return new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    @Override
    public void event(
            long record,
            long instant,
            String call,
            String queue,
            String verb,
            String... parameters) {
        tell(
                new Told(
                        instant,
                        record,
                        TranscriptLine.event(instant, call, queue, verb, parameters)));
    }

    @Override
    public void visit(
            long record,
            String call,
            String queue,
            long entered,
            Outcome outcome,
            int wait,
            int talk) {
        for (byte[] line : TranscriptLine.visit(call, queue, entered, outcome, wait, talk)) {
            tell(new Told(entered * MICROSECONDS, record, line));
        }
    }

    private void tell(Told one) {
        see(one.record());
        try {
            if (timeOrder) {
                unordered.add(one);
                unorderedBytes += one.line().length;
                if (unordered.size() >= MOST_LINES || unorderedBytes >= MOST_BYTES) {
                    spill();
                }
            } else {
                write(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new NotWritten(e));
        }
    }

    @Override
    public void refuse(long record, String text, Reason reason) {
        see(record);
        if (refusals.size() >= MOST_REFUSALS) {
            refused++;
        } else if (refusedRecords.add(record)) {
            refused++;
            refusals.add(new Refusal(record, Mask.excerpt(text), reason));
        }
    }

    @Override
    public void setAside(long record) {
        see(record);
        setAside++;
    }

    @Override
    public void cannotTell(Unrecorded... figures) {
        unrecorded.addAll(List.of(figures));
    }

    @Override
    public void tellsNoCalls() {
        ofCalls = false;
    }

    private void see(long record) {
        last = Math.max(last, record);
        if (++told % BETWEEN_PULSES == 0) {
            pulse.run();
        }
    }

    private void write(Told one) throws IOException {
        lines.write(one.line());
        records.writeLong(one.record());
    }

    private void sort() {
        unordered.sort(Comparator.comparingLong(Told::instant));
    }

    private void spill() throws IOException {
        sort();
        Path run = transcript.resolveSibling(transcript.getFileName() + "." + runs.size());
        runs.add(run);
        try (DataOutputStream out = out(run)) {
            for (Told one : unordered) {
                out.writeLong(one.instant());
                out.writeLong(one.record());
                out.writeInt(one.line().length);
                out.write(one.line());
            }
        }
        unordered.clear();
        unorderedBytes = 0;
    }

    /** Ends the transcript: from here on it can be read. */
    void end() throws IOException {
        try {
            finish();
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    private void finish() throws IOException {
        if (runs.isEmpty()) {
            sort();
            for (Told one : unordered) {
                write(one);
            }
            unordered.clear();
        } else {
            spill();
            merge();
        }
        lines.flush();
        records.flush();
    }

    private void merge() throws IOException {
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> next =
                    new PriorityQueue<>(
                            Comparator.comparingLong((Run run) -> run.head.instant())
                                    .thenComparingInt(run -> run.number));
            for (Path path : runs) {
                Run run = new Run(path, open.size());
                open.add(run);
                if (run.advance()) {
                    next.add(run);
                }
            }
            long written = 0;
            for (Run run = next.poll(); run != null; run = next.poll()) {
                write(run.head);
                if (run.advance()) {
                    next.add(run);
                }
                if (++written % BETWEEN_PULSES == 0) {
                    pulse.run();
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    /** Lines in order, on the disk. */
    private static final class Run implements Closeable {
        private final DataInputStream in;
        private final int number;
        private Told head;

        Run(Path path, int number) throws IOException {
            this.in =
                    new DataInputStream(
                            new BufferedInputStream(Files.newInputStream(path), BUFFER));
            this.number = number;
        }

        boolean advance() throws IOException {
            long instant;
            try {
                instant = in.readLong();
            } catch (EOFException e) {
                return false;
            }
            long record = in.readLong();
            byte[] line = new byte[in.readInt()];
            in.readFully(line);
            head = new Told(instant, record, line);
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The number of the last record. */
    long records() {
        return last;
    }

    long setAside() {
        return setAside;
    }

    long refused() {
        return refused;
    }

    /** The first refused records, in the order of their numbers. */
    List<Refusal> refusals() {
        return refusals.stream().sorted(Comparator.comparingLong(Refusal::line)).toList();
    }

    /** Whether it is a file of calls, be there any or not. */
    boolean isOfCalls() {
        return ofCalls;
    }

    Set<Unrecorded> unrecorded() {
        return Set.copyOf(unrecorded);
    }

    @Override
    public void close() throws IOException {
        try (lines;
                records) {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        }
    }
}
