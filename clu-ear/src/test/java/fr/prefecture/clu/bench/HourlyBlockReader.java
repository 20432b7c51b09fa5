package fr.prefecture.clu.bench;

import jakarta.annotation.Resource;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands out a log block by block, from where its own row says that it stands. */
@Named
@Dependent
public class HourlyBlockReader extends AbstractItemReader {

    @Resource(lookup = "java:jboss/datasources/CluDS")
    private DataSource source;

    @Inject private StepContext step;
    @Inject @BatchProperty private String file;
    @Inject @BatchProperty private String log;

    private FileBlocks blocks;

    @Override
    public void open(Serializable checkpoint) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            Hours.Progress progress = new Hours(connection).progress(Long.parseLong(file));
            step.setTransientUserData(new HourlyLog(Long.parseLong(file), progress));
            blocks = new FileBlocks(Path.of(log), progress.offset());
        }
    }

    @Override
    public Object readItem() throws IOException {
        return blocks.next();
    }

    @Override
    public void close() throws IOException {
        if (blocks != null) {
            blocks.close();
        }
    }
}
