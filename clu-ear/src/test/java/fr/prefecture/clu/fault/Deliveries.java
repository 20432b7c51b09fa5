package fr.prefecture.clu.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What is dropped into the inbox before two nights. The second finds files of every kind: rotated
 * and packed ones, one that has grown, one that replaces another, a known one, an empty one, one
 * with damaged lines, one that will be held, and one so large that it needs several commits; from
 * two switchboards.
 */
final class Deliveries {

    /** Of one source or the other, as deliverers name it: its name, or this added to it. */
    static final String SECOND = "-annexe";

    private static final long DAY = 86_400;

    /** 2021-03-01, 09:00 in Paris. */
    private static final long START = 1_614_585_600L;

    private static final int SMALL = 150_000;

    private final long large;
    private final Map<String, byte[]> first = new LinkedHashMap<>();
    private final Map<String, byte[]> second = new LinkedHashMap<>();

    /**
     * @param large bytes of the large file; a commit takes 64 MiB
     */
    Deliveries(long large) {
        this.large = large;
        byte[] rotated = calls(1, 0, 3 * SMALL);
        int seam = afterLine(rotated, SMALL);
        byte[] grown = calls(2, 10, 2 * SMALL);
        int known = afterLine(grown, SMALL / 2);
        byte[] whole = calls(3, 20, SMALL);
        first.put("/rotated", Arrays.copyOf(rotated, seam));
        first.put("/growing", Arrays.copyOf(grown, known));
        first.put("/cut", Arrays.copyOf(whole, afterLine(whole, SMALL / 2) - 9));
        second.put("/rotated.1", Arrays.copyOf(rotated, seam));
        second.put("/rotated.gz", pack(Arrays.copyOfRange(rotated, seam, rotated.length)));
        second.put("/growing", grown);
        second.put("/cut", whole);
        second.put("/empty", new byte[0]);
        second.put("/damaged", damage(calls(4, 30, SMALL)));
        second.put("/overlapping", calls(5, 1, SMALL / 3));
        byte[] annexe = calls(6, 0, 2 * SMALL);
        int cut = afterLine(annexe, SMALL);
        second.put(SECOND + "/queue_log", Arrays.copyOfRange(annexe, cut, annexe.length));
        second.put(SECOND + "/queue_log.1.gz", pack(Arrays.copyOf(annexe, cut)));
    }

    /** What the night before finds. */
    void first(Path home, String source) {
        first.forEach((name, content) -> drop(home, source + name, content));
    }

    /** What the night that is disturbed finds. */
    void second(Path home, String source) {
        second.forEach((name, content) -> drop(home, source + name, content));
        dropLarge(home, source);
    }

    private static void drop(Path home, String name, byte[] content) {
        try {
            Path file = place(home, name);
            Path unfinished = file.resolveSibling("." + file.getFileName());
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropLarge(Path home, String source) {
        try {
            Files.copy(large(), place(home, source + "/large"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Path home, String name) throws IOException {
        Path file = home.resolve("inbox/switchboard").resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Made once for all trials. */
    private Path large() throws IOException {
        Path file = Installation.FOLDER.resolve("large-" + large);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                new Calls(7, START + 40 * DAY, 8, 60).write(out, large);
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    private static byte[] calls(long seed, int day, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Calls(seed, START + day * DAY, 60, 4).write(out, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int afterLine(byte[] log, int at) {
        int end = at;
        while (log[end - 1] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] damage(byte[] log) {
        String[] lines = new String(log, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 10; i < lines.length; i += 300) {
            lines[i] = "x" + lines[i];
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pack(byte[] log) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
