package fr.prefecture.clu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The job that takes each line for an item, from the start of its process to its end. */
final class ItemJob implements Contender {
    private final Postmaster database;

    ItemJob(Postmaster database) {
        this.database = database;
    }

    @Override
    public void count(Path log) {
        ChildJvm.run(
                List.of("-Xmx512m"),
                ItemForEachLine.class.getName(),
                List.of(log.toString(), database.url()));
    }

    @Override
    public Stream<String> hours() {
        List<String> hours = new ArrayList<>();
        try (Connection connection = database.connect()) {
            OneStatement.print(connection, "bench_item_hour", hours::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return hours.stream();
    }

    @Override
    public double processorTime() {
        return ProcessorTime.ofEndedChildren() + database.processorTime();
    }
}
