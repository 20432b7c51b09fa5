package fr.prefecture.clu.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** SAV-3, SAV-4: reads a backup from its first to its last byte, and holds it against itself. */
final class Opened {

    private static final int BUFFER = 1 << 16;

    /**
     * What a backup says of itself.
     *
     * @param release the product's that made it
     * @param schema the number of the last migration
     */
    record Head(String release, String schema, Instant at) {}

    /** Where what is read goes. */
    interface Receiver {

        void begin(Head head) throws SQLException;

        /** The rows of a table; closed after the last one. */
        StoredTable.Filling table(String name, List<String> columns) throws SQLException;

        /** One more row was read. */
        default void row() {}

        /** Closed at the end of the file. */
        OutputStream file(String path) throws IOException;
    }

    /** A backup that was read, and is whole. */
    record Whole(Head head, Inventory inventory) {}

    private final Path file;
    private final Optional<String> identity;

    /**
     * @param identity the secret key, or the lines of a file that holds it
     */
    Opened(Path sealed, String identity) {
        this(sealed, Optional.of(identity));
    }

    private Opened(Path file, Optional<String> identity) {
        this.file = file;
        this.identity = identity;
    }

    /** One whose seal was taken off. */
    static Opened unsealed(Path zip) {
        return new Opened(zip, Optional.empty());
    }

    /** Reads all of it and keeps nothing. */
    Whole check() throws IOException {
        return check(rows -> {});
    }

    /**
     * Reads all of it and keeps nothing.
     *
     * @param progress is told the rows that have been read
     */
    Whole check(LongConsumer progress) throws IOException {
        try {
            return read(new Counting(progress));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes the seal off.
     *
     * @param zip is replaced; what is in it when this fails is worth nothing
     * @throws BackupRefused when the key is wrong, or the file is not what was sealed
     */
    void unseal(Path zip) throws IOException {
        try (InputStream source = Files.newInputStream(file);
                InputStream opened = opened(source)) {
            Files.copy(opened, zip, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private InputStream opened(InputStream source) throws IOException {
        return identity.isPresent() ? new Proved(Seal.open(source, identity.get())) : source;
    }

    /**
     * @throws BackupRefused when the key is wrong, or the file is not what was sealed
     */
    Whole read(Receiver receiver) throws IOException, SQLException {
        try (InputStream source = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream opened = opened(source);
                ZipInputStream zip = new ZipInputStream(opened)) {
            Whole whole = entries(zip, receiver);
            // The end of the zip is not yet the end that was sealed.
            opened.transferTo(OutputStream.nullOutputStream());
            return whole;
        } catch (ZipException | EOFException e) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Whole entries(ZipInputStream zip, Receiver receiver)
            throws IOException, SQLException {
        Inventory found = new Inventory();
        Inventory told = null;
        Head head = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (told != null || head == null != name.equals(Saving.HEAD)) {
                throw new BackupRefused(BackupFault.NOT_A_BACKUP, name);
            }
            if (name.equals(Saving.HEAD)) {
                head = head(zip);
                receiver.begin(head);
            } else if (name.equals(Saving.INVENTORY)) {
                told = inventory(zip);
            } else if (name.startsWith(Saving.TABLES) && name.endsWith(Saving.CSV)) {
                table(
                        name.substring(Saving.TABLES.length(), name.length() - Saving.CSV.length()),
                        zip,
                        receiver,
                        found);
            } else if (name.startsWith(Saving.FILES)) {
                String path = name.substring(Saving.FILES.length());
                try (OutputStream target = receiver.file(path)) {
                    Inventory.Amount amount = SealedZip.copy(zip, target);
                    found.file(path, amount.count(), amount.sum());
                }
            } else {
                throw new BackupRefused(BackupFault.NOT_A_BACKUP, name);
            }
        }
        if (told == null
                || !told.tables().equals(found.tables())
                || !told.files().equals(found.files())) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP, Saving.INVENTORY);
        }
        return new Whole(head, told);
    }

    private static Head head(InputStream source) {
        Map<String, String> values = new HashMap<>();
        Records.of(source)
                .forEachRemaining(
                        line -> values.put(line.get(0), line.size() > 1 ? line.get(1) : ""));
        if (!Saving.FORMAT.equals(values.get("format"))) {
            throw values.containsKey("format")
                    ? new BackupRefused(BackupFault.LATER, "format " + values.get("format"))
                    : new BackupRefused(BackupFault.NOT_A_BACKUP, Saving.HEAD);
        }
        try {
            return new Head(
                    values.getOrDefault("produit", "-"),
                    Long.toString(Long.parseLong(values.getOrDefault("schema", ""))),
                    Instant.parse(values.getOrDefault("instant", "")));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP, Saving.HEAD);
        }
    }

    private static Inventory inventory(InputStream source) {
        Inventory told = new Inventory();
        Iterator<List<String>> lines = Records.of(source);
        if (lines.hasNext()) {
            lines.next();
        }
        lines.forEachRemaining(told::read);
        return told;
    }

    private static void table(
            String name, InputStream source, Receiver receiver, Inventory inventory)
            throws SQLException {
        Iterator<List<String>> lines = Records.of(source);
        if (!lines.hasNext()) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP, name);
        }
        RowSum sum = new RowSum();
        try (StoredTable.Filling filling = receiver.table(name, lines.next())) {
            while (lines.hasNext()) {
                List<String> row = lines.next();
                sum.add(row);
                receiver.row();
                if (filling != null) {
                    filling.take(row);
                }
            }
        }
        inventory.table(name, sum);
    }

    /** Whatever breaks below while it is read was cut off or changed. */
    private static final class Proved extends FilterInputStream {

        Proved(InputStream opened) {
            super(opened);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException | RuntimeException e) {
                throw new BackupRefused(BackupFault.DAMAGED);
            }
        }
    }

    /** Keeps nothing. */
    private static final class Counting implements Receiver {

        private final LongConsumer progress;
        private long rows;

        Counting(LongConsumer progress) {
            this.progress = progress;
        }

        @Override
        public void row() {
            progress.accept(++rows);
        }

        @Override
        public void begin(Head head) {
            // Nothing comes of it.
        }

        @Override
        public StoredTable.Filling table(String name, List<String> columns) {
            return null;
        }

        @Override
        public OutputStream file(String path) {
            return OutputStream.nullOutputStream();
        }
    }
}
