package fr.prefecture.clu.batch.switchboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.ChangedWhileRead;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.batch.switchboard.format.Reason;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Retold;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetellingTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Declared LOCAL = new Declared(PARIS, false, List.of());
    private static final String HEADING =
            "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n";
    private static final String CALL =
            "2021-09-07 09:01:00.000000,1630998060.1,standard,NONE,ENTERQUEUE,,,1,,\n"
                    + "2021-09-07 09:01:10.000000,1630998060.1,standard,NONE,ABANDON,1,1,10,,\n";
    private static final String LATER =
            "2021-09-07 09:02:00.000000,1630998120.1,standard,NONE,ENTERQUEUE,,,1,,\n"
                    + "2021-09-07 09:02:10.000000,1630998120.1,standard,NONE,ABANDON,1,1,10,,\n";

    @TempDir Path folder;

    @Test
    @Tag("TEL-70")
    @Tag("NIT-25")
    void a_table_becomes_a_log_that_keeps_the_identity_of_what_was_delivered() throws IOException {
        Retelling told = retell(HEADING + CALL + "x,y\n", List.of());

        assertThat(Files.readAllLines(told.transcript()))
                .containsExactly(
                        "1630998060|1630998060.1|standard|NONE|ENTERQUEUE|||1",
                        "1630998070|1630998060.1|standard|NONE|ABANDON|1|1|10");
        assertThat(told.retold().sha256())
                .isEqualTo(Fingerprint.of(delivered(), List.of(), () -> {}).sha256());
        assertThat(told.retold().bytes()).isEqualTo((HEADING + CALL + "x,y\n").length());
        assertThat(told.retold().zone()).contains("Europe/Paris");
        assertThat(told.records()).isEqualTo(4);
        assertThat(told.setAside()).isEqualTo(1);
        assertThat(told.refused()).isEqualTo(1);
        assertThat(told.refusals())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.line()).isEqualTo(4);
                            assertThat(one.reason()).isEqualTo(Reason.COLUMNS_MISSING);
                            assertThat(one.text()).isEqualTo("***,***");
                        });
    }

    @Test
    @Tag("TEL-71")
    void each_line_of_a_transcript_leads_back_to_its_record() throws IOException {
        Retelling told = retell(HEADING + LATER + CALL, List.of());

        assertThat(told.record(1)).isEqualTo(4);
        assertThat(told.record(3)).isEqualTo(2);
        long first = Files.readAllLines(told.transcript()).get(0).length() + 1L;
        assertThat(told.linesBefore(0)).isZero();
        assertThat(told.linesBefore(first)).isEqualTo(1);
    }

    @Test
    @Tag("TEL-73")
    void times_are_of_the_zone_of_the_source_or_of_greenwich_where_it_says_so() throws IOException {
        Files.writeString(delivered(), HEADING + CALL);
        Retelling told =
                Retelling.of(
                        delivered(),
                        CallFormat.QUEUE_TABLE,
                        new Declared(PARIS, true, List.of()),
                        folder.resolve("work/gmt"),
                        List.of(),
                        () -> {});

        assertThat(Files.readAllLines(told.transcript()).get(0)).startsWith("1631005260|");
        assertThat(told.retold().zone()).isEmpty();
    }

    @Test
    @Tag("TEL-74")
    void the_longest_known_beginning_of_what_was_delivered_is_found_whatever_was_made_of_it()
            throws IOException {
        List<FileRow> known =
                List.of(
                        known(1, HEADING, 0),
                        known(2, HEADING + CALL, 77),
                        known(3, HEADING + CALL + "other", 5));

        assertThat(retell(HEADING + CALL + LATER, known).begins().orElseThrow().id()).isEqualTo(2);
        assertThat(retell(HEADING + CALL, known).begins().orElseThrow().id()).isEqualTo(2);
        assertThat(retell(HEADING.replace("data5", "data6") + CALL, known).begins()).isEmpty();
    }

    @Test
    @Tag("TEL-74")
    void a_transcript_of_a_longer_copy_begins_with_that_of_the_shorter_one() throws IOException {
        Retelling shorter = retell(HEADING + CALL, List.of());
        Fingerprint print = Fingerprint.of(shorter.transcript(), List.of(), () -> {});
        byte[] lines = Files.readAllBytes(shorter.transcript());

        Retelling longer = retell(HEADING + CALL + LATER, List.of());

        byte[] longerLines = Files.readAllBytes(longer.transcript());
        assertThat(Arrays.copyOf(longerLines, lines.length)).isEqualTo(lines);
        FileRow before = row(1, print.sha256(), print.bytes(), shorter.retold());
        assertThat(
                        Fingerprint.of(longer.transcript(), List.of(before), () -> {})
                                .beginning()
                                .orElseThrow()
                                .wholeLines())
                .isTrue();
    }

    @Test
    @Tag("TEL-76")
    void the_same_content_packed_or_not_has_the_same_transcript_each_time() throws IOException {
        byte[] once = Files.readAllBytes(retell(HEADING + CALL + LATER, List.of()).transcript());
        Files.write(delivered(), LogBlocksTest.packed((HEADING + CALL + LATER).getBytes(UTF_8)));

        Retelling again = retell(List.of());

        assertThat(Files.readAllBytes(again.transcript())).isEqualTo(once);
        assertThat(again.deliveredSha256()).isNotEqualTo(again.retold().sha256());
        again.delete();
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Tag("TEL-76")
    void of_a_file_that_cannot_be_read_to_its_end_no_transcript_stays() throws IOException {
        byte[] packed = LogBlocksTest.packed((HEADING + CALL.repeat(2000)).getBytes(UTF_8));
        Files.write(delivered(), Arrays.copyOf(packed, packed.length - 20));

        assertThatThrownBy(() -> retell(List.of())).isInstanceOf(EOFException.class);

        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Tag("TEL-76")
    void what_was_read_is_held_against_what_was_delivered_not_against_the_transcript()
            throws IOException {
        Retelling told = retell(HEADING + CALL, List.of());
        LogFile log =
                new LogFile(
                                delivered(),
                                "s",
                                PARIS,
                                1,
                                Files.size(told.transcript()),
                                "t",
                                Stamp.of(delivered()))
                        .told(told);
        assertThat(log.content()).isEqualTo(told.transcript());
        Files.writeString(delivered(), HEADING + CALL + LATER);
        log.verify();

        Files.writeString(delivered(), HEADING + LATER + CALL);

        assertThatThrownBy(log::verify).isInstanceOf(ChangedWhileRead.class);
    }

    private Retelling retell(String content, List<FileRow> known) throws IOException {
        Files.writeString(delivered(), content);
        return retell(known);
    }

    private Retelling retell(List<FileRow> known) throws IOException {
        return Retelling.of(
                delivered(),
                CallFormat.QUEUE_TABLE,
                LOCAL,
                folder.resolve("work/1.queue_log"),
                known,
                () -> {});
    }

    private Path delivered() {
        return folder.resolve("export.csv");
    }

    private FileRow known(long id, String original, long transcript) throws IOException {
        Path path = Files.writeString(Files.createTempFile(folder, "known", ""), original);
        Fingerprint print = Fingerprint.of(path, List.of(), () -> {});
        return row(
                id,
                "transcript " + id,
                transcript,
                new Retold(print.sha256(), print.bytes(), Optional.empty()));
    }

    private static FileRow row(long id, String sha256, long bytes, Retold retold) {
        return new FileRow(
                id,
                "s",
                "export.csv",
                sha256,
                bytes,
                0,
                bytes,
                bytes,
                Optional.empty(),
                ImportedFile.State.DONE,
                Optional.empty(),
                Optional.empty(),
                true,
                0,
                0,
                Optional.empty(),
                Optional.of("QUEUE_TABLE"),
                Optional.of(retold));
    }
}
