package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.night.RereadingRow;
import fr.prefecture.clu.night.Rereadings;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.Contributions;
import fr.prefecture.clu.switchboard.DeliveredFormats;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.Source;
import fr.prefecture.clu.switchboard.SourceFormats;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Second step: says of every file in the inbox what it is, and from where it is to be read. */
@Named
@Dependent
public class RegisterFiles extends AbstractBatchlet {

    static final String JOB = "switchboard";

    private static final long UNKNOWN = 0;
    private static final Declared UNDECLARED = new Declared(ZoneOffset.UTC, false, List.of());

    @Inject private JobContext job;
    @Inject private NightOpening opening;
    @Inject private NewZones zones;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Arrivals arrivals;
    @EJB private Contributions contributions;
    @EJB private Logs logs;
    @Inject private SwitchboardQuarantine quarantine;
    @EJB private DeliveredFormats formats;
    @EJB private Rereadings rereadings;

    private final List<Found> tonight = new ArrayList<>();
    private Transcripts transcripts;
    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        NightWork<LogFile> work = LogFile.work(job);
        List<LogFile> found = work.files();
        transcripts = Transcripts.of(work.lease());
        zones.apply(work);
        for (Inbox.Delivery delivery : inOrder(opening.deliveries(work, JOB))) {
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

    /**
     * Shortest first, so that a file and its longer copy are met in that order; call records last
     * and longest first, so that the copies of an account are met after what they were copied from
     * (TEL-84).
     */
    private static List<Inbox.Delivery> inOrder(List<Inbox.Delivery> deliveries) {
        Comparator<Inbox.Delivery> bySize =
                Comparator.comparingLong(Inbox.Delivery::size).thenComparing(Inbox.Delivery::path);
        Map<Boolean, List<Inbox.Delivery>> byKind =
                deliveries.stream()
                        .collect(Collectors.partitioningBy(RegisterFiles::isOfCallRecords));
        return Stream.concat(
                        byKind.get(false).stream().sorted(bySize),
                        byKind.get(true).stream().sorted(bySize.reversed()))
                .toList();
    }

    private static boolean isOfCallRecords(Inbox.Delivery delivery) {
        try {
            return CallFormat.of(Retelling.head(delivery.path()), UNDECLARED)
                    .equals(Optional.of(CallFormat.MASTER_CSV));
        } catch (IOException | RuntimeException e) {
            return false; // whoever reads it says why not
        }
    }

    /**
     * What is known of a source when a file of it is met.
     *
     * @param said what people have said of contents, shortest first
     * @param beginnings the files that a longer one may continue, shortest first
     * @param readings those that are, will be, or may be part of the figures
     */
    private record Told(
            ZoneId zone,
            SourceFormats formats,
            List<RereadingRow> said,
            List<FileRow> beginnings,
            List<FileRow> readings) {

        Declared declared() {
            return new Declared(zone, formats.gmt(), formats.columns());
        }

        String settings() {
            return Quarantine.settings(declared(), said);
        }
    }

    private Optional<LogFile> recognise(NightWork<LogFile> work, Inbox.Delivery delivery) {
        Told source = source(work, delivery);
        try {
            if (quarantine.known(work, delivery, source.settings()).isPresent()) {
                return Optional.empty();
            }
            Stamp stamp = Stamp.of(delivery.path());
            Recognised as = Recognised.of(delivery.path(), source.declared(), source.said());
            if (as.isSwitchedOff(source.formats())) {
                return unreadable(work, delivery, switchedOff(as.format().get(), delivery));
            }
            Read read = read(work, delivery, as, source);
            LogFile log = log(delivery, source.zone(), stamp, read);
            Optional<LogFile> registered = Optional.empty();
            try {
                Splice splice = splice(work, log, as, read);
                Optional<Long> holder = holder(work, log, as, read);
                registered =
                        shift.apart(
                                () -> {
                                    work.pulse().hold();
                                    return register(
                                            work, delivery, source, as, read, log, splice, holder);
                                });
            } finally {
                if (registered.isEmpty()) {
                    Transcripts.forget(log);
                }
            }
            return registered;
        } catch (IOException | RuntimeException e) {
            quarantine.unrecognised(work, delivery, source.settings(), e);
            return Optional.empty();
        }
    }

    private Told source(NightWork<LogFile> work, Inbox.Delivery delivery) {
        return shift.work(
                () ->
                        told(
                                contributions
                                        .known(delivery.source())
                                        .orElseGet(() -> created(work, delivery.source()))));
    }

    private Source created(NightWork<LogFile> work, String source) {
        return shift.apart(
                () -> {
                    work.pulse().hold();
                    return contributions.source(source);
                });
    }

    private Told told(Source source) {
        return new Told(
                source.zone(),
                source.formats(),
                rereadings.rows(JOB, source.name()),
                files.continuable(JOB, source.name(), Long.MAX_VALUE),
                files.readings(JOB, source.name()));
    }

    private static Message switchedOff(CallFormat format, Inbox.Delivery delivery) {
        return Message.of(
                switch (format) {
                    case QUEUE_LOG -> "night.file.off.QUEUE_LOG";
                    case QUEUE_TABLE -> "night.file.off.QUEUE_TABLE";
                    case MASTER_CSV -> "night.file.off.MASTER_CSV";
                    case CUCM -> "night.file.off.CUCM";
                    case OXE_TICKET -> "night.file.off.OXE_TICKET";
                },
                delivery.name(),
                delivery.source());
    }

    /**
     * What has been read of a file to know it.
     *
     * @param otherwise the longest file of which it has the content, or with whose content it
     *     begins, whatever was made of that
     */
    private record Read(
            Fingerprint print, Optional<Retelling> retelling, Optional<FileRow> otherwise) {

        String originalSha256() {
            return retelling.map(told -> told.retold().sha256()).orElse(print.sha256());
        }

        long originalBytes() {
            return retelling.map(told -> told.retold().bytes()).orElse(print.bytes());
        }
    }

    private Read read(NightWork<LogFile> work, Inbox.Delivery delivery, Recognised as, Told source)
            throws IOException {
        List<FileRow> known = source.beginnings();
        List<FileRow> readings = source.readings();
        Optional<CallFormat> told = as.format().filter(one -> one != CallFormat.QUEUE_LOG);
        if (told.isEmpty()) {
            Fingerprint print = Fingerprint.of(delivery.path(), known, work.pulse()::beat);
            return new Read(
                    print,
                    Optional.empty(),
                    readings.stream()
                            .filter(file -> file.originalSha256().equals(print.sha256()))
                            .filter(file -> file.originalBytes() > 0)
                            .findFirst());
        }
        Retelling retelling =
                transcripts.retell(
                        delivery.path(),
                        told.get(),
                        source.declared(),
                        readings,
                        work.pulse()::beat);
        Fingerprint print = Fingerprint.of(retelling.transcript(), known, work.pulse()::beat);
        Optional<FileRow> same = withOtherRecords(readings, print, retelling);
        boolean byTranscript =
                print.bytes() > 0
                        && same.isEmpty()
                        && readings.stream().noneMatch(file -> isThat(file, print, retelling));
        return new Read(
                print.as(
                        byTranscript ? print.sha256() : retelling.retold().sha256(),
                        retelling.deliveredSha256()),
                Optional.of(retelling),
                same.or(retelling::begins));
    }

    /**
     * NIT-25: the same calls are the same file, unless what cannot be read of this one would be
     * lost.
     */
    private static Optional<FileRow> withOtherRecords(
            List<FileRow> readings, Fingerprint print, Retelling retelling) {
        return readings.stream()
                .filter(file -> retelling.refused() > 0)
                .filter(file -> file.sha256().equals(print.sha256()))
                .filter(file -> !file.originalSha256().equals(retelling.retold().sha256()))
                .findFirst();
    }

    /** Whether it was made known before that a file is known by what was delivered. */
    private static boolean isThat(FileRow file, Fingerprint print, Retelling retelling) {
        return file.retold().isPresent()
                && file.sha256().equals(retelling.retold().sha256())
                && file.bytes() == print.bytes();
    }

    private static LogFile log(Inbox.Delivery delivery, ZoneId zone, Stamp stamp, Read read) {
        LogFile log =
                new LogFile(
                        delivery.path(),
                        delivery.source(),
                        zone,
                        UNKNOWN,
                        read.print().bytes(),
                        read.print().sha256(),
                        stamp);
        return read.retelling().map(log::told).orElse(log);
    }

    /** The part of a log that no file known so far, tonight's included, holds. */
    private Splice splice(NightWork<LogFile> work, LogFile log, Recognised as, Read read)
            throws IOException {
        Fingerprint print = read.print();
        Splice whole = afterBeginning(print);
        Optional<Splice> instead =
                read.otherwise().flatMap(file -> whole.insteadOf(file, this::continued));
        if (instead.isPresent()) {
            return instead.get();
        }
        if (!whole.replaces().isEmpty()
                || print.firstEvent().isEmpty()
                || shift.work(() -> files.known(JOB, log.source(), print.sha256()))
                        .filter(row -> !isQuarantined(row))
                        .isPresent()) {
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
        return as.format().equals(Optional.of(CallFormat.MASTER_CSV))
                ? whole.besideCopies(log, neighbours, work.pulse()::beat)
                : whole.beside(log, neighbours, work.pulse()::beat);
    }

    /**
     * TEL-84: which of tonight's files holds all of one that is held, because copies of other
     * accounts tell of the same time.
     */
    private Optional<Long> holder(NightWork<LogFile> work, LogFile log, Recognised as, Read read)
            throws IOException {
        Fingerprint print = read.print();
        if (!as.format().equals(Optional.of(CallFormat.MASTER_CSV))
                || print.firstEvent().isEmpty()
                || shift.work(() -> files.known(JOB, log.source(), print.sha256()))
                        .filter(file -> file.state() == ImportedFile.State.HELD)
                        .isEmpty()) {
            return Optional.empty();
        }
        Splice whole = new Splice(0, print.bytes(), Optional.empty(), Optional.empty());
        for (Found other : tonight) {
            if (other.tellsOf(log.source(), print.firstEvent().get(), print.lastEvent().get())
                    && whole.besideCopies(
                                    log,
                                    List.of(other.neighbour(work.pulse()::beat)),
                                    work.pulse()::beat)
                            .isEmpty()) {
                return Optional.of(other.file());
            }
        }
        return Optional.empty();
    }

    private Optional<Long> continued(long file) {
        return shift.work(() -> files.row(file)).continues();
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
                    arrivals.unreadable(
                            work.night(),
                            delivery.source(),
                            delivery.name(),
                            delivery.size(),
                            message);
                    return work;
                });
        return Optional.empty();
    }

