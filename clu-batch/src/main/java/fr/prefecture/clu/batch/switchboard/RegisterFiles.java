package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.UnreadableFile;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.Logs;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Second step: says of every file in the inbox what it is, and from where it is to be read. */
@Named
@Dependent
public class RegisterFiles extends AbstractBatchlet {

    static final String JOB = "switchboard";

    private static final long UNKNOWN = 0;

    @Inject private JobContext job;
    @Inject private NightOpening opening;
    @Inject private NewZones zones;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Arrivals arrivals;
    @EJB private Contributions contributions;
    @EJB private Logs logs;

    private final List<Found> tonight = new ArrayList<>();
    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        NightWork<LogFile> work = LogFile.work(job);
        List<LogFile> found = work.files();
        zones.apply(work);
        for (Inbox.Delivery delivery : sizeOrder(opening.deliveries(work, JOB))) {
            if (stopped) {
                break;
            }
            recognise(work, delivery).ifPresent(found::add);
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
            LogFile log = log(work, delivery, stamp, print);
            Splice splice = splice(work, log, print);
            return shift.apart(
                    () -> {
                        work.pulse().hold();
                        return register(work.night(), delivery, print, log, splice);
                    });
        } catch (IOException e) {
            return unreadable(work, delivery, UnreadableFile.message(delivery.name(), e));
        }
    }

    private LogFile log(
            NightWork<LogFile> work, Inbox.Delivery delivery, Stamp stamp, Fingerprint print) {
        ZoneId zone =
                shift.apart(
                        () -> {
                            work.pulse().hold();
                            return contributions.source(delivery.source()).zone();
                        });
        return new LogFile(
                delivery.path(),
                delivery.source(),
                zone,
                UNKNOWN,
                print.bytes(),
                print.sha256(),
                stamp);
    }

    /** The part of a log that no file known so far, tonight's included, holds. */
    private Splice splice(NightWork<LogFile> work, LogFile log, Fingerprint print)
            throws IOException {
        Splice whole = afterBeginning(print);
        if (whole.replaces().isPresent()
                || print.firstEvent().isEmpty()
                || shift.work(() -> files.known(JOB, log.source(), print.sha256())).isPresent()) {
            return whole;
        }
        Instant first = print.firstEvent().get();
        Instant last = print.lastEvent().get();
        List<Splice.Neighbour> neighbours = new ArrayList<>();
        Optional<Long> beginning = whole.continues();
        shift.work(() -> logs.between(log.source(), first, last)).stream()
                .filter(file -> !beginning.equals(Optional.of(file)))
                .forEach(file -> copy(file, work).ifPresent(neighbours::add));
        tonight.stream()
                .filter(other -> other.tellsOf(log.source(), first, last))
                .filter(other -> !beginning.equals(Optional.of(other.file())))
                .forEach(other -> neighbours.add(other.neighbour(work.pulse()::beat)));
        return whole.beside(log, neighbours, work.pulse()::beat);
    }

    private static Splice afterBeginning(Fingerprint print) {
        if (print.beginning().isEmpty()) {
            return new Splice(0, print.bytes(), Optional.empty(), Optional.empty());
        }
        FileRow begins = print.beginning().get().known();
        boolean goesOn =
                print.beginning().get().wholeLines() && begins.state() != ImportedFile.State.HELD;
        return goesOn
                ? new Splice(
                        begins.bytes(), print.bytes(), Optional.of(begins.id()), Optional.empty())
                : new Splice(
                        begins.startOffset(),
                        print.bytes(),
                        begins.continues(),
                        Optional.of(begins.id()));
    }

    private Optional<Splice.Neighbour> copy(long file, NightWork<LogFile> work) {
        return shift.work(() -> files.archiveName(file))
                .map(name -> Settings.archive().resolve(name))
                .filter(java.nio.file.Files::isRegularFile)
                .map(path -> new Copy(file, path, work.pulse()::beat));
    }

    /** A log of which the masked copy is kept. */
    private record Copy(long file, Path path, Runnable pulse) implements Splice.Neighbour {
        @Override
        public MaskedLines lines() throws IOException {
            return MaskedLines.ofCopy(path, pulse);
        }
    }

    /** A log that this night has found. */
    private record Found(LogFile log, long from, Instant first, Instant last) {

        long file() {
            return log.file();
        }

        boolean tellsOf(String source, Instant from, Instant to) {
            return log.source().equals(source) && !first.isAfter(to) && !last.isBefore(from);
        }

        Splice.Neighbour neighbour(Runnable pulse) {
            return new Splice.Neighbour() {
                @Override
                public long file() {
                    return log.file();
                }

                @Override
                public MaskedLines lines() throws IOException {
                    return MaskedLines.of(log, from, pulse);
                }
            };
        }
    }

    private Optional<LogFile> unreadable(
            NightWork<LogFile> work, Inbox.Delivery delivery, Message message) {
        shift.apart(
                () -> {
                    work.pulse().hold();
                    keepUnreadable(work.night(), delivery, message);
                    return work;
                });
        return Optional.empty();
    }

    private void keepUnreadable(long night, Inbox.Delivery delivery, Message message) {
        arrivals.unreadable(night, delivery.source(), delivery.name(), delivery.size(), message);
    }

    private Optional<LogFile> register(
            long night, Inbox.Delivery delivery, Fingerprint print, LogFile log, Splice splice) {
        Optional<FileRow> known = files.known(JOB, delivery.source(), print.sha256());
        if (known.isEmpty() && !print.looksLikeLog()) {
            keepUnreadable(night, delivery, Message.of("night.file.notALog", delivery.name()));
            return Optional.empty();
        }
        FileRow file =
                known.map(row -> takeUp(row, delivery))
                        .orElseGet(() -> register(delivery, print, splice));
        arrivals.found(night, file.id(), delivery.name(), print.bytes(), outcome(known, file));
        LogFile recognised = log.as(file.id(), file.endOffset());
        if (isUnfinished(file) && print.firstEvent().isPresent()) {
            tonight.add(
                    new Found(
                            recognised,
                            file.startOffset(),
                            print.firstEvent().get(),
                            print.lastEvent().orElseThrow()));
        }
        return Optional.of(recognised);
    }

    /** NIT-1: what another log of the same night holds is known too, though not yet read. */
    private Arrival.Outcome outcome(Optional<FileRow> known, FileRow file) {
        if (known.isPresent() && !isUnfinished(known.get())
                || !isUnfinished(file)
                || tonight.stream().anyMatch(found -> found.file() == file.id())) {
            return Arrival.Outcome.KNOWN;
        }
        return file.startOffset() > 0 ? Arrival.Outcome.GROWN : Arrival.Outcome.NEW;
    }

    private static boolean isUnfinished(FileRow row) {
        return switch (row.state()) {
            case READING, READ, FAILED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    private FileRow takeUp(FileRow row, Inbox.Delivery delivery) {
        if (row.state() != ImportedFile.State.FAILED) {
            return row;
        }
        contributions.remove(row.id());
        return files.retry(row.id(), delivery.name());
    }

    private FileRow register(Inbox.Delivery delivery, Fingerprint print, Splice splice) {
        Content content =
                new Content(
                        delivery.source(),
                        delivery.name(),
                        print.sha256(),
                        print.deliveredSha256(),
                        print.bytes());
        return files.register(
                JOB, content, splice.continues(), splice.replaces(), splice.from(), splice.to());
    }
}
