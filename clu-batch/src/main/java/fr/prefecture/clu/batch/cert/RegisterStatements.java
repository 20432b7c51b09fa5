package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightOpening;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.UnreadableFile;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.cert.Origin;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
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
    @EJB private Statements statements;

    private volatile boolean stopped;

    @Override
    public String process() throws IOException {
        List<CertFile> found = new ArrayList<>();
        NightWork<CertFile> work = opening.open(job, JOB, found);
        for (Inbox.Delivery delivery : opening.deliveries(work, JOB)) {
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
        try {
            Stamp stamp = Stamp.of(delivery.path());
            Content content = content(delivery, work);
            return Optional.of(
                    shift.apart(
                            () -> {
                                work.pulse().hold();
                                return register(work, delivery, content, stamp);
                            }));
        } catch (IOException e) {
            Message message = message(delivery.name(), e);
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
    }

    private CertFile register(
            NightWork<CertFile> work, Inbox.Delivery delivery, Content content, Stamp stamp) {
        Optional<FileRow> known = files.known(JOB, delivery.source(), content.sha256());
        FileRow row =
                known.map(file -> takeUp(file, delivery.name()))
                        .orElseGet(
                                () ->
                                        files.register(
                                                JOB, content, Optional.empty(), Optional.empty()));
        arrivals.found(
                work.night(),
                row.id(),
                delivery.name(),
                content.bytes(),
                outcome(known, work.files()));
        return new CertFile(row.id(), delivery.path(), delivery.source(), stamp);
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
            case READING, READ, FAILED -> true;
            case DONE, HELD, REPLACED, DISMISSED -> false;
        };
    }

    /** NIT-15 */
    private FileRow takeUp(FileRow row, String name) {
        if (row.state() != ImportedFile.State.FAILED) {
            return row;
        }
        statements.remove(Origin.Kind.FILE, row.id());
        return files.retry(row.id(), name);
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