    private Optional<LogFile> register(
            NightWork<LogFile> work,
            Inbox.Delivery delivery,
            Told source,
            Recognised as,
            Read read,
            LogFile log,
            Splice splice,
            Optional<Long> holder) {
        Fingerprint print = read.print();
        Optional<FileRow> known = files.known(JOB, delivery.source(), print.sha256());
        String settings = source.settings();
        boolean apart = known.filter(RegisterFiles::isQuarantined).isPresent();
        if (apart && !files.isToBeTried(known.get().id(), settings)) {
            arrivals.found(
                    work.night(),
                    known.get().id(),
                    delivery.name(),
                    read.originalBytes(),
                    Arrival.Outcome.KNOWN);
            return Optional.empty();
        }
        if (!print.looksLikeLog() && (apart || known.isEmpty())) {
            quarantine.setApart(
                    work,
                    delivery,
                    content(delivery, Optional.empty(), read),
                    settings,
                    Message.of("night.file.notALog", delivery.name()));
            return Optional.empty();
        }
        if (!as.blank()) {
            as.format()
                    .map(Recognised::word)
                    .ifPresent(format -> formats.adopt(delivery.source(), format));
        }
        FileRow file =
                known.filter(row -> !isQuarantined(row))
                        .map(row -> takeUp(row, delivery, read, settings))
                        .orElseGet(() -> register(known, delivery, as, read, splice, settings));
        holder.ifPresent(other -> files.replaceCopy(other, file.id()));
        arrivals.found(
                work.night(),
                file.id(),
                delivery.name(),
                read.originalBytes(),
                outcome(known, file));
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
            case READING, READ, FAILED, QUARANTINED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    private static boolean isQuarantined(FileRow row) {
        return row.state() == ImportedFile.State.QUARANTINED;
    }

    private FileRow takeUp(FileRow row, Inbox.Delivery delivery, Read read, String settings) {
        FileRow again = quarantine.takeUp(row, delivery.name(), settings);
        if (again.state() != row.state()) {
            return again;
        }
        Optional<FileRow> instead =
                read.otherwise()
                        .filter(file -> row.state() == ImportedFile.State.REPLACED)
                        .filter(file -> row.originalSha256().equals(file.originalSha256()))
                        .filter(file -> file.id() != row.id())
                        .filter(file -> file.originalSha256().equals(read.originalSha256()));
        if (instead.isEmpty()) {
            return row;
        }
        logs.forget(row.id());
        return files.readAgain(row.id(), delivery.name(), instead.get().id());
    }

    private static Content content(
            Inbox.Delivery delivery, Optional<CallFormat> format, Read read) {
        Fingerprint print = read.print();
        return new Content(
                delivery.source(),
                delivery.name(),
                print.sha256(),
                print.deliveredSha256(),
                print.bytes(),
                format.map(CallFormat::name),
                read.retelling().map(Retelling::retold));
    }

    /**
     * @param apart the file that it was while it was apart
     */
    private FileRow register(
            Optional<FileRow> apart,
            Inbox.Delivery delivery,
            Recognised as,
            Read read,
            Splice splice,
            String settings) {
        Optional<Long> replaced = splice.replaces().stream().findFirst();
        Content content =
                content(delivery, Optional.of(as.format().orElse(CallFormat.QUEUE_LOG)), read);
        apart.ifPresent(row -> logs.forget(row.id()));
        FileRow file =
                apart.map(
                                row ->
                                        files.registerAgain(
                                                row.id(),
                                                content,
                                                splice.continues(),
                                                replaced,
                                                splice.from(),
                                                splice.to()))
                        .orElseGet(
                                () ->
                                        files.register(
                                                JOB,
                                                content,
                                                splice.continues(),
                                                replaced,
                                                splice.from(),
                                                splice.to()));
        files.readUnder(file.id(), settings);
        if (replaced.isPresent() && replaced.equals(read.otherwise().map(FileRow::id))) {
            files.replaceAll(file.id(), replaced.get());
        }
        splice.replaces().stream().skip(1).forEach(copy -> files.replaceCopy(file.id(), copy));
        return file;
    }
}
