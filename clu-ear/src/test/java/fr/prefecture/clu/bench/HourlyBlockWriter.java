package fr.prefecture.clu.bench;

import jakarta.annotation.Resource;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps, in the chunk's transaction, what its blocks add, the offset at which they end and the
 * calls open there.
 */
@Named
@Dependent
public class HourlyBlockWriter extends AbstractItemWriter {

    @Resource(lookup = "java:jboss/datasources/CluDS")
    private DataSource source;

    @Inject private StepContext step;

    /** After how many commits it is to fail; 0 for never. */
    @Inject @BatchProperty private String failAfter;

    private int commits;

    @Override
    public void writeItems(List<Object> blocks) throws SQLException, IOException {
        HourlyLog log = (HourlyLog) step.getTransientUserData();
        try (Connection connection = source.getConnection()) {
            new Hours(connection).keep(log.file(), log.committed(), log.read(), log.count());
        }
        if (commits > 0 && commits == Integer.parseInt(failAfter)) {
            throw new IOException("As asked for, after " + commits + " commits");
        }
        commits++;
        log.kept();
    }
}
