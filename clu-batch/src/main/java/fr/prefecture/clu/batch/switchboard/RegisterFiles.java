package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.switchboard.Contributions;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** First step: says of every file in the inbox what it is, and from where it is to be read. */
@Named
@Dependent
public class RegisterFiles extends AbstractBatchlet {

    static final String JOB = "switchboard";

    @Inject private JobContext job;
    @Inject private NightOpening opening;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Arrivals arrivals;
    @EJB private Contributions contributions;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        List<LogFile> logs = new ArrayList<>();
        NightWork<LogFile> work = opening.open(job, JOB, logs);
        for (Inbox.Delivery delivery : sizeOrder(Inbox.deliveries(JOB))) {
            if (stopped) {
                break;
            }
            recognise(work, delivery).ifPresent(logs::add);
        }
        return "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** Shortest first, so that a file and its longer copy are met in that order. */
    private static List<Inbox.Delivery> sizeOrder(List<Inbox.Delivery> deliveries) {
        return deliveries.stream()
                .sorted(
                        Comparator.comparingLong(Inbox.Delivery::size)
                                .thenComparing(Inbox.Delivery::path))
                .toList();
    }

    private Optional<LogFile> recognise(NightWork<LogFile> work, Inbox.Delivery delivery) {
        try {
            Stamp stamp = Stamp.of(delivery.path());
            List<FileRow> known =
                    shift.work(() -> files.continuable(JOB, delivery.source(), Long.MAX_VALUE));
            Fingerprint print = Fingerprint.of(delivery.path(), known, work.pulse()::beat);
            return shift.apart(
                    () -> {
                        work.pulse().hold();
                        return register(work.night(), delivery, stamp, print);
                    });
        } catch (IOException e) {
            return unreadable(work.night(), delivery, message(delivery.name(), e));
        }
    }

    private Optional<LogFile> unreadable(long night, Inbox.Delivery delivery, Message message) {
        shift.apart(
                () -> {
                    arrivals.unreadable(
                            night, delivery.source(), delivery.name(), delivery.size(), message);
                    return night;
                });
        return Optional.empty();
    }

    private Optional<LogFile> register(
            long night, Inbox.Delivery delivery, Stamp stamp, Fingerprint print) {
        Optional<FileRow> known = files.known(JOB, delivery.source(), print.sha256());
        if (known.isEmpty() && !print.looksLikeLog()) {
            return unreadable(night, delivery, Message.of("night.file.notALog", delivery.name()));
        }
        ZoneId zone = contributions.source(delivery.source()).zone();
        Arrival.Outcome outcome = outcome(known, print);
        FileRow file =
                known.map(row -> takeUp(row, delivery)).orElseGet(() -> register(delivery, print));
        arrivals.found(night, file.id(), delivery.name(), print.bytes(), outcome);
        return Optional.of(
                new LogFile(
                        delivery.path(),
                        delivery.source(),
                        zone,
                        file.id(),
                        print.bytes(),
                        print.sha256(),
                        stamp));
    }

    private static Arrival.Outcome outcome(Optional<FileRow> known, Fingerprint print) {
        if (known.isPresent() && !isUnfinished(known.get())) {
            return Arrival.Outcome.KNOWN;
        }
        boolean grown =
                known.map(row -> row.startOffset() > 0)
                        .orElseGet(
                                () ->
                                        print.beginning()
                                                .map(Fingerprint.Beginning::wholeLines)
                                                .orElse(false));
        return grown ? Arrival.Outcome.GROWN : Arrival.Outcome.NEW;
    }

    private static boolean isUnfinished(FileRow row) {
        return switch (row.state()) {
            case READING, READ, FAILED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    private FileRow takeUp(FileRow row, Inbox.Delivery delivery) {
        return row.state() == ImportedFile.State.FAILED
                ? files.retry(row.id(), delivery.name())
                : row;
    }

    private FileRow register(Inbox.Delivery delivery, Fingerprint print) {
        Content content =
                new Content(
                        delivery.source(),
                        delivery.name(),
                        print.sha256(),
                        print.deliveredSha256(),
                        print.bytes());
        if (print.beginning().isEmpty()) {
            return files.register(JOB, content, Optional.empty(), Optional.empty());
        }
        Fingerprint.Beginning beginning = print.beginning().get();
        FileRow begins = beginning.known();
        return beginning.wholeLines()
                ? files.register(JOB, content, Optional.of(begins.id()), Optional.empty())
                : files.register(JOB, content, begins.continues(), Optional.of(begins.id()));
    }

    static Message message(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return Message.of("night.file.vanished", name);
        }
        if (e instanceof ChangedWhileRead) {
            return Message.of("night.file.changed", name);
        }
        if (e instanceof PackedTooWell) {
            return Message.of("night.file.bomb", name);
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return Message.of("night.file.damaged", name);
        }
        return Message.of("night.file.unreadable", name);
    }
}
