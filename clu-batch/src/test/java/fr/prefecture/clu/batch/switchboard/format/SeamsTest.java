package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.edges;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.joined;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-11")
class SeamsTest {
    private static final String ENTER = "+0|c1|accueil|NONE|ENTERQUEUE||0100000001|1";
    private static final String CONNECT = "+12|c1|accueil|SIP/1|CONNECT|12|c2|3";
    private static final String COMPLETE = "+30|c1|accueil|SIP/1|COMPLETEAGENT|12|18|1";
    private static final String OTHER = "+20|c9|accueil|NONE|FULL|";
    private static final String RESTART = "+20|NONE|NONE|NONE|QUEUESTART|";
    private static final String ANSWERED = "ENTERED=1 ANSWERED=1 WAIT_ANSWERED=12 TALK=18";

    @Test
    void a_visit_over_two_files_is_one() {
        assertThat(visits(files(ENTER + "\n" + CONNECT, COMPLETE))).isEqualTo(ANSWERED);
        assertThat(visits(files(ENTER, CONNECT + "\n" + COMPLETE))).isEqualTo(ANSWERED);
    }

    @Test
    void a_visit_over_three_files_is_one_in_any_order() {
        assertThat(visits(files(ENTER, CONNECT, COMPLETE))).isEqualTo(ANSWERED);
        assertThat(visits(files(COMPLETE, ENTER, CONNECT))).isEqualTo(ANSWERED);
        assertThat(visits(files(CONNECT, COMPLETE, ENTER))).isEqualTo(ANSWERED);
    }

    @Test
    @Tag("TEL-1")
    void a_call_that_enters_again_where_it_was_never_ended_is_one_visit_however_the_log_is_cut() {
        String call = "1741597190.1";
        String enter = ENTER.replace("c1", call);
        String again = "+20|" + call + "|accueil|NONE|ENTERQUEUE||0100000001|1";
        String complete = COMPLETE.replace("c1", call).replace("+30", "+50");
        assertThat(visits(files(enter + "\n" + again + "\n" + complete))).isEqualTo(ANSWERED);
        assertThat(visits(files(enter + "\n" + again, complete))).isEqualTo(ANSWERED);
        Figures cut = files(enter, again + "\n" + complete);
        assertThat(visits(cut)).isEqualTo(ANSWERED);
        assertThat(cut).isEqualTo(files(enter + "\n" + again + "\n" + complete));
        String third =
                "+60|"
                        + call
                        + "|accueil|NONE|ENTERQUEUE||x|1\n"
                        + "+65|"
                        + call
                        + "|accueil|NONE|ABANDON|1|1|5";
        assertThat(files(enter, again + "\n" + complete + "\n" + third))
                .isEqualTo(files(enter + "\n" + again + "\n" + complete + "\n" + third));
    }

    @Test
    void the_correction_belongs_to_the_file_of_the_entry() {
        Joined joined = join(COMPLETE, ENTER + "\n" + CONNECT);
        assertThat(joined.corrections()).extracting(Correction::file).containsExactly(0L, 1L);
        Cell ofStart = joined.corrections().get(1).cell();
        assertThat(ofStart.get(Measure.INCOMPLETE)).isEqualTo(-1);
        assertThat(ofStart.get(Measure.TALK)).isEqualTo(18);
        Cell ofEnd = joined.corrections().get(0).cell();
        assertThat(ofEnd.get(Measure.ENTERED)).isEqualTo(-1);
        assertThat(ofEnd.get(Measure.CALLS_IN_DAY)).isEqualTo(-1);
    }

    @Test
    void files_that_share_no_visit_need_no_correction() {
        String other = "+90|c5|accueil|NONE|ABANDON|1|1|9";
        assertThat(join(ENTER + "\n" + COMPLETE, other).corrections()).isEmpty();
        assertThat(Seams.join(PARIS, List.of()).corrections()).isEmpty();
    }

    @Test
    @Tag("TEL-5")
    void a_restart_between_two_files_closes_the_visit() {
        String closed = "ENTERED=2 ANSWERED=1 UNRESOLVED=1 WAIT_ANSWERED=12 TALK=18";
        assertThat(visits(files(ENTER, RESTART + "\n" + COMPLETE))).isEqualTo(closed);
        assertThat(visits(files(ENTER + "\n" + RESTART, COMPLETE))).isEqualTo(closed);
        assertThat(visits(files(ENTER, RESTART, COMPLETE))).isEqualTo(closed);
        assertThat(visits(files(ENTER, OTHER, COMPLETE)))
                .isEqualTo("ENTERED=1 ANSWERED=1 REFUSED_FULL=1 WAIT_ANSWERED=12 TALK=18");
    }

    @Test
    @Tag("TEL-5")
    void an_end_that_comes_more_than_a_day_later_is_of_another_visit() {
        assertThat(visits(files(ENTER, "+86400|c1|accueil|NONE|ABANDON|1|1|9")))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=9");
        assertThat(visits(files(ENTER, "+86401|c1|accueil|NONE|ABANDON|1|1|9")))
                .isEqualTo("ENTERED=2 ABANDONED=1 UNRESOLVED=1 WAIT_ABANDONED=9");
    }

