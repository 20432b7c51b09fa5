package fr.prefecture.clu.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The folders of the server under test, as those who drop files into them see them. */
public final class Inbox {

    /** The source of files that lie in no folder of their own. */
    public static final String DEFAULT = "principal";

    private Inbox() {}

    public static Path folder(String source) {
        Path switchboard = Clu.home().resolve("inbox/switchboard");
        return source.equals(DEFAULT) ? switchboard : switchboard.resolve(source);
    }

    /** Puts a file into a source's folder in one move, as a careful sender does. */
    public static void drop(String source, String name, byte[] content) {
        try {
            Path folder = Files.createDirectories(folder(source));
            Path unfinished = folder.resolve("." + name);
            Files.write(unfinished, content);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void drop(String source, String name, String content) {
        drop(source, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The names of the files that lie in a source's folder. */
    public static List<String> names(String source) {
        return files(folder(source)).stream().map(p -> p.getFileName().toString()).toList();
    }

    /** Takes away what earlier nights left lying there: held files, and those that failed. */
    public static void clear() {
        try (Stream<Path> all = Files.walk(folder(DEFAULT))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unpacked texts of what a source's archive holds. */
    public static List<String> archived(String source) {
        return files(Clu.home().resolve("archive/switchboard").resolve(source)).stream()
                .map(Inbox::unpack)
                .toList();
    }

    public static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String unpack(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
