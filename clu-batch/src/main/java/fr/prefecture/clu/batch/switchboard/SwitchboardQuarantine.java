package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NotWritten;
import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.batch.UnreadableFile;
import fr.prefecture.clu.batch.switchboard.format.TooManyCalls;
import fr.prefecture.clu.batch.switchboard.format.TooManyQueues;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.switchboard.Logs;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;

/** Takes the calls of a file that is set apart out of the figures. */
@Dependent
class SwitchboardQuarantine extends Quarantine {

    @EJB Logs logs;

    @Override
    protected String job() {
        return RegisterFiles.JOB;
    }

    @Override
    protected void withdraw(long file) {
        logs.forget(file);
    }

    @Override
    protected Message unreadable(String name, IOException e) {
        return e instanceof NotWritten
                ? Message.of("night.file.notRetold", name)
                : UnreadableFile.message(name, e);
    }

    @Override
    protected Message unexpected(String name, Exception e) {
        if (e instanceof TooManyQueues) {
            return Message.of("night.file.tooManyQueues", name);
        }
        return e instanceof TooManyCalls
                ? Message.of("night.file.tooDense", name)
                : super.unexpected(name, e);
    }
}
