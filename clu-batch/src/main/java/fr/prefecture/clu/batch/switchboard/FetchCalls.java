package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.switchboard.pbx.PbxDatabase;
import fr.prefecture.clu.batch.switchboard.pbx.PbxFailure;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.PbxMark;
import fr.prefecture.clu.switchboard.PbxProblem;
import fr.prefecture.clu.switchboard.PbxRow;
import fr.prefecture.clu.switchboard.PbxTables;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/**
 * TEL-91 to TEL-94, before the first step: brings what switchboards have in their own databases
 * into the inbox, as if somebody had dropped it there.
 */
@Named
@Dependent
public class FetchCalls extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(FetchCalls.class.getName());

    @Inject private JobContext job;
    @Inject private NightOpening opening;
    @EJB private NightShift shift;
    @EJB private Executions executions;
    @EJB private Arrivals arrivals;
    @EJB private PbxTables tables;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        NightWork<LogFile> work = opening.open(job, RegisterFiles.JOB, new ArrayList<>());
        if (isOfOneFile(work)) {
            return "COMPLETED";
        }
        for (PbxRow table : shift.work(tables::all)) {
            if (stopped) {
                break;
            }
            fetch(work, table);
        }
        return "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** NIT-20 */
    private boolean isOfOneFile(NightWork<LogFile> work) {
        return shift.work(() -> executions.find(work.night()).flatMap(ExecutionRow::onlyFile))
                .isPresent();
    }

    private void fetch(NightWork<LogFile> work, PbxRow table) throws IOException {
        work.pulse().beat();
        try (PbxDatabase database = PbxDatabase.open(table.address(), table.zone(), silence())) {
            long rows =
                    database.fetch(
                            table.mark(),
                            work.startedAt(),
                            folder(table.name()),
                            work.lease().run(),
                            work.pulse()::beat,
                            (mark, appear) -> appear(work, table, mark, appear));
            keep(work, () -> tables.read(table.id(), rows));
            LOG.log(Level.INFO, "Source {0}: {1} rows of its table", table.name(), rows);
        } catch (PbxFailure e) {
            unfetched(work, table, e.problem());
        }
    }

    /** Whoever waits gives no sign of life: one gives up before the night is taken for dead. */
    private static Duration silence() {
        return Settings.nightDeadAfter().multipliedBy(2).dividedBy(3);
    }

    private static Path folder(String source) {
        Path inbox = Inbox.folder(RegisterFiles.JOB);
        return source.equals(Inbox.DEFAULT_SOURCE) ? inbox : inbox.resolve(source);
    }

    /** NIT-8: under the night's lock, a file appears and it is kept how far one came. */
    private void appear(NightWork<LogFile> work, PbxRow table, PbxMark mark, Runnable file) {
        keep(
                work,
                () -> {
                    file.run();
                    tables.fetched(table.id(), mark);
                });
    }

    private void keep(NightWork<LogFile> work, Runnable written) {
        shift.apart(
                () -> {
                    work.pulse().hold();
                    written.run();
                    return work;
                });
    }

    /** TEL-94: it is said with the night; the other sources are read all the same. */
    private void unfetched(NightWork<LogFile> work, PbxRow table, PbxProblem problem) {
        LOG.log(Level.WARNING, "Source {0}: its table was not read, {1}", table.name(), problem);
        String place = table.address().place();
        keep(
                work,
                () -> {
                    tables.failed(table.id(), problem);
                    arrivals.missed(
                            work.night(),
                            table.name(),
                            table.address().named(),
                            0,
                            Message.of("switchboard.pbx.unfetched." + problem, place));
                });
    }
}
