package fr.prefecture.clu.bench;

import fr.prefecture.clu.fault.MeasuredServer;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The night that we ship, with all that it does beside counting hours: hash, half-hours with
 * distributions, distinct calls, days, a masked copy. Each log comes from a switchboard of its own.
 */
final class ShippedNight implements Contender, Closeable {
    private static final String OFFERED =
            "select c.half_hour / 2, q.name, sum(c.entered) from switchboard_contribution c"
                    + " join switchboard_queue q on q.id = c.queue_id"
                    + " join switchboard_source s on s.id = q.source_id"
                    + " where s.name = ? group by 1, 2 having sum(c.entered) > 0";

    private final MeasuredServer server;
    private final Postmaster database;
    private final long pid;
    private int nights;

    ShippedNight(Postmaster database) {
        this.server = MeasuredServer.shipped(Folder.named("shipped"), database.settings());
        this.database = database;
        this.pid = server.pid();
    }

    /** To be done before the log is counted, since nobody has to wait for it. */
    ShippedNight deliver(Path log) {
        nights++;
        server.deliver(log, source());
        return this;
    }

    private String source() {
        return "pabx-" + nights;
    }

    @Override
    public void count(Path delivered) {
        server.night();
    }

    /** The first three columns of the comparison, which the product has as such. */
    @Override
    public Stream<String> hours() {
        List<String> hours = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(OFFERED)) {
            select.setString(1, source());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hours.add(rows.getString(1) + "|" + rows.getString(2) + "|" + rows.getLong(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return hours.stream();
    }

    @Override
    public double processorTime() {
        return ProcessorTime.of(pid) + database.processorTime();
    }

    @Override
    public void close() {
        server.stop();
    }
}
