package fr.prefecture.clu.batch.website;

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
import java.util.Iterator;
import java.util.Optional;

/**
 * Hands out what the files tell, one thing after the other, each file from where its own row says
 * that it stands: its offset counts the things told, not bytes.
 */
@Named
@Dependent
public class EntryReader extends AbstractItemReader {

    @Inject private JobContext job;
    @EJB private NightShift shift;
    @EJB private Files files;
    @Inject private WebsiteQuarantine quarantine;

    private NightWork<FeedFile> work;
    private Iterator<FeedFile> waiting;
    private FeedFile current;
    private Feed feed;
    private long number;

    @Override
    public void open(Serializable checkpoint) {
        work = FeedFile.work(job);
        waiting = work.contents().iterator();
    }

    @Override
    public Object readItem() throws IOException {
        work.pulse().beat();
        while (feed != null || waiting.hasNext()) {
            try {
                if (feed == null) {
                    begin(waiting.next());
                } else {
                    return read();
                }
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
        return null;
    }

    private void begin(FeedFile file) throws IOException {
        FileRow row = shift.work(() -> files.row(file.file()));
        if (row.state() != ImportedFile.State.READING) {
            return;
        }
        current = file;
        feed = file.open(work.startedAt().getEpochSecond());
        for (number = 0; number < row.committedOffset(); number++) {
            feed.next();
        }
    }

    private FeedItem read() throws IOException {
        Optional<Told> told = feed.next();
        if (told.isEmpty()) {
            current.verify();
            FeedItem end = new FeedItem(current, feed.kind(), number, told);
            close();
            return end;
        }
        number++;
        return new FeedItem(current, feed.kind(), number, told);
    }

    private void fail(Exception e) throws IOException {
        FeedFile file = current;
        close();
        if (file == null) {
            throw Quarantine.unchecked(e);
        }
        quarantine.setApart(work, file, e);
    }

    @Override
    public void close() throws IOException {
        if (feed != null) {
            feed.close();
            feed = null;
        }
        current = null;
    }
}
