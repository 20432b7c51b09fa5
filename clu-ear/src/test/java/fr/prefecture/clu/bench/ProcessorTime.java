package fr.prefecture.clu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The seconds that processors have worked for processes, for them and for the system on their
 * behalf, as Linux counts them.
 */
final class ProcessorTime {
    private static final double TICKS_A_SECOND = 100;

    /** Places in /proc/…/stat after the name, which may hold spaces. */
    private static final int USER = 11;

    private static final int OF_ENDED_CHILDREN = 13;

    private ProcessorTime() {}

    /** Of one process that lives. */
    static double of(long pid) {
        return sum(pid, USER, USER + 2);
    }

    /** Of a process and all that it has started, ended or not. */
    static double ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(child -> sum(child.pid(), USER, USER + 4))
                        .sum()
                + sum(pid, USER, USER + 4);
    }

    /** Of the processes that this one has started and that have ended. */
    static double ofEndedChildren() {
        return sum(ProcessHandle.current().pid(), OF_ENDED_CHILDREN, OF_ENDED_CHILDREN + 2);
    }

    private static double sum(long pid, int from, int to) {
        try {
            String stat =
                    Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.UTF_8);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = from; i < to; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (NoSuchFileException e) {
            // Ended since it was listed: its parent has its time.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
