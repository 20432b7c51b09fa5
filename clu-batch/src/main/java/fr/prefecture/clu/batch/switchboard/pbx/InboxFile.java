package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.batch.Archive;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rows on their way into the inbox: a file that the inbox passes over until it is whole, and on the
 * disk.
 */
final class InboxFile implements Closeable {

    private static final String HEADING =
            "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\r\n";
    private static final String HIDDEN = ".pbx-";
    private static final String PART = ".part";
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final DateTimeFormatter IN_A_NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path unfinished;
    private final BufferedWriter out;
    private String name;

    private InboxFile(Path unfinished) throws IOException {
        this.unfinished = unfinished;
        out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
        out.write(HEADING);
    }

    /**
     * @param kind what is added to its name
     * @param run that writes it: one that was taken for dead and wakes writes another
     */
    static InboxFile begin(Path folder, String kind, long run) throws IOException {
        Files.createDirectories(folder);
        return new InboxFile(folder.resolve(HIDDEN + run + kind + PART));
    }

    /** Deletes what runs that died have left unfinished. */
    static void sweep(Path folder, long run) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, HIDDEN + "*" + PART)) {
            for (Path part : parts) {
                String of =
                        part.getFileName().toString().replaceFirst("^\\.pbx-(\\d{1,18}).*$", "$1");
                if (of.matches("\\d{1,18}") && Long.parseLong(of) < run) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Its name is that of its first row, so that the same rows fetched again take its place. */
    void write(QueueRow row, String kind) throws IOException {
        if (name == null) {
            name = name(row) + kind + ".csv";
        }
        out.write(quoted(row.time().text()));
        for (String field : row.fields()) {
            out.write(',');
            out.write(quoted(field));
        }
        out.write("\r\n");
    }

    private static String name(QueueRow row) {
        String at =
                row.time().second().isPresent()
                        ? IN_A_NAME.format(Instant.ofEpochSecond(row.time().second().getAsLong()))
                        : "sans-heure";
        return "pbx-" + at + (row.id().isPresent() ? "-n" + row.id().getAsLong() : "");
    }

    private static String quoted(String field) {
        return QUOTED.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** Has all of it on the disk. */
    void finish() throws IOException {
        out.close();
        Archive.flush(unfinished);
    }

    /** Lets the inbox see it. */
    void appear() throws IOException {
        Files.move(
                unfinished,
                unfinished.resolveSibling(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Archive.flushNames(unfinished.getParent());
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