    @Test
    @Tag("TEL-4")
    void exchanged_ids_are_found_by_queue_and_instant() {
        String exchanged = "+30|c7|accueil|SIP/1|COMPLETEAGENT|12|%d|1";
        String one = "ENTERED=1 ANSWERED=1 WAIT_ANSWERED=12 TALK=";
        for (int talk = 16; talk <= 20; talk++) {
            assertThat(visits(files(ENTER + "\n" + exchanged.formatted(talk))))
                    .isEqualTo(one + talk);
            assertThat(visits(files(ENTER, exchanged.formatted(talk)))).isEqualTo(one + talk);
        }
        assertThat(visits(files(ENTER + "\n" + exchanged.formatted(15)))).startsWith("ENTERED=2");
        assertThat(
                        visits(
                                files(
                                        ENTER
                                                + "\n"
                                                + exchanged
                                                        .formatted(18)
                                                        .replace("accueil", "autre"))))
                .startsWith("ENTERED=2");
        assertThat(visits(files(ENTER + "\n" + RESTART + "\n" + exchanged.formatted(18))))
                .startsWith("ENTERED=2");
    }

    @Test
    @Tag("TEL-4")
    void an_end_written_before_its_start_is_found_too() {
        String abandon = "+20|c1|accueil|NONE|ABANDON|1|1|20";
        String one = "ENTERED=1 ABANDONED=1 WAIT_ABANDONED=20";
        assertThat(visits(files(abandon + "\n" + ENTER))).isEqualTo(one);
        assertThat(visits(files(abandon, "+0|c3|etrangers|NONE|FULL|\n" + ENTER)))
                .isEqualTo(one.replace("WAIT", "REFUSED_FULL=1 WAIT"));
        assertThat(visits(files("+0|c1|accueil|NONE|ABANDON|1|1|1\n" + ENTER.replace("+0", "+1"))))
                .startsWith("ENTERED=2");
    }

    @Test
    @Tag("TEL-4")
    void the_nearest_start_is_taken_and_only_once() {
        Joined joined =
                join(
                        """
                +0|c1|accueil|NONE|ENTERQUEUE||x|1
                +1|c2|accueil|NONE|ENTERQUEUE||x|1
                +21|c8|accueil|NONE|ABANDON|1|1|20
                """);
        assertThat(joined.stillOpen()).extracting(StillOpen::entry).containsExactly(NINE);
        assertThat(joined.corrections())
                .singleElement()
                .satisfies(
                        correction ->
                                assertThat(correction.cell().get(Measure.UNRESOLVED))
                                        .isEqualTo(-1));
    }

    @Test
    @Tag("TEL-12")
    void a_call_that_comes_again_in_the_next_file_is_one_call() {
        Figures figures =
                files("+0|c1|accueil|NONE|ABANDON|1|1|0", "+100|c1|accueil|NONE|ABANDON|1|1|9");
        assertThat(figures.get(Measure.ENTERED)).isEqualTo(2);
        assertThat(figures.get(Measure.CALLS)).isEqualTo(1);
        assertThat(figures.get(Measure.CALLS_IN_QUEUE_DAY)).isEqualTo(1);
        assertThat(figures.get(Measure.CALLS_IN_DAY)).isEqualTo(1);
    }

    @Test
    void a_visit_stays_open_for_a_day_unless_it_ends_or_everything_is_lost() {
        assertThat(join(ENTER).stillOpen()).containsExactly(new StillOpen(0, "accueil", NINE));
        assertThat(join(ENTER + "\n" + CONNECT, OTHER).stillOpen()).hasSize(1);
        assertThat(join(ENTER, COMPLETE).stillOpen()).isEmpty();
        assertThat(join(ENTER, RESTART).stillOpen()).isEmpty();
        assertThat(join(ENTER + "\n" + RESTART).stillOpen()).isEmpty();
        assertThat(join(ENTER, "+86400|c9|accueil|NONE|FULL|").stillOpen()).hasSize(1);
        assertThat(join(ENTER, "+86401|c9|accueil|NONE|FULL|").stillOpen()).isEmpty();
    }

    @Test
    void a_long_log_keeps_no_fragment_that_nothing_can_join() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            long instant = NINE + i * 120L;
            lines.add(instant + "|" + instant + "." + i + "|accueil|NONE|ENTERQUEUE||x|1");
            lines.add(instant + 60 + "|" + instant + ".9" + i + "|accueil|NONE|ABANDON|1|1|10");
        }
        Edges edges = edges(lines);
        assertThat(edges.fragments()).hasSizeBetween(720, 1450);
        assertThat(edges.entries()).hasSizeLessThan(2000);
    }

    @Test
    void edges_come_back_from_their_bytes_and_nothing_else_does() {
        Edges edges = edges(GeneratedLog.odd(1, 300, NINE, 60));
        assertThat(edges.fragments()).isNotEmpty();
        byte[] bytes = edges.toBytes();
        assertThat(Edges.fromBytes(bytes)).isEqualTo(edges);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatIllegalArgumentException().isThrownBy(() -> Edges.fromBytes(damaged));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Edges.fromBytes(new byte[0]));
    }

    @Test
    void edges_kept_by_an_earlier_version_are_read() {
        Edges edges = edges(GeneratedLog.odd(1, 300, NINE, 60));
        byte[] bytes = edges.toBytes();
        byte[] withoutHash = Arrays.copyOf(bytes, bytes.length - Packer.HASH);
        withoutHash[0] = 2;
        assertThat(Edges.fromBytes(withoutHash)).isEqualTo(edges);
    }

    private static List<List<String>> lines(String... files) {
        return List.of(files).stream().map(file -> log(file).lines().toList()).toList();
    }

    private static Figures files(String... files) {
        return joined(lines(files));
    }

    private static Joined join(String... files) {
        List<FileEdges> edges = new ArrayList<>();
        for (List<String> file : lines(files)) {
            edges.add(new FileEdges(edges.size(), edges(file)));
        }
        return Seams.join(PARIS, edges);
    }
}
