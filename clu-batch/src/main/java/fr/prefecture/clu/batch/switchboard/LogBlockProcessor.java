package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.switchboard.format.TooManyCalls;
import fr.prefecture.clu.batch.switchboard.format.TooManyQueues;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Message;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts a block; what it adds waits in its log until the chunk is written. */
@Named
@Dependent
public class LogBlockProcessor implements ItemProcessor {

    @Inject private JobContext job;
    @EJB private NightShift shift;
    @EJB private Files files;

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
        } catch (TooManyQueues e) {
            return fail(log, "night.file.tooManyQueues");
        } catch (TooManyCalls e) {
            return fail(log, "night.file.tooDense");
        }
    }

    private Object fail(LogFile log, String why) {
        log.fail();
        shift.apart(
                () -> {
                    LogFile.work(job).pulse().hold();
                    files.fail(log.file(), Message.of(why, log.name()));
                    return log;
                });
        return null;
    }
}
