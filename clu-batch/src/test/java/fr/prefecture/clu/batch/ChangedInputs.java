package fr.prefecture.clu.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The kept inputs of a fuzz test, changed at random: a short fuzzing for every build. */
public final class ChangedInputs {
    private static final String[] WORDS_OF_LOGS = {
        "\n",
        "\r\n",
        "|",
        "||",
        "\0",
        "-1",
        "0",
        "99999999",
        "1741597200|",
        "1741597200000|",
        "|NONE|QUEUESTART|\n",
        "|NONE|ENTERQUEUE||x|1\n",
        "|SIP/1|CONNECT|12|c|3\n",
        "|SIP/1|COMPLETEAGENT|12|18|1\n",
        "|NONE|ABANDON|1|1|20\n",
        "\u00e9",
        "NONE"
    };

    private final List<byte[]> kept;
    private final String[] words;
    private final Random random = new Random(1);

    private ChangedInputs(List<byte[]> kept, String... words) {
        this.kept = kept;
        this.words = words;
    }

    public static Stream<byte[]> of(Class<?> fuzzTest, int count) {
        return of(fuzzTest, count, WORDS_OF_LOGS);
    }

    /**
     * @param words that are written into them here and there
     */
    public static Stream<byte[]> of(Class<?> fuzzTest, int count, String... words) {
        ChangedInputs inputs = new ChangedInputs(kept(fuzzTest), words);
        return Stream.generate(inputs::next).limit(count);
    }

    private static List<byte[]> kept(Class<?> fuzzTest) {
        try (Stream<Path> files =
                Files.list(
                        Path.of(
                                fuzzTest.getResource(fuzzTest.getSimpleName() + "Inputs")
                                        .toURI()))) {
            List<byte[]> kept = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                kept.add(Files.readAllBytes(file));
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] next() {
        byte[] input = any().clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int from = random.nextInt(input.length + 1);
            int to = Math.min(input.length, from + random.nextInt(1 + random.nextInt(100)));
            input =
                    switch (random.nextInt(4)) {
                        case 0 -> with(input, from, from, word());
                        case 1 -> with(input, from, to, new byte[0]);
                        case 2 -> with(input, from, to, part(any()));
                        default -> with(input, from, to, part(input));
                    };
        }
        return input;
    }

    private byte[] any() {
        return kept.get(random.nextInt(kept.size()));
    }

    private byte[] word() {
        return random.nextInt(3) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : words[random.nextInt(words.length)].getBytes(StandardCharsets.UTF_8);
    }

    private byte[] part(byte[] whole) {
        int from = random.nextInt(whole.length + 1);
        return Arrays.copyOfRange(whole, from, Math.min(whole.length, from + random.nextInt(200)));
    }

    private static byte[] with(byte[] input, int from, int to, byte[] middle) {
        byte[] changed = Arrays.copyOf(input, from + middle.length + input.length - to);
        System.arraycopy(middle, 0, changed, from, middle.length);
        System.arraycopy(input, to, changed, from + middle.length, input.length - to);
        return changed;
    }
}
