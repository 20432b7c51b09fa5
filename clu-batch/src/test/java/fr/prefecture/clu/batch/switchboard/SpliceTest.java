package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Retold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NIT-13")
class SpliceTest {

    @TempDir private Path folder;

    @Test
    void what_begins_with_the_end_of_another_goes_on_after_it() throws IOException {
        assertThat(splice(lines(5, 15), copy(1, lines(0, 10))))
                .isEqualTo(
                        new Splice(
                                length(lines(5, 10)),
                                length(lines(5, 15)),
                                Optional.of(1L),
                                Optional.empty()));
    }

    @Test
    void what_ends_with_the_beginning_of_another_stops_before_it() throws IOException {
        assertThat(splice(lines(0, 10), copy(1, lines(5, 15))))
                .isEqualTo(new Splice(0, length(lines(0, 5)), Optional.empty(), Optional.empty()));
    }

    @Test
    void what_another_holds_altogether_adds_nothing() throws IOException {
        assertThat(splice(lines(3, 7), copy(1, lines(0, 10))).isEmpty()).isTrue();
        assertThat(splice(lines(0, 10), copy(1, lines(0, 10))).isEmpty()).isTrue();
    }

    @Test
    void what_holds_another_altogether_replaces_it() throws IOException {
        assertThat(splice(lines(0, 10), copy(1, lines(3, 7))))
                .isEqualTo(new Splice(0, length(lines(0, 10)), Optional.empty(), Optional.of(1L)));
    }

    @Test
    void between_two_others_only_the_gap_is_its_own() throws IOException {
        assertThat(splice(lines(5, 25), copy(1, lines(0, 10)), copy(2, lines(20, 30))))
                .isEqualTo(
                        new Splice(
                                length(lines(5, 10)),
                                length(lines(5, 20)),
                                Optional.of(1L),
                                Optional.empty()));
    }

    @Test
    void a_copy_of_several_days_goes_on_after_the_last_day_that_is_known() throws IOException {
        assertThat(
                        splice(
                                        lines(0, 40),
                                        copy(1, lines(0, 10)),
                                        copy(2, lines(10, 20)),
                                        copy(3, lines(20, 30)))
                                .continues())
                .contains(3L);
    }

    @Test
    void logs_of_the_same_time_with_other_lines_have_nothing_in_common() throws IOException {
        String other = lines(3, 7).replace("standard", "accueil");
        assertThat(splice(lines(0, 10), copy(1, other)))
                .isEqualTo(new Splice(0, length(lines(0, 10)), Optional.empty(), Optional.empty()));
    }

