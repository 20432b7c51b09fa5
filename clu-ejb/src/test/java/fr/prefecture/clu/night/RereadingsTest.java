package fr.prefecture.clu.night;

import static fr.prefecture.clu.night.NightExamples.JOB;
import static fr.prefecture.clu.night.NightExamples.READ_WELL;
import static fr.prefecture.clu.night.NightExamples.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RereadingsTest {

    private static final Instant MORNING = Instant.parse("2021-06-09T07:00:00Z");

    private final Database database = Database.empty().at(MORNING).as("standard");
    private final Files files = database.boundary(Files.class);
    private final Rereadings rereadings = database.boundary(Rereadings.class);
    private final Changes changes = database.boundary(Changes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("NIT-25")
    void a_file_keeps_its_format_and_the_identity_of_what_it_was_retold_from() {
        FileRow table = retold("export.csv", 'a', 'd', Optional.empty());

        assertThat(table.format()).contains("QUEUE_TABLE");
        assertThat(table.originalSha256()).isEqualTo("d".repeat(64));
        assertThat(table.originalBytes()).isEqualTo(500);
        assertThat(files.latest(JOB, SOURCE, 5))
                .extracting(FileRow::id)
                .containsExactly(table.id());
        FileRow log = log("queue_log", 'b');
        assertThat(log.originalSha256()).isEqualTo(log.sha256());
        assertThat(log.retold()).isEmpty();
    }

    @Test
    @Tag("NIT-26")
    void the_last_word_on_a_content_holds_with_who_said_it_and_the_history_has_all_of_them() {
        FileRow log = log("queue_log", 'a');

        readAs(log, "MASTER_CSV");
        readAs(log, "QUEUE_TABLE");

        assertThat(rereadings.rows(JOB, SOURCE))
                .containsExactly(
                        new RereadingRow(
                                log.sha256(), log.bytes(), "QUEUE_TABLE", "standard", MORNING));
        assertThat(changes.of("night.file", log.id()))
                .filteredOn(change -> change.kind() == ChangeKind.CHANGED)
                .extracting(ChangeRow::before, ChangeRow::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MASTER_CSV", "QUEUE_TABLE"),
                        org.assertj.core.groups.Tuple.tuple("QUEUE_LOG", "MASTER_CSV"));
    }

    @Test
    @Tag("NIT-26")
    void a_file_is_not_read_as_what_it_is_nor_a_file_of_a_job_of_one_format() {
        FileRow log = log("queue_log", 'a');
        FileRow feed =
                database.transaction(() -> NightExamples.registered(files, "plan.xml", 'c', 10));

        assertThatThrownBy(() -> readAs(log, "QUEUE_LOG"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.rereading.same");
        assertThatThrownBy(() -> readAs(feed, "QUEUE_LOG"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.rereading.unknown");
        assertThatThrownBy(() -> database.transaction(() -> rereadings.readAs(999, "CUCM")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.rereading.unknown");
    }

    @Test
    @Tag("NIT-26")
    void of_a_file_that_a_longer_one_continues_the_longer_one_is_read_otherwise() {
        FileRow shorter = log("queue_log", 'a');
        FileRow longer = retold("queue_log", 'b', 'e', Optional.of(shorter.id()));

        assertThatThrownBy(() -> readAs(shorter, "CUCM"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.rereading.continued");
        readAs(longer, "CUCM");
        assertThat(rereadings.rows(JOB, SOURCE))
                .extracting(RereadingRow::sha256)
                .containsExactly("e".repeat(64));
    }

    @Test
    @Tag("NIT-27")
    void another_reading_replaces_what_it_reads_otherwise_and_all_that_goes_before_it() {
        FileRow first = log("queue_log", 'a');
        FileRow second = retold("queue_log", 'b', 'e', Optional.of(first.id()));
        FileRow other = retold("queue_log", 'c', 'e', Optional.empty());
        database.transaction(() -> files.replaceAll(other.id(), second.id()));

        assertThat(files.replaced(other.id())).containsExactly(second.id(), first.id());
        publish(other);

        assertThat(states(first, second, other))
                .containsExactly(
                        ImportedFile.State.REPLACED,
                        ImportedFile.State.REPLACED,
                        ImportedFile.State.DONE);
    }

    @Test
    @Tag("NIT-27")
    void what_both_readings_go_on_from_stays() {
        FileRow first = log("queue_log", 'a');
        FileRow second = retold("queue_log", 'b', 'e', Optional.of(first.id()));
        FileRow other = retold("queue_log", 'c', 'e', Optional.of(first.id()));
        database.transaction(() -> files.replaceAll(other.id(), second.id()));

        assertThat(files.replaced(other.id())).containsExactly(second.id());
    }

    @Test
    @Tag("NIT-26")
    void a_reading_that_was_replaced_is_taken_up_again_whole_and_replaces_the_other() {
        FileRow log = log("queue_log", 'a');
        database.transaction(
                () -> {
                    files.advance(
                            log.id(),
                            0,
                            10,
                            new byte[0],
                            READ_WELL,
                            List.of(new RefusedLine(3, "***", "TOO_FEW_FIELDS")));
                    files.archive(log.id(), "a.gz");
                });
        FileRow other = retold("queue_log", 'b', 'a', Optional.empty());
        database.transaction(() -> files.replaceAll(other.id(), log.id()));
        publish(other);
        assertThat(files.refused(log.id(), List.of(3L, 7L))).containsExactly(3L);
        assertThat(files.isRefusedFor(log.id(), List.of("TOO_FEW_FIELDS"))).isTrue();

        FileRow again = database.transaction(() -> files.readAgain(log.id(), "autre", other.id()));

        assertThat(again.state()).isEqualTo(ImportedFile.State.READING);
        assertThat(again.committedOffset()).isZero();
        assertThat(again.archived()).isFalse();
        assertThat(again.name()).isEqualTo("autre");
        assertThat(files.refused(log.id(), List.of(3L))).isEmpty();
        assertThat(files.isRefusedFor(log.id(), List.of("TOO_FEW_FIELDS"))).isFalse();
        publish(again);
        assertThat(states(log, other))
                .containsExactly(ImportedFile.State.DONE, ImportedFile.State.REPLACED);
    }

    private List<ImportedFile.State> states(FileRow... rows) {
        return java.util.Arrays.stream(rows).map(row -> files.row(row.id()).state()).toList();
    }

    private void publish(FileRow row) {
        database.transaction(
                () -> {
                    files.read(row.id(), READ_WELL);
                    files.publish(row.id());
                });
    }

    private void readAs(FileRow row, String format) {
        database.transaction(() -> rereadings.readAs(row.id(), format));
    }

    private FileRow log(String name, char says) {
        Content of = NightExamples.content(name, says, 10);
        return register(
                new Content(
                        of.source(),
                        of.name(),
                        of.sha256(),
                        of.deliveredSha256(),
                        of.bytes(),
                        Optional.of("QUEUE_LOG"),
                        Optional.empty()),
                Optional.empty());
    }

    private FileRow retold(String name, char transcript, char original, Optional<Long> continues) {
        Content of = NightExamples.content(name, transcript, 20);
        return register(
                new Content(
                        of.source(),
                        of.name(),
                        of.sha256(),
                        of.deliveredSha256(),
                        of.bytes(),
                        Optional.of("QUEUE_TABLE"),
                        Optional.of(
                                new Retold(
                                        String.valueOf(original).repeat(64),
                                        500,
                                        Optional.of("Europe/Paris")))),
                continues);
    }

    private FileRow register(Content content, Optional<Long> continues) {
        return database.transaction(
                () -> files.register(JOB, content, continues, Optional.empty()));
    }
}
