package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.NightClosing;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Originals;
import fr.prefecture.clu.batch.RefusedShare;
import fr.prefecture.clu.batch.Retention;
import fr.prefecture.clu.cert.Origin;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.night.Choices;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Message;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * Last step: makes the files that were read part of the figures, then, after all commits, empties
 * the inbox.
 */
@Named
@Dependent
public class PublishStatements extends AbstractBatchlet {

    @Inject private JobContext job;
    @Inject private Retention retention;
    @Inject private Originals originals;
    @Inject private NightClosing closing;
    @Inject private CertQuarantine quarantine;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Choices choices;
    @EJB private Statements statements;

    @Override
    public String process() {
        NightWork<CertFile> work = CertFile.work(job);
        for (FileRow row : shift.work(() -> files.unsettled(RegisterStatements.JOB))) {
            quarantine.alone(work, row.id(), row.name(), () -> publish(row));
        }
        originals.replace(work, (file, row) -> CertArchive.write(file, row, work));
        retention.apply(RegisterStatements.JOB, work);
        closing.close(work.lease());
        return "COMPLETED";
    }

    private void publish(FileRow row) {
        Optional<Message> obstacle =
                RefusedShare.isTooLarge(row) && !choices.isPublishedAnyway(row.id())
                        ? Optional.of(RefusedShare.message(row))
                        : Optional.empty();
        if (obstacle.isPresent()) {
            files.hold(row.id(), obstacle.get());
            return;
        }
        statements.publish(Origin.Kind.FILE, row.id());
        files.publish(row.id());
    }
}
