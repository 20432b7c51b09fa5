package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own for one folder, in memory, that can be filled up; only root may have one. */
final class Disk implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final Path folder;

    private Disk(Path folder) {
        this.folder = folder;
    }

    /** Whether this process may mount disks. */
    static boolean isPermitted() {
        try {
            Path folder = Files.createTempDirectory("disk");
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder);
            if (mounted) {
                run("umount", folder);
            }
            Files.delete(folder);
            return mounted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a folder, with what it holds, on a disk of that many MiB. */
    static Disk under(Path folder, int size) {
        try {
            Path aside = folder.resolveSibling(folder.getFileName() + ".aside");
            Files.createDirectories(folder);
            Files.move(folder, aside);
            Files.createDirectories(folder);
            if (!run(
                    "mount", "-t", "tmpfs", "-o", "mode=777,size=" + size + "m", "tmpfs", folder)) {
                throw new IllegalStateException("No disk on " + folder);
            }
            Folders.copy(aside, folder);
            return new Disk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves only that many KiB free. */
    void fill(long free) {
        try {
            long left = Files.getFileStore(folder).getUsableSpace() - free * 1024;
            byte[] block = new byte[BLOCK];
            try (OutputStream ballast = Files.newOutputStream(ballast())) {
                for (; left > 0; left -= BLOCK) {
                    ballast.write(block, 0, (int) Math.min(left, BLOCK));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the disk away; what was on it lies in the folder then. */
    @Override
    public void close() {
        try {
            free();
            Path aside = folder.resolveSibling(folder.getFileName() + ".after");
            Folders.copy(folder, aside);
            if (!run("umount", folder)) {
                throw new IllegalStateException("The disk on " + folder + " is in use");
            }
            Files.delete(folder);
            Files.move(aside, folder);
            Folders.delete(folder.resolveSibling(folder.getFileName() + ".aside"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve(".ballast");
    }

    private static boolean run(Object... command) {
        String[] words = new String[command.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = command[i].toString();
        }
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
