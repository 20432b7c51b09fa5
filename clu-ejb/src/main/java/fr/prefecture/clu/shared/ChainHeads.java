package fr.prefecture.clu.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * HIS-15: the heads of the chain, noted in a file beside the database, one a line: without it,
 * whoever may write everything in the database could cut the chain off, or make it anew, and nobody
 * would see.
 */
public final class ChainHeads {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}Z);(\\d{1,18});([0-9a-f]{64})");

    private final Path file;

    public ChainHeads(Path file) {
        this.file = file;
    }

    /** Those that are noted, the earliest first; a line that is none is passed over. */
    public List<ChainHead> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.flatMap(line -> LINE.matcher(line).results())
                    .map(ChainHeads::head)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChainHead head(MatchResult line) {
        return new ChainHead(
                Instant.parse(line.group(1)), Long.parseLong(line.group(2)), line.group(3));
    }

    /**
     * Adds a head, unless the last one is the same.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void note(ChainHead head) {
        List<ChainHead> noted = read();
        if (!noted.isEmpty() && noted.get(noted.size() - 1).place() == head.place()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    head.at() + ";" + head.place() + ";" + head.hash() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
