package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody changes the large file under the job that reads it. Once the right file lies in the
 * inbox again, the next night gives the figures of a calm one.
 */
@Tag("slow")
class ChangedFilesIT {

    /** What is done to a file. */
    enum Change {
        TRUNCATED {
            @Override
            void make(Path file) throws IOException {
                try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                    content.setLength(content.length() / 2);
                }
            }
        },
        REMOVED {
            @Override
            void make(Path file) throws IOException {
                Files.delete(file);
            }
        },
        RENAMED {
            @Override
            void make(Path file) throws IOException {
                Files.move(file, file.resolveSibling("large.1"));
            }
        },
        REWRITTEN {
            @Override
            void make(Path file) throws IOException {
                try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                    byte[] verb = "ENTERQUEUE".getBytes(StandardCharsets.US_ASCII);
                    byte[] block = new byte[1 << 20];
                    for (long at = 0; at < content.length(); at += block.length) {
                        content.seek(at);
                        int read = content.read(block);
                        for (int i = 0; i + verb.length < read; i++) {
                            if (Arrays.equals(block, i, i + verb.length, verb, 0, verb.length)) {
                                block[i] = 'X';
                            }
                        }
                        content.seek(at);
                        content.write(block, 0, read);
                    }
                }
            }
        },
        REPLACED {
            @Override
            void make(Path file) throws IOException {
                Path other = file.resolveSibling(".other");
                Files.writeString(other, "1614585600|NONE|NONE|NONE|QUEUESTART|\n");
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
            }
        },
        TOUCHED {
            @Override
            void make(Path file) throws IOException {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
            }
        };

        abstract void make(Path file) throws IOException;
    }

    private static final List<KillPoint> POINTS =
            List.of(
                    KillPoint.BEFORE_READING,
                    KillPoint.AMID_A_CHUNK,
                    KillPoint.FIRST_COMMIT_ENDS,
                    KillPoint.BEFORE_PUBLISHING,
                    KillPoint.ARCHIVE_HALF_WRITTEN);

    static Stream<Arguments> everything() {
        return Arrays.stream(Change.values())
                .flatMap(
                        change ->
                                KillPoint.chosen()
                                        .filter(POINTS::contains)
                                        .map(point -> Arguments.of(change, point)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_file_changed_there_and_put_right_gives_the_figures_of_a_calm_night(
            Change change, KillPoint point) {
        Eve eve = Eve.of(Database.Kind.H2);
        Installation installation = eve.another();
        Path file = installation.home().resolve("inbox/switchboard/accueil/large");
        Path right = installation.home().resolve("right");
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(point.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        change(change, file, right);
        debugger.letGo();
        Waiting.until(
                Installation.PATIENCE,
                () -> "a night's end\n" + server.tail(),
                () -> server.lastNight().isPresent());
        putBack(file, right);
        server.startNight();
        installation.awaitMorning(server, Eve.HELD);
        server.stop();
        eve.compare(
                "File "
                        + change.name().toLowerCase(java.util.Locale.ROOT)
                        + " under the job, then put right",
                Database.Kind.H2,
                installation);
    }

    private static void change(Change change, Path file, Path right) {
        try {
            Files.copy(file, right);
            change.make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putBack(Path file, Path right) {
        try {
            Files.deleteIfExists(file.resolveSibling("large.1"));
            Files.move(right, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
