package fr.prefecture.clu.night;

import static fr.prefecture.clu.night.NightExamples.JOB;
import static fr.prefecture.clu.night.NightExamples.READ_WELL;
import static fr.prefecture.clu.night.NightExamples.SOURCE;
import static fr.prefecture.clu.night.NightExamples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final Instant NIGHT = Instant.parse("2021-06-08T23:30:00Z");

    private final Database database = Database.empty();
    private final Files files = database.boundary(Files.class);
    private final Executions executions = database.boundary(Executions.class);
    private final Arrivals arrivals = database.boundary(Arrivals.class);
    private final Refusals refusals = database.boundary(Refusals.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("NIT-1")
    void a_content_is_known_whatever_it_is_called() {
        long file = register("queue_log", 'a', 10).id();
        Content renamed = content("queue_log.1", 'a', 10);
        assertThat(files.known(JOB, SOURCE, renamed.sha256()).map(FileRow::id)).contains(file);
        assertThat(files.known(JOB, SOURCE, content("queue_log", 'b', 10).sha256())).isEmpty();
    }

    @Test
    @Tag("NIT-1")
    void the_same_content_of_another_source_is_another_file() {
        String sha256 = register("queue_log", 'a', 10).sha256();
        assertThat(files.known(JOB, "annexe", sha256)).isEmpty();
        database.transaction(
                () ->
                        files.register(
                                JOB,
                                new Content("annexe", "queue_log", sha256, sha256, 10),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(files.known(JOB, "annexe", sha256)).isPresent();
    }

    @Test
    @Tag("NIT-29")
    void nothing_of_a_file_that_is_set_apart_half_way_is_kept_but_its_reason() {
        long file = register("queue_log", 'a', 10).id();
        database.transaction(
                () ->
                        files.advance(
                                file,
                                0,
                                5,
                                new byte[] {1},
                                READ_WELL,
                                List.of(new RefusedLine(1, "x", "LATE"))));

        database.transaction(
                () -> files.quarantine(file, Message.of("night.file.tooDense", "queue_log")));

        FileRow row = files.row(file);
        assertThat(row.state()).isEqualTo(ImportedFile.State.QUARANTINED);
        assertThat(row.message()).contains(Message.of("night.file.tooDense", "queue_log"));
        assertThat(row.committedOffset()).isZero();
        assertThat(row.openState()).isEmpty();
        assertThat(row.lines()).isZero();
        assertThat(refusals.ofFile(file, 10)).isEmpty();
        assertThat(files.unsettled(JOB)).isEmpty();
        assertThat(files.readings(JOB, SOURCE)).isEmpty();
    }

    @Test
    @Tag("NIT-29")
    void a_file_that_is_apart_is_not_tried_again_before_its_settings_change_or_somebody_asks() {
        long file = quarantined('a');

        assertThat(files.isToBeTried(file, "Paris")).isFalse();
        assertThat(files.isToBeTried(file, "Martinique")).isTrue();
        assertThat(database.transaction(() -> files.jobToRetry(file))).isEqualTo(JOB);
        assertThat(files.isToBeTried(file, "Paris")).isTrue();
    }

    @Test
    @Tag("NIT-29")
    void a_file_that_is_apart_is_known_by_the_bytes_that_were_delivered() {
        long file = quarantined('a');
        String delivered = content("other", 'a', 10).deliveredSha256();

        assertThat(files.isAnyQuarantined(JOB, SOURCE, 10, "Paris")).isTrue();
        assertThat(files.isAnyQuarantined(JOB, SOURCE, 11, "Paris")).isFalse();
        assertThat(files.isAnyQuarantined(JOB, SOURCE, 10, "Martinique")).isFalse();
        assertThat(files.quarantined(JOB, SOURCE, delivered, "Paris").map(FileRow::id))
                .contains(file);
        assertThat(files.quarantined(JOB, SOURCE, delivered, "Martinique")).isEmpty();
        assertThat(files.quarantined(JOB, "annexe", delivered, "Paris")).isEmpty();
    }

    private long quarantined(char says) {
        return database.transaction(
                () -> {
                    long file = NightExamples.registered(files, "queue_log", says, 10).id();
                    files.readUnder(file, "Paris");
                    files.quarantine(file, Message.of("night.file.notALog", "queue_log"));
                    return file;
                });
    }

    @Test
    @Tag("NIT-1")
    void a_content_cannot_be_registered_twice() {
        register("queue_log", 'a', 10);
        assertThatThrownBy(() -> register("queue_log.1", 'a', 10))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    @Tag("NIT-3")
    void a_stretch_is_kept_with_the_offset_at_which_it_ends() {
        long file = register("queue_log", 'a', 1000).id();
        database.transaction(
                () ->
                        files.advance(
                                file,
                                0,
                                600,
                                new byte[] {1, 2},
                                new Tally(30, 0, 1, 0, 0),
                                List.of(new RefusedLine(12, "***", "NO_QUEUE"))));
        FileRow row = files.row(file);
        assertThat(row.committedOffset()).isEqualTo(600);
        assertThat(row.openState().orElseThrow()).containsExactly(1, 2);
        assertThat(refused(file)).containsExactly(12L);
    }

    @Test
    @Tag("NIT-3")
    void a_stretch_that_begins_where_the_file_does_not_stand_is_not_kept() {
        long file = register("queue_log", 'a', 1000).id();
        advance(file, 0, 600);
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                files.advance(
                                                        file,
                                                        0,
                                                        600,
                                                        new byte[0],
                                                        READ_WELL,
                                                        List.of(
                                                                new RefusedLine(
                                                                        1, "***", "LATE")))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files.row(file).committedOffset()).isEqualTo(600);
        assertThat(refused(file)).isEmpty();
    }

    @Test
    @Tag("NIT-15")
    void a_file_that_failed_is_read_again_from_its_start() {
        long file = register("queue_log", 'a', 1000).id();
        RefusedLine refused = new RefusedLine(1, "***", "LATE");
        database.transaction(
                () -> files.advance(file, 0, 600, new byte[0], READ_WELL, List.of(refused)));
        database.transaction(() -> files.fail(file, Message.of("night.file.vanished", "x")));
        FileRow again = database.transaction(() -> files.retry(file, "queue_log.1"));
        assertThat(again.committedOffset()).isZero();
        assertThat(again.lines()).isZero();
        assertThat(refused(file)).isEmpty();
        assertThat(again.name()).isEqualTo("queue_log.1");
        assertThat(again.state()).isEqualTo(ImportedFile.State.READING);
        assertThat(find(file).message()).isEmpty();
    }

    @Test
    @Tag("NIT-4")
    void a_file_whose_beginning_is_known_is_read_from_there_on() {
        long before = register("queue_log", 'a', 600).id();
        publish(before);
        FileRow longer =
                database.transaction(
                        () ->
                                files.register(
                                        JOB,
                                        content("queue_log", 'b', 1000),
                                        Optional.of(before),
                                        Optional.empty()));
        assertThat(longer.startOffset()).isEqualTo(600);
        assertThat(longer.committedOffset()).isEqualTo(600);
        publish(longer.id());
        assertThat(files.row(before).state()).isEqualTo(ImportedFile.State.DONE);
    }

    @Test
    @Tag("NIT-4")
    void a_file_that_completes_a_cut_line_replaces_the_shorter_one_once_it_is_published() {
        long cut = register("queue_log", 'a', 600).id();
        publish(cut);
        FileRow whole =
                database.transaction(
                        () ->
                                files.register(
                                        JOB,
                                        content("queue_log", 'b', 1000),
                                        Optional.empty(),
                                        Optional.of(cut)));
        assertThat(whole.startOffset()).isZero();
        database.transaction(() -> files.read(whole.id(), READ_WELL));
        assertThat(files.row(cut).state()).isEqualTo(ImportedFile.State.DONE);
        database.transaction(() -> files.publish(whole.id()));
        assertThat(files.row(cut).state()).isEqualTo(ImportedFile.State.REPLACED);
    }

    @Test
    @Tag("NIT-13")
    void a_file_that_holds_several_others_replaces_them_all_once_it_is_published() {
        long first = register("100.csv", 'a', 100).id();
        long second = register("200.csv", 'b', 200).id();
        long held = register("300.csv", 'c', 300).id();
        publish(first);
        publish(second);
        database.transaction(() -> files.hold(held, Message.of("night.file.overlap", "x", "y")));
        long whole =
                database.transaction(
                                () ->
                                        files.register(
                                                JOB,
                                                content("Master.csv", 'd', 1000),
                                                Optional.empty(),
                                                Optional.of(first)))
                        .id();
        database.transaction(
                () -> {
                    files.replaceCopy(whole, second);
                    files.replaceCopy(whole, held);
                    files.replaceCopy(whole, held);
                });
        assertThat(database.transaction(() -> files.replaced(whole)))
                .containsExactlyInAnyOrder(first, second, held);
        assertThat(files.row(held).state()).isEqualTo(ImportedFile.State.HELD);

        publish(whole);

        for (long copy : List.of(first, second, held)) {
            assertThat(files.row(copy).state()).isEqualTo(ImportedFile.State.REPLACED);
        }
    }

    @Test
    @Tag("NIT-14")
    void a_masked_copy_that_was_kept_long_enough_is_deleted_once_and_reported() {
        long file = register("queue_log", 'a', 100).id();
        database.at(NIGHT);
        database.transaction(() -> files.archive(file, "switchboard/principal/1.gz"));
        assertThat(files.archiveName(file)).contains("switchboard/principal/1.gz");
        assertThat(files.archivedBefore(JOB, NIGHT)).isEmpty();
        assertThat(files.archivedBefore(JOB, NIGHT.plusSeconds(1))).containsExactly(file);

        Executions executions = database.boundary(Executions.class);
        long night =
                database.transaction(
                        () -> executions.begin(JOB, Execution.Cause.TIMER, Optional.empty()));
        database.transaction(() -> files.archiveDeleted(file, night));

        assertThat(files.archivedBefore(JOB, NIGHT.plusSeconds(1))).isEmpty();
        assertThat(files.archiveName(file)).isEmpty();
        assertThat(files.archivesDeletedIn(night)).containsExactly("queue_log");
        assertThat(files.archivesDeletedIn(night + 1)).isEmpty();

        database.at(NIGHT.plusSeconds(60));
        database.transaction(() -> files.archive(file, "switchboard/principal/1.gz"));
        assertThat(files.archiveName(file))
                .as("delivered again after its copy expired")
                .contains("switchboard/principal/1.gz");
        assertThat(files.archivedBefore(JOB, NIGHT.plusSeconds(61)))
                .as("the new copy has a term too")
                .containsExactly(file);
    }

    @Test
    @Tag("NIT-4")
    void only_a_shorter_file_that_counts_or_may_count_can_be_continued() {
        long good = register("good", 'a', 100).id();
        long failed = register("failed", 'b', 200).id();
        long held = register("held", 'c', 300).id();
        register("longer", 'd', 1000);
        register("empty", 'e', 0);
        database.transaction(() -> files.fail(failed, Message.of("night.file.changed", "x")));
        database.transaction(() -> files.hold(held, Message.of("night.file.overlap", "x", "y")));
        assertThat(files.continuable(JOB, SOURCE, 1000))
                .extracting(FileRow::id)
                .containsExactly(good, held);
        assertThat(files.continuable(JOB, "annexe", 1000)).isEmpty();
    }

    @Test
    @Tag("NIT-5")
    void a_file_is_done_only_by_its_publication() {
        long file = register("queue_log", 'a', 1000).id();
        advance(file, 0, 1000);
        assertThat(files.row(file).state()).isEqualTo(ImportedFile.State.READING);
        database.transaction(() -> files.read(file, READ_WELL));
        assertThat(files.row(file).state()).isEqualTo(ImportedFile.State.READ);
        assertThat(find(file).doneAt()).isEmpty();
        assertThat(files.row(file).openState()).isEmpty();
        database.transaction(() -> files.publish(file));
        assertThat(files.row(file).state()).isEqualTo(ImportedFile.State.DONE);
        assertThat(find(file).doneAt()).isPresent();
    }

    @Test
    @Tag("NIT-6")
    void a_held_file_says_with_which_one_it_overlaps() {
        long file = register("queue_log", 'a', 1000).id();
        Message overlap = Message.of("night.file.overlap", "queue_log", "export.log");
        database.transaction(() -> files.hold(file, overlap));
        assertThat(files.row(file).state()).isEqualTo(ImportedFile.State.HELD);
        assertThat(find(file).message()).contains(overlap);
        assertThat(find(file).doneAt()).isEmpty();
    }

    @Test
    void refused_lines_are_listed_by_file_and_line_and_never_those_of_a_known_file() {
        long night =
                database.transaction(
                        () -> executions.begin(JOB, Execution.Cause.TIMER, Optional.empty()));
        long read = register("b.log", 'a', 100).id();
        long known = register("a.log", 'b', 100).id();
        database.transaction(
                () -> {
                    arrivals.found(night, read, "b.log", 100, Arrival.Outcome.NEW);
                    arrivals.found(night, known, "a.log", 100, Arrival.Outcome.KNOWN);
                    files.advance(
                            read,
                            0,
                            50,
                            new byte[0],
                            READ_WELL,
                            List.of(
                                    new RefusedLine(7, "x|***", "NO_CALL", "received"),
                                    new RefusedLine(3, "y|***", "LATE")));
                    files.advance(
                            known,
                            0,
                            50,
                            new byte[0],
                            READ_WELL,
                            List.of(new RefusedLine(1, "z|***", "LATE")));
                });
        assertThat(refusals.number(night)).isEqualTo(2);
        assertThat(refusals.rows(night, 0, 10))
                .containsExactly(
                        new RefusalRow("b.log", 3, "y|***", "LATE", "switchboard", null),
                        new RefusalRow("b.log", 7, "x|***", "NO_CALL", "switchboard", "received"));
        assertThat(refusals.rows(night, 1, 10)).hasSize(1);
    }

    @Test
    @Tag("NIT-20")
    void a_file_is_looked_at_again_when_it_failed_or_is_held_and_not_otherwise() {
        long failed = register("failed", 'a', 10).id();
        long held = register("held", 'b', 10).id();
        long read = register("read", 'c', 10).id();
        database.transaction(
                () -> {
                    files.fail(failed, Message.of("night.file.vanished", "failed"));
                    files.hold(held, Message.of("night.file.tooManyRefused"));
                });

        assertThat(files.jobToRetry(failed)).isEqualTo(JOB);
        assertThat(files.jobToRetry(held)).isEqualTo(JOB);
        for (long other : new long[] {read, 999}) {
            assertThatThrownBy(() -> files.jobToRetry(other))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("night.retry.over");
        }
    }

    @Test
    @Tag("NIT-23")
    void refused_lines_are_told_by_reason_and_those_beyond_what_is_kept_without_one() {
        long file = register("refused", 'a', 100).id();
        database.transaction(
                () ->
                        files.advance(
                                file,
                                0,
                                100,
                                new byte[0],
                                new Tally(50, 0, 5, 0, 0),
                                List.of(
                                        new RefusedLine(1, "x", "NO_CALL"),
                                        new RefusedLine(2, "x", "LATE"),
                                        new RefusedLine(9, "x", "NO_CALL"))));
        long clean = register("clean", 'b', 100).id();
        ReadFiles readFiles = database.boundary(ReadFiles.class);

        assertThat(readFiles.refusedByReason(readFiles.named(List.of(file, clean)).values()))
                .isEqualTo(
                        Map.of(file, Map.of("NO_CALL", 2L, "LATE", 1L, "", 2L), clean, Map.of()));
    }

    @Test
    @Tag("TEL-44")
    void a_masked_copy_that_was_deleted_is_said_to_be() {
        long file = register("old", 'a', 100).id();
        ReadFiles readFiles = database.boundary(ReadFiles.class);
        assertThat(readFiles.find(file).orElseThrow().archive()).isEmpty();
        assertThat(readFiles.find(file).orElseThrow().archiveDeletedAt()).isEmpty();
        database.at(NIGHT);
        long night =
                database.transaction(
                        () -> executions.begin(JOB, Execution.Cause.TIMER, Optional.empty()));
        database.transaction(() -> files.archive(file, "switchboard/default/old.gz"));
        assertThat(readFiles.find(file).orElseThrow().archive())
                .contains("switchboard/default/old.gz");

        database.transaction(() -> files.archiveDeleted(file, night));

        assertThat(readFiles.find(file).orElseThrow().archive()).isEmpty();
        assertThat(readFiles.find(file).orElseThrow().archiveDeletedAt()).contains(NIGHT);
    }

    private FileRow register(String name, char says, long bytes) {
        return database.transaction(() -> NightExamples.registered(files, name, says, bytes));
    }

    private void advance(long file, long from, long to) {
        database.transaction(
                () -> files.advance(file, from, to, new byte[0], READ_WELL, List.of()));
    }

    private void publish(long file) {
        database.transaction(() -> files.read(file, READ_WELL));
        database.transaction(() -> files.publish(file));
    }

    private ImportedFile find(long file) {
        return database.entityManager().find(ImportedFile.class, file);
    }

    private List<Long> refused(long file) {
        return database.entityManager()
                .createQuery(
                        "select r.line from Refusal r where r.file.id = :file order by r.line",
                        Long.class)
                .setParameter("file", file)
                .getResultList();
    }
}
