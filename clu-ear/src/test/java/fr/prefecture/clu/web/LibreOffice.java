package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office suite that most people open our files with: installed by the command of the tests. */
final class LibreOffice {

    private static final long PATIENCE = 120;

    private LibreOffice() {}

    /**
     * Opens a file and saves it as another.
     *
     * @param from the ending of its name, {@code odt} or {@code odp}
     * @param to {@code pdf}, or {@code txt:Text} with a text
     */
    static byte[] convert(byte[] file, String from, String to) {
        try {
            Path folder = Files.createTempDirectory("clu-libreoffice");
            try {
                Path opened = Files.write(folder.resolve("paper." + from), file);
                Process office =
                        new ProcessBuilder(
                                        List.of(
                                                "soffice",
                                                "-env:UserInstallation="
                                                        + folder.resolve("profile").toUri(),
                                                "--headless",
                                                "--convert-to",
                                                to,
                                                "--outdir",
                                                folder.toString(),
                                                opened.toString()))
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve("said").toFile())
                                .start();
                boolean ended = office.waitFor(PATIENCE, TimeUnit.SECONDS);
                office.destroyForcibly();
                assertThat(ended).as(Files.readString(folder.resolve("said"))).isTrue();
                return Files.readAllBytes(folder.resolve("paper." + to.replaceAll(":.*", "")));
            } finally {
                forget(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
