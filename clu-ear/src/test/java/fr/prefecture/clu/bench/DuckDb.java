package fr.prefecture.clu.bench;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * DuckDB, which reads the file itself, in a process that is warm; what it counts stays in its
 * memory.
 */
final class DuckDb implements Contender, Closeable {
    private final ChildJvm process;

    DuckDb(int threads) {
        process =
                ChildJvm.start(
                        List.of("-Xmx256m"),
                        DuckDbQueries.class.getName(),
                        List.of(Integer.toString(threads)));
    }

    @Override
    public void count(Path log) {
        process.ask(log.toString(), DuckDbQueries.END);
    }

    @Override
    public Stream<String> hours() {
        return process.ask("", DuckDbQueries.END).stream();
    }

    @Override
    public double processorTime() {
        return ProcessorTime.of(process.pid());
    }

    @Override
    public void close() {
        process.close();
    }
}
