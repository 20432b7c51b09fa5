package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** The folder of the copies of what has been read, without the persons that it named. */
public final class Archive {

    private static final String PART = ".part";
    private static final int BUFFER = 1 << 16;

    private Archive() {}

    /** Writes what is kept of a file. */
    @FunctionalInterface
    public interface Copy {

        /**
         * @throws ChangedWhileRead when the file is no longer what was read; no copy is left then
         */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a packed copy that is whole and on the disk when this returns, or not there at all.
     *
     * <p>Each run of the job writes a file of its own until it is whole: one that was taken for
     * dead and wakes would go on writing into the finished copy otherwise.
     *
     * @param name below the archive's folder
     */
    public static void write(String name, Lease lease, Copy copy) throws IOException {
        writePacked(
                name,
                lease,
                packed -> {
                    try (OutputStream out = new GZIPOutputStream(packed, BUFFER)) {
                        copy.to(out);
                    }
                });
    }

    /**
     * The same of a copy that packs itself.
     *
     * @param name below the archive's folder
     */
    public static void writePacked(String name, Lease lease, Copy copy) throws IOException {
        Path target = Settings.archive().resolve(name);
        Files.createDirectories(target.getParent());
        String hidden = "." + target.getFileName() + ".";
        sweep(target.getParent(), hidden, lease.run());
        Path unfinished = target.resolveSibling(hidden + lease.run() + PART);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                copy.to(out);
            }
            flush(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            flushNames(target.getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes what earlier runs of the job left unfinished. */
    private static void sweep(Path folder, String hidden, long run) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, hidden + "*" + PART)) {
            for (Path part : parts) {
                String name = part.getFileName().toString();
                String of = name.substring(hidden.length(), name.length() - PART.length());
                if (of.matches("\\d{1,18}") && Long.parseLong(of) < run) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Has what was written into a file on the disk. */
    public static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * A file on the disk is lost if the name that it was given is not; only POSIX needs telling.
     */
    public static void flushNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
