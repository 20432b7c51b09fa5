package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NIT-29")
class QuarantineTest {

    private static final String SETTINGS = Quarantine.settings("Europe/Paris");

    @TempDir Path inbox;

    private final List<String> kept = new ArrayList<>();
    private final List<String> arrived = new ArrayList<>();
    private final Map<String, Long> apart = new LinkedHashMap<>();
    private final NightWork<File> work = NightExamples.work(List.of());
    private final Quarantine quarantine = new OfTests();
    private final File good = new File(1);
    private final File bad = new File(2);

    /** A file of some feature. */
    private record File(long file) implements Original {
        @Override
        public Path path() {
            return Path.of("file" + file);
        }

        @Override
        public Stamp stamp() {
            throw new UnsupportedOperationException();
        }
    }

    /** What a failed transaction has kept is gone. */
    private final class Rollbacks extends NightShift {
        @Override
        public <T> T apart(Supplier<T> task) {
            List<String> before = List.copyOf(kept);
            try {
                return super.apart(task);
            } catch (RuntimeException e) {
                kept.clear();
                kept.addAll(before);
                throw e;
            }
        }
    }

    private final class Rows extends Files {
        @Override
        public Optional<FileRow> known(String job, String source, String sha256) {
            return Optional.empty();
        }

        @Override
        public FileRow register(
                String job, Content content, Optional<Long> continues, Optional<Long> replaces) {
            apart.put(content.deliveredSha256(), 9L);
            return QuarantineTest.row(9);
        }

        @Override
        public void readUnder(long id, String settings) {
            kept.add(id + " under " + settings.equals(SETTINGS));
        }

        @Override
        public void quarantine(long id, Message message) {
            kept.add(id + " apart: " + message.key());
        }

        @Override
        public void fail(long id, Message message) {
            kept.add(id + " failed: " + message.key());
        }

        @Override
        public boolean isAnyQuarantined(String job, String source, long bytes, String settings) {
            return bytes == 5 && settings.equals(SETTINGS);
        }

        @Override
        public Optional<FileRow> quarantined(
                String job, String source, String sha256, String settings) {
            return Optional.ofNullable(apart.get(sha256)).map(QuarantineTest::row);
        }
    }

    private final class Found extends Arrivals {
        @Override
        public void found(
                long execution, long file, String name, long bytes, Arrival.Outcome outcome) {
            arrived.add(name + " " + outcome + " " + file);
        }

        @Override
        public void unreadable(
                long execution, String source, String name, long bytes, Message message) {
            arrived.add(name + " unreadable: " + message.key());
        }

        @Override
        public void missed(
                long execution, String source, String name, long bytes, Message message) {
            arrived.add(name + " missed: " + message.key());
        }
    }

    private final class OfTests extends Quarantine {
        @Override
        protected String job() {
            return "tests";
        }

        @Override
        protected void withdraw(long file) {
            kept.removeIf(one -> one.startsWith(file + " told"));
        }

        @Override
        protected Message unreadable(String name, IOException e) {
            return UnreadableFile.message(name, e);
        }
    }

    @BeforeEach
    void inject() {
        quarantine.shift = new Rollbacks();
        quarantine.files = new Rows();
        quarantine.arrivals = new Found();
    }

    @Test
    void of_a_chunk_only_the_file_is_apart_that_a_rule_refuses_and_nothing_of_it_stays() {
        kept.add("2 told before");
        Set<File> refused =
                quarantine.keep(
                        work,
                        shares(
                                () -> kept.add("1 told"),
                                () -> {
                                    kept.add("2 told now");
                                    throw new RuleBroken("cert.row.twice", "Orne");
                                }));

        assertThat(refused).containsExactly(bad);
        assertThat(kept).containsExactly("1 told", "2 apart: cert.row.twice");
    }

    @Test
    void what_nobody_foresaw_has_its_sentence_too() {
        quarantine.setApart(work, bad, new IndexOutOfBoundsException("Index 3"));

        assertThat(kept).containsExactly("2 apart: night.file.unexpected");
    }

    @Test
    void a_file_that_changed_while_it_was_read_is_left_to_the_next_night() {
        kept.add("2 told before");
        quarantine.setApart(work, bad, new ChangedWhileRead(bad.path()));

        assertThat(kept).containsExactly("2 failed: night.file.changed");
    }

    @Test
    void a_database_that_is_gone_fails_the_night_and_sets_nothing_apart() {
        EJBException gone = new EJBException(new SQLException("connection refused", "08001"));

        assertThatThrownBy(
                        () ->
                                quarantine.keep(
                                        work,
                                        shares(
                                                () -> kept.add("1 told"),
                                                () -> {
                                                    throw gone;
                                                })))
                .isSameAs(gone);
        assertThatThrownBy(() -> quarantine.setApart(work, bad, gone)).isSameAs(gone);
        assertThat(kept).isEmpty();
    }

    @Test
    void a_delivery_whose_content_is_refused_is_known_by_its_bytes_and_not_tried_again()
            throws IOException {
        Inbox.Delivery noise = delivery("noise.gz", "noise");
        assertThat(quarantine.known(work, noise, SETTINGS)).isEmpty();

        quarantine.unrecognised(work, noise, SETTINGS, new ZipException("invalid block type"));

        assertThat(arrived).containsExactly("noise.gz NEW 9");
        assertThat(kept).containsExactly("9 under true", "9 apart: night.file.damaged");
        assertThat(quarantine.known(work, noise, SETTINGS)).contains(9L);
        assertThat(quarantine.known(work, delivery("renamed", "noise"), SETTINGS)).contains(9L);
        assertThat(arrived)
                .containsExactly("noise.gz NEW 9", "noise.gz KNOWN 9", "renamed KNOWN 9");
        assertThat(quarantine.known(work, delivery("noise.gz", "other"), SETTINGS))
                .as("changed under its name")
                .isEmpty();
        assertThat(quarantine.known(work, noise, Quarantine.settings("America/Martinique")))
                .as("read under other settings")
                .isEmpty();
    }

    @Test
    void a_delivery_that_cannot_be_opened_is_looked_at_by_every_night() throws IOException {
        quarantine.unrecognised(
                work, delivery("locked", "x"), SETTINGS, new AccessDeniedException("locked"));

        assertThat(arrived).containsExactly("locked unreadable: night.file.unreadable");
        assertThat(kept).isEmpty();
    }

    @Test
    void a_full_disk_is_missed_not_set_apart() throws IOException {
        quarantine.unrecognised(
                work, delivery("cdr.csv", "x"), SETTINGS, new NotWritten(new IOException()));

        assertThat(arrived).containsExactly("cdr.csv missed: night.file.unreadable");
        assertThat(kept).isEmpty();
    }

    private Map<File, Runnable> shares(Runnable ofGood, Runnable ofBad) {
        Map<File, Runnable> shares = new LinkedHashMap<>();
        shares.put(good, ofGood);
        shares.put(bad, ofBad);
        return shares;
    }

    private Inbox.Delivery delivery(String name, String content) throws IOException {
        Path path = java.nio.file.Files.writeString(inbox.resolve(name), content);
        return new Inbox.Delivery(path, "principal", content.length(), Instant.EPOCH);
    }

    private static FileRow row(long id) {
        return new FileRow(
                id,
                "principal",
                "a",
                "0",
                5,
                0,
                5,
                0,
                Optional.empty(),
                ImportedFile.State.QUARANTINED,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
