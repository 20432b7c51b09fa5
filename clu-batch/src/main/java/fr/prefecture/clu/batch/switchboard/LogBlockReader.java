package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Iterator;

/**
 * Hands out the logs of the night block by block, each from where its own row says that it stands;
 * the batch runtime's checkpoint is not asked.
 */
@Named
@Dependent
public class LogBlockReader extends AbstractItemReader {

    /** How far ahead of the night's start a switchboard's clock may run. */
    static final Duration AHEAD = Duration.ofHours(1);

    @Inject private JobContext job;
    @EJB private NightShift shift;
    @EJB private Files files;
    @Inject private SwitchboardQuarantine quarantine;

    private final byte[] buffer = new byte[LogBlocks.BLOCK];
    private NightWork<LogFile> work;
    private Iterator<LogFile> logs;
    private LogFile current;
    private LogBlocks blocks;
    private long latest;

    @Override
    public void open(Serializable checkpoint) {
        work = LogFile.work(job);
        logs = work.contents().iterator();
        latest = work.startedAt().plus(AHEAD).getEpochSecond();
    }

    @Override
    public Object readItem() throws IOException {
        work.pulse().beat();
        while (current != null || logs.hasNext()) {
            try {
                if (current == null) {
                    begin(logs.next());
                } else if (current.hasFailed()) {
                    end();
                } else {
                    return read();
                }
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
        return null;
    }

    private void begin(LogFile log) throws IOException {
        FileRow row = shift.work(() -> files.row(log.file()));
        if (row.state() == ImportedFile.State.READING) {
            current = log;
            log.open(row.openState(), latest);
            blocks = new LogBlocks(log, row.committedOffset(), buffer);
        }
    }

    private LogBlock read() throws IOException {
        LogBlock block = blocks.next();
        if (block.last()) {
            current.verify();
            end();
        }
        return block;
    }

    private void fail(Exception e) throws IOException {
        LogFile log = current;
        end();
        if (log == null) {
            throw Quarantine.unchecked(e);
        }
        log.fail();
        quarantine.setApart(work, log, e);
    }

    private void end() throws IOException {
        current = null;
        close();
    }

    @Override
    public void close() throws IOException {
        if (blocks != null) {
            blocks.close();
            blocks = null;
        }
    }
}