    @Test
    void one_line_that_differs_in_the_shared_part_is_enough_to_share_nothing() throws IOException {
        String changed = lines(5, 9) + lines(9, 10).replace("|1\n", "|2\n") + lines(10, 15);
        assertThat(splice(changed, copy(1, lines(0, 10))))
                .isEqualTo(new Splice(0, length(changed), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_line_that_occurs_more_than_once_is_tried_at_each_place() throws IOException {
        String twice = line(4) + line(4);
        assertThat(
                        splice(
                                twice + lines(5, 12),
                                copy(1, lines(0, 4) + line(4) + twice + lines(5, 10))))
                .extracting(Splice::from)
                .isEqualTo(length(twice + lines(5, 10)));
    }

    @Test
    void an_original_of_the_same_night_is_compared_as_its_masked_copy_would_be()
            throws IOException {
        LogFile other = log("other", lines(0, 10));
        Splice.Neighbour original =
                new Splice.Neighbour() {
                    @Override
                    public long file() {
                        return 7;
                    }

                    @Override
                    public MaskedLines lines() throws IOException {
                        return MaskedLines.of(other, 0, SpliceTest::noPulse);
                    }
                };
        assertThat(splice(lines(5, 15), original).continues()).contains(7L);
    }

    @Test
    @Tag("TEL-74")
    void what_goes_on_from_a_file_does_not_go_instead_of_it() {
        Splice goesOn = new Splice(50, 90, Optional.of(2L), Optional.empty());

        assertThat(goesOn.insteadOf(told(2, Optional.of(1L)), SpliceTest::alone)).isEmpty();
    }

    @Test
    @Tag("TEL-74")
    void a_beginning_that_is_told_otherwise_goes_and_what_both_go_on_from_stays() {
        Splice afterFirst = new Splice(50, 90, Optional.of(1L), Optional.empty());

        assertThat(afterFirst.insteadOf(told(3, Optional.of(1L)), SpliceTest::alone))
                .contains(new Splice(50, 90, Optional.of(1L), Optional.of(3L)));
        assertThat(
                        afterFirst.insteadOf(
                                told(3, Optional.of(2L)),
                                file -> file == 2 ? Optional.of(1L) : Optional.empty()))
                .as("through what lies between")
                .contains(new Splice(50, 90, Optional.of(1L), Optional.of(3L)));
    }

    @Test
    @Tag("TEL-74")
    void where_nothing_is_told_alike_all_is_read_instead() {
        Splice whole = new Splice(0, 90, Optional.empty(), Optional.empty());
        Splice afterStranger = new Splice(50, 90, Optional.of(8L), Optional.empty());

        assertThat(whole.insteadOf(told(3, Optional.of(1L)), SpliceTest::alone))
                .contains(new Splice(0, 90, Optional.empty(), Optional.of(3L)));
        assertThat(afterStranger.insteadOf(told(3, Optional.of(1L)), SpliceTest::alone))
                .contains(new Splice(0, 90, Optional.empty(), Optional.of(3L)));
    }

    @Test
    @Tag("TEL-71")
    void the_same_calls_with_records_that_cannot_be_read_are_read_instead() {
        Splice nothingOfItsOwn = new Splice(90, 90, Optional.of(3L), Optional.empty());

        assertThat(nothingOfItsOwn.insteadOf(told(3, Optional.empty()), SpliceTest::alone))
                .contains(new Splice(0, 90, Optional.empty(), Optional.of(3L)));
    }

    private static Optional<Long> alone(long file) {
        return Optional.empty();
    }

    private static FileRow told(long id, Optional<Long> continues) {
        return new FileRow(
                id,
                "s",
                "export.csv",
                "t",
                70,
                0,
                70,
                70,
                Optional.empty(),
                ImportedFile.State.DONE,
                continues,
                Optional.empty(),
                true,
                0,
                0,
                Optional.empty(),
                Optional.of("QUEUE_TABLE"),
                Optional.of(new Retold("o", 700, Optional.empty())));
    }

    private static String everyThird(int from, int to) {
        return IntStream.range(from, to)
                .filter(number -> number % 3 == 0)
                .mapToObj(SpliceTest::line)
                .collect(Collectors.joining());
    }

    private Splice besideCopies(String content, Splice.Neighbour... neighbours) throws IOException {
        return new Splice(0, length(content), Optional.empty(), Optional.empty())
                .besideCopies(log("log", content), List.of(neighbours), SpliceTest::noPulse);
    }

    @Test
    @Tag("TEL-84")
    void what_others_hold_one_line_here_and_one_there_adds_nothing() throws IOException {
        assertThat(besideCopies(everyThird(0, 20), copy(1, lines(0, 20))).isEmpty()).isTrue();
        assertThat(
                        besideCopies(
                                        everyThird(0, 20),
                                        copy(1, lines(0, 11)),
                                        copy(2, lines(11, 20)))
                                .isEmpty())
                .isTrue();
        assertThat(besideCopies(everyThird(0, 20), copy(1, lines(0, 18))))
                .as("its last line is its own")
                .isEqualTo(
                        new Splice(
                                0, length(everyThird(0, 20)), Optional.empty(), Optional.empty()));
        assertThat(splice(everyThird(0, 20), copy(1, lines(0, 20))).isEmpty())
                .as("of a log, whose lines are written in one stretch")
                .isFalse();
    }

    @Test
    @Tag("TEL-84")
    void what_holds_another_one_line_here_and_one_there_replaces_it() throws IOException {
        assertThat(besideCopies(lines(0, 20), copy(1, everyThird(0, 20))))
                .isEqualTo(new Splice(0, length(lines(0, 20)), Optional.empty(), Optional.of(1L)));
        String other = everyThird(0, 20).replace("standard", "accueil");
        assertThat(besideCopies(lines(0, 20), copy(1, other)).replaces()).isEmpty();
    }

    @Test
    @Tag("TEL-84")
    void what_holds_several_others_one_line_here_and_one_there_replaces_them_all()
            throws IOException {
        String rest = lines(0, 20).replace(line(3), "").replace(line(6), "");
        assertThat(
                        besideCopies(
                                        lines(0, 20),
                                        copy(1, everyThird(0, 20)),
                                        copy(2, line(4) + line(5)),
                                        copy(3, rest),
                                        copy(4, rest + line(30)))
                                .replaces())
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    @Tag("NIT-13")
    void a_log_that_holds_two_others_replaces_both() throws IOException {
        assertThat(splice(lines(0, 20), copy(1, lines(2, 6)), copy(2, lines(9, 14))).replaces())
                .containsExactly(1L, 2L);
    }

    @Test
    @Tag("TEL-84")
    void copies_that_overlap_in_one_stretch_are_spliced_as_logs_are() throws IOException {
        assertThat(besideCopies(lines(5, 15), copy(1, lines(0, 10))))
                .isEqualTo(splice(lines(5, 15), copy(1, lines(0, 10))));
    }

    private Splice splice(String content, Splice.Neighbour... neighbours) throws IOException {
        LogFile log = log("log", content);
        return new Splice(0, length(content), Optional.empty(), Optional.empty())
                .beside(log, List.of(neighbours), SpliceTest::noPulse);
    }

    private LogFile log(String name, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        return new LogFile(path, "s", ZoneId.of("UTC"), 9, length(content), "", Stamp.of(path));
    }

    private Splice.Neighbour copy(long file, String content) throws IOException {
        byte[] log = content.getBytes(StandardCharsets.UTF_8);
        Path path =
                Files.write(
                        folder.resolve(file + ".gz"),
                        LogBlocksTest.packed(Mask.lines(log, 0, log.length)));
        return new Splice.Neighbour() {
            @Override
            public long file() {
                return file;
            }

            @Override
            public MaskedLines lines() throws IOException {
                return MaskedLines.ofCopy(path, SpliceTest::noPulse);
            }
        };
    }

    private static long length(String content) {
        return content.length();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(SpliceTest::line).collect(Collectors.joining());
    }

    private static String line(int number) {
        long at = 1630900000L + number * 10L;
        return at + "|" + at + "." + number + "|standard|NONE|ENTERQUEUE||0199001234|1\n";
    }

    private static void noPulse() {}
}
