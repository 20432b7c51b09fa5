package fr.prefecture.clu.batch.imports;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.Tables;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.imports.Counts;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.shared.Caller;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that people send: received, looked at, and read into their feature. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {

    private static final int BUFFER = 1 << 16;

    @EJB Imports imports;

    /**
     * Keeps a file under a name of our own until it is confirmed.
     *
     * @param code of the feature
     * @param name as the sender calls it, for people only
     * @throws RuleBroken when it is too large, or no table
     */
    public ImportRow receive(String code, String source, String name, InputStream file)
            throws IOException {
        Path folder = Files.createDirectories(Settings.uploads());
        Path arriving = Files.createTempFile(folder, "", ".part");
        try {
            String sha256 = copy(file, arriving);
            List<String> header = headerOfWhole(arriving);
            ImportRow received =
                    imports.register(code, source, name, sha256, Files.size(arriving), header);
            Files.move(arriving, path(received.id()));
            return received;
        } catch (RuleBroken refusal) {
            Caller.refuse(SecurityEvent.FILE_REFUSED, refusal.getMessage());
            throw refusal;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** The headings of a file that waits; empty when the file is gone. */
    public Optional<List<String>> header(long id) throws IOException {
        Path file = path(asked(id).id());
        return Files.exists(file) ? Optional.of(header(file)) : Optional.empty();
    }

    /** IMP-1: reads the file to its end, and writes nothing; empty when the file is gone. */
    public Optional<Preview> preview(long id) throws IOException {
        ImportRow asked = asked(id);
        if (!Files.exists(path(id))) {
            return Optional.empty();
        }
        try (Table table = open(path(id))) {
            Sieve sieve = new Sieve(imports, asked);
            sieve.read(table, right -> {});
            List<Table.Remark> remarks = new ArrayList<>(table.remarks());
            imports.remarks(id, table.header())
                    .forEach(note -> remarks.add(new Table.Remark(note.key(), note.arguments())));
            return Optional.of(sieve.preview(remarks));
        } catch (UnreadableTable e) {
            throw broken(e);
        }
    }

    /**
     * IMP-2: imports what the preview has shown; when it has been confirmed before, nothing
     * happens.
     */
    public void confirm(long id, int shown) throws IOException {
        if (!imports.begin(id, shown)) {
            return;
        }
        try {
            imports.finish(id, right -> read(id, right));
        } catch (RuntimeException e) {
            imports.giveBack(id);
            throw e;
        }
        Files.deleteIfExists(path(id));
    }

    public void cancel(long id) throws IOException {
        imports.cancel(id);
        Files.deleteIfExists(path(id));
    }

    private Counts read(long id, Consumer<List<Map<String, String>>> right) {
        try (Table table = open(path(id))) {
            Sieve sieve = new Sieve(imports, asked(id));
            sieve.read(table, right);
            return sieve.counts();
        } catch (UnreadableTable e) {
            throw broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRow asked(long id) {
        return imports.find(id).orElseThrow(Uploads::gone);
    }

    /** Reads to the end as well: what cannot be read, or is too long, is said at once. */
    private static List<String> headerOfWhole(Path file) throws IOException {
        try (Table table = open(file)) {
            for (int rows = 0; table.next().isPresent(); rows++) {
                if (rows == Sieve.MOST_ROWS) {
                    throw Sieve.tooLong();
                }
            }
            return table.header();
        } catch (UnreadableTable e) {
            throw broken(e);
        }
    }

    private static List<String> header(Path file) throws IOException {
        try (Table table = open(file)) {
            return table.header();
        }
    }

    private static Table open(Path file) throws IOException {
        try {
            return Tables.open(file);
        } catch (UnreadableTable e) {
            throw broken(e);
        } catch (NoSuchFileException e) {
            throw gone();
        }
    }

    private static RuleBroken broken(UnreadableTable e) {
        return new RuleBroken(e.key(), e.arguments().toArray());
    }

    private static RuleBroken gone() {
        return new RuleBroken("imports.gone");
    }

    private static Path path(long id) {
        return Settings.uploads().resolve(Long.toString(id));
    }

    private static String copy(InputStream file, Path to) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), sha256)) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                length += read;
                if (length > Settings.uploadMost()) {
                    throw new RuleBroken(
                            "imports.file.tooLarge", Settings.uploadMost() / 1_000_000);
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
