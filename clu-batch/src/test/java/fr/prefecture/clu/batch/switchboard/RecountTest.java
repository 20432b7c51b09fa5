package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.switchboard.Contribution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecountTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    /** 2021-10-18, 21:30 in Paris and 23:30 in Saint-Denis. */
    private static final long EVENING = 1_634_585_400L;

    private static final long LATEST = EVENING + 1_000_000;

    @TempDir private Path folder;

    @Test
    @Tag("TEL-21")
    void a_masked_copy_says_in_another_zone_what_its_original_would_have_said() throws IOException {
        String log =
                visits(EVENING, EVENING + 3600)
                        + visits(EVENING + 7200, EVENING + 10_800)
                        + EVENING
                        + "|x|y\n"
                        + visits(EVENING + 20_000);
        Path copy = copy(log);

        for (ZoneId zone : List.of(PARIS, REUNION)) {
            Recount recount = Recount.of(copy, zone, LATEST, () -> {}).orElseThrow();
            QueueLog original = read(log, zone);
            List<Contribution> said =
                    original.drain().stream().map(LogBlockWriter::contribution).toList();
            assertThat(recount.counts(said, original.ends().toBytes())).as("%s", zone).isTrue();
            assertThat(recount.contributions()).containsExactlyInAnyOrderElementsOf(said);
        }
    }

    @Test
    @Tag("TEL-75")
    void local_times_are_counted_at_the_instants_at_which_another_clock_shows_them()
            throws IOException {
        Path copy = copy(visits(EVENING, EVENING + 3600));

        Recount moved =
                Recount.of(copy, Optional.of(PARIS), REUNION, LATEST, () -> {}).orElseThrow();

        long twoHours = 7200;
        Recount expected =
                Recount.of(
                                copy(visits(EVENING - twoHours, EVENING + 3600 - twoHours)),
                                REUNION,
                                LATEST,
                                () -> {})
                        .orElseThrow();
        assertThat(moved.contributions()).isEqualTo(expected.contributions());
        assertThat(moved.edges().firstEvent()).isEqualTo(EVENING - twoHours);
        assertThat(moved.lines()).isEqualTo(6);
        assertThat(Recount.of(copy, Optional.of(PARIS), PARIS, LATEST, () -> {}))
                .isEqualTo(Recount.of(copy, PARIS, LATEST, () -> {}));
    }

    @Test
    @Tag("TEL-75")
    void a_time_that_a_clock_skips_or_shows_twice_is_not_guessed() throws IOException {
        long twice = java.time.Instant.parse("2021-10-31T00:30:00Z").getEpochSecond();
        long skippedInParis = java.time.Instant.parse("2021-03-27T22:30:00Z").getEpochSecond();
        long latest = twice + 100_000;

        assertThat(Recount.of(copy(visits(twice)), Optional.of(PARIS), REUNION, latest, () -> {}))
                .isEmpty();
        assertThat(
                        Recount.of(
                                copy(visits(skippedInParis)),
                                Optional.of(REUNION),
                                PARIS,
                                latest,
                                () -> {}))
                .isEmpty();
    }

    @Test
    @Tag("TEL-21")
    void the_zone_matters_and_a_copy_is_compared_with_what_was_counted() throws IOException {
        String log = visits(EVENING, EVENING + 3600);
        QueueLog inParis = read(log, PARIS);

        Recount inReunion = Recount.of(copy(log), REUNION, LATEST, () -> {}).orElseThrow();

        assertThat(
                        inReunion.counts(
                                inParis.drain().stream().map(LogBlockWriter::contribution).toList(),
                                inParis.ends().toBytes()))
                .isFalse();
    }

    @Test
    @Tag("TEL-21")
    void a_log_whose_call_ids_had_to_be_masked_is_not_what_its_copy_says() throws IOException {
        String log =
                EVENING
                        + "|Madame Exemple|standard|NONE|ENTERQUEUE||0199001234|1\n"
                        + (EVENING + 10)
                        + "|Monsieur Exemple|standard|NONE|ENTERQUEUE||0199001235|1\n";
        QueueLog original = read(log, PARIS);

        Recount recount = Recount.of(copy(log), PARIS, LATEST, () -> {}).orElseThrow();

        assertThat(
                        recount.counts(
                                original.drain().stream()
                                        .map(LogBlockWriter::contribution)
                                        .toList(),
                                original.ends().toBytes()))
                .isFalse();
    }

    @Test
    void a_copy_that_is_gone_or_damaged_says_nothing() throws IOException {
        assertThat(Recount.of(folder.resolve("nowhere"), PARIS, LATEST, () -> {})).isEmpty();
        Path damaged = Files.writeString(folder.resolve("damaged.gz"), "no gzip");
        assertThat(Recount.of(damaged, PARIS, LATEST, () -> {})).isEmpty();
    }

    @Test
    void a_copy_of_more_than_one_block_is_read_to_its_end() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int call = 0; call < 20_000; call++) {
            log.append(visits(EVENING + call));
        }
        QueueLog original = read(log.toString(), PARIS);

        Recount recount = Recount.of(copy(log.toString()), PARIS, LATEST, () -> {}).orElseThrow();

        assertThat(log.length()).isGreaterThan(2 << 20);
        assertThat(
                        recount.counts(
                                original.drain().stream()
                                        .map(LogBlockWriter::contribution)
                                        .toList(),
                                original.ends().toBytes()))
                .isTrue();
    }

    private Path copy(String log) throws IOException {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        Path copy = folder.resolve("copy.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(copy))) {
            out.write(Mask.lines(bytes, 0, bytes.length));
        }
        return copy;
    }

    private static QueueLog read(String log, ZoneId zone) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        QueueLog calls = new QueueLog(zone, LATEST);
        calls.read(bytes, 0, bytes.length);
        return calls;
    }

    /** One call that visits the queue at these instants, each time answered. */
    private static String visits(long... instants) {
        StringBuilder log = new StringBuilder();
        String call = "|" + instants[0] + ".7|standard|";
        for (long at : instants) {
            log.append(at).append(call).append("NONE|ENTERQUEUE||0199001234|1\n");
            log.append(at + 5).append(call).append("Local/poste|CONNECT|5|1.2|0\n");
            log.append(at + 35).append(call).append("Local/poste|COMPLETECALLER|5|30|1\n");
        }
        return log.toString();
    }
}
