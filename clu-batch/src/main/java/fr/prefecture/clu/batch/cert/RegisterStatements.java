package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.UnreadableFile;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Message;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** First step: says of every file in the inbox what it is. */
@Named
@Dependent
public class RegisterStatements extends AbstractBatchlet {

    static final String JOB = "cert";

    private static final int BLOCK = 1 << 20;

    @Inject private JobContext job;
    @Inject private NightOpening opening;
    @EJB private NightShift shift;
    @EJB private Files files;
    @EJB private Arrivals arrivals;
    @EJB private Imports imports;
    @Inject private CertQuarantine quarantine;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        List<CertFile> found = new ArrayList<>();
        NightWork<CertFile> work = opening.open(job, JOB, found);
        List<Inbox.Delivery> inOrder = new ArrayList<>(opening.deliveries(work, JOB));
        inOrder.sort(Inbox.Delivery.OLDEST_FIRST);
        for (Inbox.Delivery delivery : inOrder) {
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

    private Optional<CertFile> recognise(NightWork<CertFile> work, Inbox.Delivery delivery) {
        String settings =
                Quarantine.settings(
                        shift.work(
                                () ->
                                        new TreeMap<>(
                                                imports.chosenHeadings(JOB, delivery.source()))));
        try {
            if (quarantine.known(work, delivery, settings).isPresent()) {
                return Optional.empty();
            }
            Stamp stamp = Stamp.of(delivery.path());
            Content content = content(delivery, work);
            return Optional.of(
                    shift.apart(
                            () -> {
                                work.pulse().hold();
                                return register(work, delivery, content, stamp, settings);
                            }));
        } catch (IOException | RuntimeException e) {
            quarantine.unrecognised(work, delivery, settings, e);
            return Optional.empty();
        }
    }

    private CertFile register(
            NightWork<CertFile> work,
            Inbox.Delivery delivery,
            Content content,
            Stamp stamp,
            String settings) {
        Optional<FileRow> known = files.known(JOB, delivery.source(), content.sha256());
        FileRow row =
                known.map(file -> quarantine.takeUp(file, delivery.name(), settings))
                        .orElseGet(() -> register(content, settings));
        arrivals.found(
                work.night(),
                row.id(),
                delivery.name(),
                content.bytes(),
                outcome(known, work.files()));
        return new CertFile(row.id(), delivery.path(), delivery.source(), stamp);
    }

    private FileRow register(Content content, String settings) {
        FileRow row = files.register(JOB, content, Optional.empty(), Optional.empty());
        files.readUnder(row.id(), settings);
        return row;
    }

    /** NIT-1: what another file of the same night holds is known too, though not yet read. */
    static Arrival.Outcome outcome(Optional<FileRow> known, List<CertFile> tonight) {
        return known.filter(row -> !isUnfinished(row) || isOneOf(tonight, row)).isPresent()
                ? Arrival.Outcome.KNOWN
                : Arrival.Outcome.NEW;
    }

    private static boolean isOneOf(List<CertFile> tonight, FileRow row) {
        return tonight.stream().anyMatch(file -> file.file() == row.id());
    }

    private static boolean isUnfinished(FileRow row) {
        return switch (row.state()) {
            case READING, READ, FAILED, QUARANTINED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    private static Content content(Inbox.Delivery delivery, NightWork<CertFile> work)
            throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(delivery.path())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = digest(in, digest, work.pulse()::beat);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new Content(delivery.source(), delivery.name(), sha256, sha256, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long digest(InputStream in, MessageDigest digest, Runnable pulse)
            throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        for (int read = in.readNBytes(block, 0, BLOCK);
                read > 0;
                read = in.readNBytes(block, 0, BLOCK)) {
            digest.update(block, 0, read);
            bytes += read;
            pulse.run();
        }
        return bytes;
    }

    static Message message(String name, IOException e) {
        if (e instanceof UnreadableTable unreadable) {
            List<Object> arguments = new ArrayList<>(List.of(name));
            arguments.addAll(unreadable.arguments());
            return unreadable.key().startsWith(JOB)
                    ? new Message(unreadable.key(), arguments)
                    : Message.of("cert.file.unreadable", name);
        }
        return UnreadableFile.message(name, e);
    }
}
