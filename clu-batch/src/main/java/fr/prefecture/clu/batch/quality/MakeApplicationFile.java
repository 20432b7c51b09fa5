package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.batch.JobPulses;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.quality.ApplicationFileRow;
import fr.prefecture.clu.quality.ApplicationFiles;
import fr.prefecture.clu.quality.ApplicationRuns;
import fr.prefecture.clu.shared.Contents;
import fr.prefecture.clu.shared.Settings;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes the application files that wait, one after another: lists what goes in, holds it, and
 * writes it to the disk piece by piece. Nothing of a file is seen before it is whole.
 */
@Named
@Dependent
public class MakeApplicationFile extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(MakeApplicationFile.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final String PART = ".part";
    private static final long TOLD_EVERY = 8_000_000;

    @Inject @BatchProperty private String token;
    @Inject private ApplicationListing listing;
    @EJB private NightShift shift;
    @EJB private ApplicationRuns runs;
    @EJB private Papers papers;
    @EJB private Contents contents;
    @EJB private JobPulses pulses;

    private volatile boolean stopped;

    /** How far the writing is, told now and then. */
    private final class Progress {

        private final long id;
        private int pieces;
        private long bytes;
        private long told;

        Progress(long id) {
            this.id = id;
        }

        void passed(long more) {
            bytes += more;
            if (bytes - told >= TOLD_EVERY) {
                tell();
            }
        }

        void piece() {
            pieces++;
            tell();
        }

        /** QUA-60: a run that has lost its file, or is told to stop, ends here. */
        private void tell() {
            told = bytes;
            pulses.beat(ApplicationSchedule.JOB);
            if (stopped || !shift.apart(() -> runs.advance(id, token, pieces, bytes))) {
                throw new Lost();
            }
        }
    }

    /** The file is somebody else's by now. */
    private static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public String process() {
        for (Optional<ApplicationFileRow> next = claim(); next.isPresent(); next = claim()) {
            make(next.get());
        }
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private Optional<ApplicationFileRow> claim() {
        pulses.beat(ApplicationSchedule.JOB);
        return stopped ? Optional.empty() : shift.apart(() -> runs.claim(token));
    }

    private void make(ApplicationFileRow row) {
        try {
            ApplicationPlan plan = plan(row);
            Path folder = Files.createDirectories(Settings.applicationFiles());
            Path part = part(folder, row.id());
            try {
                String sha256 = write(row, plan, part);
                if (!shift.apart(() -> publish(row, part, sha256))) {
                    throw new Lost();
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (Lost e) {
            LOG.log(Level.INFO, "Application file {0} is left to another run", row.id());
        } catch (Missing e) {
            fail(row, "quality.application.failed.missing", e);
        } catch (IOException e) {
            fail(row, "quality.application.failed.disk", e);
        } catch (RuntimeException e) {
            boolean disk = e.getCause() instanceof UncheckedIOException;
            fail(
                    row,
                    disk
                            ? "quality.application.failed.disk"
                            : "quality.application.failed.incident",
                    e);
        }
    }

    /** Of this run alone, so that one that was taken for dead writes into nobody else's. */
    private Path part(Path folder, long id) throws IOException {
        String before = "." + id + ".";
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, before + "*" + PART)) {
            for (Path one : left) {
                Files.deleteIfExists(one);
            }
        }
        return folder.resolve(before + token.replaceAll("[^A-Za-z0-9-]+", "-") + PART);
    }

    /**
     * @return whether the file was still this run's; it is nobody else's until that is said
     */
    private boolean publish(ApplicationFileRow row, Path part, String sha256) {
        if (!runs.holds(row.id(), token)) {
            return false;
        }
        try {
            long size = Files.size(part);
            Files.move(
                    part,
                    ApplicationFiles.path(sha256),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            runs.done(row.id(), token, sha256, size);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fail(ApplicationFileRow row, String key, Exception e) {
        LOG.log(Level.WARNING, "Application file " + row.id() + " could not be made", e);
        shift.apart(
                () -> {
                    runs.failed(row.id(), token, key);
                    return row;
                });
    }

    /**
     * QUA-59: lists, then holds what was listed; what went in between is not listed the next time.
     */
    private ApplicationPlan plan(ApplicationFileRow row) {
        while (true) {
            ApplicationPlan plan = shift.apart(() -> listing.of(row));
            List<String> gone =
                    shift.apart(
                            () ->
                                    runs.hold(
                                            row.id(),
                                            token,
                                            plan.held().stream().map(Piece.Held::sha256).toList()));
            if (gone.isEmpty()) {
                return shift.apart(
                        () -> {
                            runs.list(
                                    row.id(),
                                    token,
                                    plan.pieces().size(),
                                    plan.bytes(),
                                    plan.proven(),
                                    plan.asked());
                            return plan;
                        });
            }
            if (stopped || !shift.apart(() -> runs.advance(row.id(), token, 0, 0))) {
                throw new Lost();
            }
        }
    }

    /** Returns the SHA-256 of the zip, in hexadecimal. */
    private String write(ApplicationFileRow row, ApplicationPlan plan, Path part)
            throws IOException {
        MessageDigest digest = ReproducibleZip.sha256();
        Progress progress = new Progress(row.id());
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
                OutputStream summed = new DigestOutputStream(file, digest);
                ReproducibleZip zip = new ReproducibleZip(summed, row.asOf())) {
            for (PaperFormat format : List.of(PaperFormat.HTML, PaperFormat.ODT)) {
                zip.put("sommaire." + format.extension(), print(plan.contents(), format));
            }
            for (Piece piece : plan.pieces()) {
                if (piece instanceof Piece.Held held) {
                    put(zip, held, progress);
                } else if (piece instanceof Piece.Printed printed) {
                    zip.put(printed.path(), print(printed.paper(), printed.format()));
                }
                progress.piece();
            }
            zip.put("empreintes-sha256.txt", zip.sums().getBytes(StandardCharsets.UTF_8));
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] print(Paper paper, PaperFormat format) {
        return shift.work(() -> papers.fleeting(paper, format).content());
    }

    /**
     * A content is read in many short transactions; what comes out is what was listed, or nothing.
     */
    private void put(ReproducibleZip zip, Piece.Held held, Progress progress) throws IOException {
        try (InputStream content = shift.work(() -> contents.open(held.sha256()))) {
            String sum = zip.put(held.path(), new AtWork(shift, content), progress::passed);
            if (!sum.equals(held.sha256())) {
                throw new Missing(held.path());
            }
        }
    }

    /** A piece that is held does not hold what it did. */
    private static final class Missing extends IOException {

        private static final long serialVersionUID = 1L;

        Missing(String path) {
            super(path);
        }
    }
}
