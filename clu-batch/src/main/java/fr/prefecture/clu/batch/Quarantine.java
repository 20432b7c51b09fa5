package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * NIT-29: sets apart the file that cannot be read, so that the others are. A job says what it has
 * kept of a file, and how it calls what is wrong.
 */
public abstract class Quarantine {

    private static final Logger LOG = System.getLogger(Quarantine.class.getName());
    private static final int BLOCK = 1 << 20;

    @EJB NightShift shift;
    @EJB Files files;
    @EJB Arrivals arrivals;

    /** The job's word, such as {@code switchboard}. */
    protected abstract String job();

    /** Removes all that a file has added so far, in the caller's transaction. */
    protected abstract void withdraw(long file);

    /** Why a file cannot be read, and what to do. */
    protected abstract Message unreadable(String name, IOException e);

    /**
     * What besides its content decides how a file is read: the program, and what is set of its
     * source. A file that is apart is tried again when that changes.
     */
    public static String settings(Object... set) {
        String version = Quarantine.class.getPackage().getImplementationVersion();
        String all =
                Stream.concat(Stream.ofNullable(version), Stream.of(set))
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whether a delivery is a file that is apart and has not changed: it is not tried again.
     *
     * @return that file
     */
    public Optional<Long> known(NightWork<?> work, Inbox.Delivery delivery, String settings)
            throws IOException {
        boolean any =
                shift.work(
                        () ->
                                files.isAnyQuarantined(
                                        job(), delivery.source(), delivery.size(), settings));
        if (!any) {
            return Optional.empty();
        }
        Delivered delivered = delivered(work, delivery);
        return shift.apart(
                () -> {
                    work.pulse().hold();
                    Optional<Long> file =
                            files.quarantined(
                                            job(), delivery.source(), delivered.sha256(), settings)
                                    .map(FileRow::id);
                    file.ifPresent(id -> found(work, delivery, id, Arrival.Outcome.KNOWN));
                    return file;
                });
    }

    /**
     * Keeps, in a transaction of its own, that a delivery cannot be told what it is.
     *
     * @return the file that is apart since; nothing when the next night looks at it again
     * @throws RuntimeException the failure, when no file is to blame
     */
    public Optional<Long> unrecognised(
            NightWork<?> work, Inbox.Delivery delivery, String settings, Exception e) {
        boolean missed = Fault.first(e, NotWritten.class).isPresent();
        Fault fault = Fault.of(e);
        if (fault == Fault.ENVIRONMENT && !missed) {
            throw unchecked(e);
        }
        Message why = why(delivery.name(), e);
        Optional<Delivered> content =
                fault == Fault.CONTENT ? read(work, delivery) : Optional.empty();
        return shift.apart(
                () -> {
                    work.pulse().hold();
                    Optional<Long> file =
                            content.flatMap(
                                    one ->
                                            setApart(
                                                    work,
                                                    delivery,
                                                    one.of(delivery),
                                                    settings,
                                                    why));
                    if (file.isEmpty() && missed) {
                        arrivals.missed(
                                work.night(),
                                delivery.source(),
                                delivery.name(),
                                delivery.size(),
                                why);
                    } else if (file.isEmpty()) {
                        arrivals.unreadable(
                                work.night(),
                                delivery.source(),
                                delivery.name(),
                                delivery.size(),
                                why);
                    }
                    log(file.map(Object::toString).orElse("in the inbox"), fault, e);
                    return file;
                });
    }

    /**
     * Sets apart a content that is refused as a whole, in the caller's transaction.
     *
     * @return its file; nothing when the same content counts already
     */
    public Optional<Long> setApart(
            NightWork<?> work,
            Inbox.Delivery delivery,
            Content content,
            String settings,
            Message why) {
        Optional<FileRow> known = files.known(job(), content.source(), content.sha256());
        if (known.filter(row -> !isUncounted(row)).isPresent()) {
            return Optional.empty();
        }
        long file =
                known.orElseGet(
                                () ->
                                        files.register(
                                                job(), content, Optional.empty(), Optional.empty()))
                        .id();
        withdraw(file);
        files.readUnder(file, settings);
        files.quarantine(file, why);
        found(work, delivery, file, Arrival.Outcome.NEW);
        return Optional.of(file);
    }

    private static boolean isUncounted(FileRow row) {
        return switch (row.state()) {
            case READING, READ, FAILED, QUARANTINED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    private void found(
            NightWork<?> work, Inbox.Delivery delivery, long file, Arrival.Outcome outcome) {
        arrivals.found(work.night(), file, delivery.name(), delivery.size(), outcome);
    }

    /**
     * Takes up a known file again if it is apart and has to be tried, in the caller's transaction
     * (NIT-15).
     */
    public FileRow takeUp(FileRow row, String name, String settings) {
        if (!files.isToBeTried(row.id(), settings)) {
            return row;
        }
        withdraw(row.id());
        files.readUnder(row.id(), settings);
        return files.retry(row.id(), name);
    }

    /**
     * Keeps what a chunk adds of several files, in one transaction; when what one of them holds is
     * why that fails, of each file in its own.
     *
     * @param shares what each file adds; it may be asked for twice
     * @return the files that are apart since
     */
    public <F extends Original> Set<F> keep(NightWork<F> work, Map<F, Runnable> shares) {
        try {
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        shares.values().forEach(Runnable::run);
                        return shares;
                    });
            return Set.of();
        } catch (RuntimeException e) {
            if (Fault.of(e) == Fault.ENVIRONMENT) {
                throw e;
            }
        }
        Set<F> apart = new HashSet<>();
        shares.forEach(
                (file, share) -> {
                    if (!alone(work, file.file(), name(file), share)) {
                        apart.add(file);
                    }
                });
        return apart;
    }

    /**
     * Does what concerns one file in a transaction of its own.
     *
     * @return false when the file is apart since
     */
    public boolean alone(NightWork<?> work, long file, String name, Runnable task) {
        try {
            shift.apart(
                    () -> {
                        work.pulse().hold();
                        task.run();
                        return work;
                    });
            return true;
        } catch (RuntimeException e) {
            setApart(work, file, name, e);
            return false;
        }
    }

    public void setApart(NightWork<?> work, Original file, Exception e) {
        setApart(work, file.file(), name(file), e);
    }

    /**
     * Takes out, in one transaction, all that a file has added, and keeps why.
     *
     * @throws RuntimeException the failure, when no file is to blame
     */
    private void setApart(NightWork<?> work, long file, String name, Exception e) {
        Fault fault = Fault.of(e);
        if (fault == Fault.ENVIRONMENT) {
            throw unchecked(e);
        }
        Message why = why(name, e);
        shift.apart(
                () -> {
                    work.pulse().hold();
                    withdraw(file);
                    if (fault == Fault.CONTENT) {
                        files.quarantine(file, why);
                    } else {
                        files.fail(file, why);
                    }
                    return work;
                });
        log(Long.toString(file), fault, e);
    }

    /** What a rule refuses and what was foreseen has its sentence; the rest is for the log. */
    private Message why(String name, Exception e) {
        Optional<IOException> io = Fault.first(e, IOException.class);
        if (io.isPresent()) {
            return unreadable(name, io.get());
        }
        return Fault.first(e, RuleBroken.class)
                .map(rule -> new Message(rule.getMessage(), rule.arguments()))
                .orElseGet(() -> unexpected(name, e));
    }

    /** What is said of a failure that nobody foresaw. */
    protected Message unexpected(String name, Exception e) {
        return Message.of("night.file.unexpected", name);
    }

    private static void log(String file, Fault fault, Exception e) {
        boolean foreseen =
                Fault.first(e, IOException.class).isPresent()
                        || Fault.first(e, RuleBroken.class).isPresent();
        String apart = "File " + file + " is apart (" + fault + "): ";
        if (foreseen) {
            LOG.log(Level.WARNING, apart + e.getClass().getSimpleName());
        } else {
            LOG.log(Level.ERROR, apart, e);
        }
    }

    /** The failure as one that may be thrown anywhere. */
    public static RuntimeException unchecked(Exception e) {
        return e instanceof RuntimeException one
                ? one
                : new UncheckedIOException(new IOException(e));
    }

    private static String name(Original file) {
        return file.path().getFileName().toString();
    }

    /** A file as it was delivered, packed or not. */
    private record Delivered(String sha256, long bytes) {

        Content of(Inbox.Delivery delivery) {
            return new Content(delivery.source(), delivery.name(), sha256, sha256, bytes);
        }
    }

    private Optional<Delivered> read(NightWork<?> work, Inbox.Delivery delivery) {
        try {
            return Optional.of(delivered(work, delivery));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Delivered delivered(NightWork<?> work, Inbox.Delivery delivery)
            throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in =
                java.nio.file.Files.newInputStream(delivery.path(), LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.readNBytes(block, 0, BLOCK);
                    read > 0;
                    read = in.readNBytes(block, 0, BLOCK)) {
                digest.update(block, 0, read);
                bytes += read;
                work.pulse().beat();
            }
        }
        return new Delivered(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
