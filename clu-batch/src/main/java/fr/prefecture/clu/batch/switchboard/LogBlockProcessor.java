package fr.prefecture.clu.batch.switchboard;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts a block; what it adds waits in its log until the chunk is written. */
@Named
@Dependent
public class LogBlockProcessor implements ItemProcessor {

    @Inject private JobContext job;
    @Inject private SwitchboardQuarantine quarantine;

    @Override
    public Object processItem(Object item) {
        LogBlock block = (LogBlock) item;
        LogFile log = block.log();
        try {
            if (block.overlong()) {
                log.calls().overlong(block.bytes(), 0, block.length());
            } else {
                log.calls().read(block.bytes(), 0, block.length());
            }
            return block;
        } catch (RuntimeException e) {
            log.fail();
            quarantine.setApart(LogFile.work(job), log, e);
            return null;
        }
    }
}
