package fr.prefecture.clu.batch.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import fr.prefecture.clu.batch.Costly;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.batch.website.format.Moment;
import fr.prefecture.clu.batch.website.format.Times;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFuzzTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long LATEST = 1_767_222_000;
    private static final int LONGEST_ADDRESS = 500;
    private static final String[] WORDS = {
        "<url>",
        "</url>",
        "<loc>",
        "</loc>",
        "<item>",
        "<link/>",
        "<a>",
        "&amp;",
        "&#0;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "'",
        "\"",
        ";",
        "\n",
        "\\",
        "(",
        ")",
        "2021-10-31 02:30",
        "29/02/2021"
    };

    @TempDir static Path folder;

    private interface Opening {
        Feed open(InputStream in, Times times) throws IOException;
    }

    @Test
    void two_thousand_changed_inputs_hold() throws IOException {
        for (byte[] input : ChangedInputs.of(getClass(), 2000, WORDS).toList()) {
            any_bytes_are_a_feed_or_refused_with_a_reason(input);
        }
    }

    @DictionaryFile(resourcePath = "feed.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_feed_or_refused_with_a_reason(byte[] delivered) throws IOException {
        Random random = new Random(Arrays.hashCode(delivered));
        assertReadable(delivered, XmlFeed::new, random);
        assertReadable(delivered, (in, times) -> new DumpFeed(in, false, times), random);
        if (Costly.isDue(16, random)) {
            assertReadableFile(delivered);
        }
    }

    /** A night that is taken up counts what it has been told: that must always be the same. */
    private static void assertReadable(byte[] delivered, Opening opening, Random random)
            throws IOException {
        List<Told> told = told(new ByteArrayInputStream(delivered), opening);
        told.forEach(FeedFuzzTest::assertCredible);
        if (Costly.isDue(4, random)) {
            assertThat(told(inPieces(delivered, 1 + random.nextInt(9)), opening)).isEqualTo(told);
        }
    }

    /** What is told before it is read to its end, or refused. */
    private static List<Told> told(InputStream in, Opening opening) throws IOException {
        List<Told> told = new ArrayList<>();
        try (Feed feed = opening.open(in, new Times(PARIS, LATEST))) {
            for (Optional<Told> next = feed.next(); next.isPresent(); next = feed.next()) {
                told.add(next.get());
            }
        } catch (UnreadableTable e) {
            assertThat(e.key()).isNotEmpty();
        }
        return told;
    }

    private static void assertReadableFile(byte[] delivered) throws IOException {
        Path path = Files.write(folder.resolve("feed"), delivered);
        FeedFile file =
                new FeedFile(1, path, "principal", PARIS, Stamp.of(path), Map.of("date", "a"));
        try {
            told(InputStream.nullInputStream(), (in, times) -> file.open(LATEST))
                    .forEach(FeedFuzzTest::assertCredible);
        } catch (ZipException | EOFException e) {
            assertThat(delivered).startsWith(0x1f, 0x8b);
        }
    }

    private static void assertCredible(Told told) {
        assertThat(told.place()).isPositive();
        assertThat(told.entry().isPresent()).isNotEqualTo(told.refused().isPresent());
        told.entry()
                .ifPresent(
                        entry -> {
                            assertThat(entry.page()).isNotEmpty();
                            assertThat(entry.page().length()).isLessThanOrEqualTo(LONGEST_ADDRESS);
                            if (entry.when().precision() == Moment.Precision.SECOND) {
                                assertThat(entry.when().value()).isBetween(0L, LATEST + 3600);
                            }
                        });
    }

    private static InputStream inPieces(byte[] bytes, int longest) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, longest));
            }
        };
    }
}
