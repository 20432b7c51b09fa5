package fr.prefecture.clu.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of what was made. A file that is being written has a name that begins with a dot, and
 * gets its own when it is whole and on the disk.
 */
final class BackupFolder {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("(sauvegarde|export)-(nuit-)?(\\d{8}T\\d{6}Z)\\.zip\\.age");
    private static final Pattern BACKUP = Pattern.compile("sauvegarde-(nuit-)?\\d{8}T\\d{6}Z");
    private static final String SEALED = ".zip.age";
    private static final String UNDER_WAY = ".";

    /** Who has not written for so long is dead. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(5);

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a file. */
    interface Writer {
        void write(OutputStream target) throws IOException, SQLException;
    }

    /** The latest first. */
    List<BackupRow> rows() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> row(file).stream())
                    .sorted(
                            Comparator.comparing(BackupRow::at)
                                    .thenComparing(BackupRow::name)
                                    .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BackupRow> row(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            BackupKind kind =
                    Stream.of(BackupKind.values())
                            .filter(one -> one.word().equals(name.group(1)))
                            .findFirst()
                            .orElseThrow();
            return Optional.of(
                    new BackupRow(
                            name.group(),
                            kind,
                            name.group(2) != null,
                            AT.parse(name.group(3), Instant::from),
                            Files.size(file)));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The file of that name, if it is one of ours. */
    Optional<Path> find(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .map(row -> folder.resolve(row.name()));
    }

    /** The name of a backup in what others have called a copy of it. */
    static Optional<String> named(String copy) {
        Matcher name = BACKUP.matcher(copy);
        return name.find() ? Optional.of(name.group() + SEALED) : Optional.empty();
    }

    static String name(BackupKind kind, boolean nightly, Instant at) {
        return kind.word() + "-" + (nightly ? "nuit-" : "") + AT.format(at) + SEALED;
    }

    /**
     * SAV-10: keeps others from making one, on this server or another, until it is put or its maker
     * has not written for five minutes. Of what the dead have left nothing stays.
     *
     * @throws BackupRefused when one is being made
     */
    void claim(String name, Instant now) throws IOException {
        Files.createDirectories(folder);
        for (Path half : halves()) {
            if (Files.getLastModifiedTime(half).toInstant().isAfter(now.minus(DEAD_AFTER))) {
                throw new BackupRefused(BackupFault.BUSY);
            }
            Files.deleteIfExists(half);
        }
        Files.createFile(folder.resolve(UNDER_WAY + name));
    }

    /** Whole and on the disk, or not there. */
    void put(String name, Writer writer) throws IOException, SQLException {
        Path half = folder.resolve(UNDER_WAY + name);
        try {
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
                OutputStream target = Channels.newOutputStream(file);
                writer.write(new Kept(target, file));
            }
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private List<Path> halves() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(UNDER_WAY))
                    .filter(file -> NAME.matcher(nameOf(file)).matches())
                    .toList();
        }
    }

    private static String nameOf(Path half) {
        return half.getFileName().toString().substring(UNDER_WAY.length());
    }

    /** SAV-11 */
    void keepNights(int most) throws IOException {
        List<BackupRow> nights = rows().stream().filter(BackupRow::nightly).toList();
        for (BackupRow old : nights.subList(Math.min(most, nights.size()), nights.size())) {
            Files.deleteIfExists(folder.resolve(old.name()));
        }
    }

    /** Forces what was written to the disk when it is closed. */
    private static final class Kept extends FilterOutputStream {
        private final FileChannel file;

        Kept(OutputStream target, FileChannel file) {
            super(target);
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (file.isOpen()) {
                file.force(true);
                super.close();
            }
        }
    }
}
