package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.Schema;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.SystemClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Saves, checks and restores on a command line, without a server: by an account that may read the
 * tables, or, to restore, that owns them.
 */
public final class BackupCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int MISUSED = 2;

    /** What it works on; the settings', or a test's. */
    record Place(
            String url,
            String newUrl,
            String user,
            String password,
            String owner,
            String ownerPassword,
            KeptFiles files,
            List<String> keys,
            Optional<Path> identity) {}

    private final Place place;
    private final PrintStream out;
    private final PrintStream error;

    BackupCommand(Place place, PrintStream out, PrintStream error) {
        this.place = place;
        this.out = out;
        this.error = error;
    }

    /**
     * Exits with 0 when it is done, 1 when it was refused or failed, 2 when nothing of this was
     * asked for.
     *
     * @param arguments what to do, and with which file
     */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Place place =
                new Place(
                        Settings.databaseUrl(),
                        Settings.newDatabaseUrl(),
                        Settings.databaseUser(),
                        Settings.databasePassword(),
                        Settings.databaseOwner().orElseGet(Settings::databaseUser),
                        Settings.databaseOwnerPassword().orElseGet(Settings::databasePassword),
                        KeptFiles.ofSettings(),
                        Settings.backupKeys(),
                        Settings.backupIdentity());
        System.exit(new BackupCommand(place, System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            String verb = arguments.isEmpty() ? "" : arguments.get(0);
            if (verb.equals("key") && arguments.size() == 1) {
                Seal.Pair pair = Seal.draw();
                out.println("# CLU_BACKUP_KEY=" + pair.key());
                out.println(pair.identity());
                return DONE;
            }
            if (verb.equals("save") && arguments.size() == 2) {
                return save(Path.of(arguments.get(1)));
            }
            if (verb.equals("check") && arguments.size() == 2) {
                tell("sound", new Opened(Path.of(arguments.get(1)), identity()).check());
                return DONE;
            }
            if (verb.equals("restore") && arguments.size() == 2) {
                return restore(Path.of(arguments.get(1)));
            }
            if (verb.equals("open") && arguments.size() == 3) {
                return open(Path.of(arguments.get(1)), Path.of(arguments.get(2)));
            }
            error.println(
                    "clu-backup.sh key | save FILE | check FILE | restore FILE | open FILE ZIP");
            return MISUSED;
        } catch (BackupRefused refused) {
            error.println("Refused: " + refused.sentence());
        } catch (NoSuchFileException e) {
            error.println("Refused: there is no file " + e.getMessage());
        } catch (IOException | SQLException | RuntimeException e) {
            error.println("Failed: " + e);
        }
        return REFUSED;
    }

    /** A file that is there already is left as it is. */
    private int save(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            error.println("Refused: there is a file " + file + " already");
            return REFUSED;
        }
        Seal.require(place.keys());
        Instant now = new SystemClock().clock().instant();
        Path whole = file.toAbsolutePath();
        try (Connection connection = connect()) {
            Inventory[] saved = new Inventory[1];
            String name = whole.getFileName().toString();
            BackupFolder folder = new BackupFolder(whole.getParent());
            folder.claim(name, now);
            folder.put(
                    name,
                    target ->
                            saved[0] =
                                    new Saving(place.files(), place.keys(), now, rows -> {})
                                            .write(connection, target));
            tell("saved", saved[0]);
        }
        return DONE;
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(place.url(), place.user(), place.password());
        } catch (SQLException e) {
            throw new BackupRefused(BackupFault.NOT_REACHED, e.getMessage());
        }
    }

    private int restore(Path file) throws IOException, SQLException {
        Opened.Whole whole =
                new Restoring(
                                Schema.database(
                                        place.newUrl(), place.owner(), place.ownerPassword()),
                                place.files())
                        .restore(new Opened(file, identity()));
        tell("restored and read back", whole);
        out.println(
                "Before you start the server: people who were erased, e-mails that were sent and"
                        + " files that nights read after "
                        + whole.head().at()
                        + " are again as they were then; docs/operations.md, « After a restore »,"
                        + " says what to do.");
        return DONE;
    }

    private int open(Path file, Path zip) throws IOException {
        Path half = zip.toAbsolutePath().resolveSibling("." + zip.getFileName());
        try {
            new Opened(file, identity()).unseal(half);
            Files.move(half, zip);
            out.println("opened: " + zip);
            return DONE;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private String identity() throws IOException {
        return Files.readString(
                place.identity().orElseThrow(() -> new BackupRefused(BackupFault.NO_IDENTITY)));
    }

    private void tell(String what, Opened.Whole whole) {
        out.printf(
                "backup of %s, release %s, schema %s%n",
                whole.head().at(), whole.head().release(), whole.head().schema());
        tell(what, whole.inventory());
    }

    private void tell(String what, Inventory inventory) {
        inventory
                .tables()
                .forEach(
                        (name, amount) ->
                                out.printf("%s: %d %s%n", name, amount.count(), amount.sum()));
        out.printf(
                "%s: %d rows in %d tables, %d files of %d bytes%n",
                what,
                inventory.rows(),
                inventory.tables().size(),
                inventory.files().size(),
                inventory.bytes());
    }
}
