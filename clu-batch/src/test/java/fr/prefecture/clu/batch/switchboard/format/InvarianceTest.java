package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.bytes;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.joined;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What must not change a figure. */
class InvarianceTest {
    /**
     * Across three days and the midnight of Paris, so that days, half-hours and windows are all
     * met.
     */
    private static final int SECONDS_BETWEEN_CALLS = 900;

    @Tag("TEL-2")
    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void the_reader_counts_as_the_naive_one_does(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int pace) {
        List<String> lines = GeneratedLog.damaged(seed, 80, NINE, pace * 10);
        QueueLog log = read(bytes(lines));
        NaiveCount naive = NaiveCount.of(lines);
        assertThat(Figures.of(log.drain())).isEqualTo(naive.figures(PARIS));
        assertThat(log.counts().refusedLines()).isEqualTo(naive.refused());
    }

    @Tag("TEL-8")
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void blocks_and_interruptions_change_nothing(@ForAll long seed) {
        List<String> lines = GeneratedLog.damaged(seed, 200, NINE, SECONDS_BETWEEN_CALLS);
        QueueLog whole = read(bytes(lines));
        Random random = new Random(seed);
        QueueLog pieces = new QueueLog(PARIS, LATEST);
        List<Cell> cells = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(60));
            byte[] block = bytes(lines.subList(from, to));
            pieces.read(block, 0, block.length);
            cells.addAll(pieces.drain());
            refusals.addAll(pieces.drainRefusals());
            if (random.nextInt(3) == 0) {
                pieces = QueueLog.resume(PARIS, LATEST, pieces.state());
            }
            from = to;
        }
        assertThat(pieces.counts()).isEqualTo(whole.counts());
        assertThat(pieces.ends()).isEqualTo(whole.ends());
        assertThat(refusals).isEqualTo(whole.drainRefusals());
        assertThat(Figures.of(cells)).isEqualTo(Figures.of(whole.drain()));
    }

    @Tag("TEL-11")
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void a_log_cut_into_files_comes_to_the_same_in_any_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int pace) {
        List<String> lines = GeneratedLog.cuttable(seed, 120, NINE, pace * 10);
        Random random = new Random(seed);
        List<List<String>> files = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(150));
            files.add(lines.subList(from, to));
            from = to;
        }
        assertThat(joined(shuffled(files, random))).isEqualTo(joined(List.of(lines)));
    }

    @Tag("TEL-8")
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void lines_out_of_order_by_five_seconds_change_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int pace) {
        List<String> lines = GeneratedLog.unambiguous(seed, 60, NINE, pace);
        List<String> disordered = GeneratedLog.disordered(lines, new Random(seed));
        assertThat(joined(List.of(disordered))).isEqualTo(joined(List.of(lines)));
    }

    /** Two visits of one second, and an end two seconds away that has lost its start. */
    @Tag("TEL-8")
    @Example
    void whose_end_it_is_that_two_visits_could_have_does_not_depend_on_the_order_of_their_lines() {
        lines_out_of_order_by_five_seconds_change_nothing(323, 1);
    }

    private static String instant(String line) {
        return line.substring(0, line.indexOf('|'));
    }

    private static List<List<String>> shuffled(List<List<String>> files, Random random) {
        List<List<String>> shuffled = new ArrayList<>(files);
        if (files.stream().map(file -> instant(file.get(0))).distinct().count() == files.size()) {
            Collections.shuffle(shuffled, random);
        }
        return shuffled;
    }

    @Tag("TEL-11")
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void the_order_in_which_files_are_told_changes_no_correction(@ForAll long seed) {
        List<String> lines = GeneratedLog.odd(seed, 120, NINE, 60);
        List<FileEdges> edges = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += 40) {
            List<String> file = lines.subList(from, Math.min(lines.size(), from + 40));
            byte[] stored = LogExamples.edges(file).toBytes();
            edges.add(new FileEdges(from, Edges.fromBytes(stored)));
        }
        Joined joined = Seams.join(PARIS, edges);
        Collections.shuffle(edges, new Random(seed));
        assertThat(Seams.join(PARIS, edges)).isEqualTo(joined);
    }

    @Tag("TEL-8")
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void fractions_of_seconds_change_nothing(@ForAll long seed) {
        List<String> lines = GeneratedLog.damaged(seed, 120, NINE, SECONDS_BETWEEN_CALLS);
        List<String> precise = GeneratedLog.withFractions(lines, new Random(seed));
        QueueLog whole = read(bytes(lines));
        QueueLog fractions = read(bytes(precise));
        assertThat(fractions.counts()).isEqualTo(whole.counts());
        assertThat(fractions.ends()).isEqualTo(whole.ends());
        Figures figures = Figures.of(whole.drain());
        assertThat(Figures.of(fractions.drain())).isEqualTo(figures);
        byte[] log = bytes(precise);
        byte[] masked = Mask.lines(log, 0, log.length);
        QueueLog copy = read(masked);
        assertThat(copy.counts().lines()).isEqualTo(whole.counts().lines());
        assertThat(copy.counts().refusedLines()).isEqualTo(whole.counts().refusedLines());
        assertThat(Figures.of(copy.drain())).isEqualTo(figures);
        assertThat(Mask.lines(masked, 0, masked.length)).isEqualTo(masked);
    }

    @Tag("TEL-10")
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void a_masked_log_counts_as_the_original(@ForAll long seed) {
        byte[] log = bytes(GeneratedLog.damaged(seed, 120, NINE, 60));
        byte[] masked = Mask.lines(log, 0, log.length);
        assertThat(Figures.of(read(masked).drain())).isEqualTo(Figures.of(read(log).drain()));
        assertThat(read(masked).counts().lines()).isEqualTo(read(log).counts().lines());
    }
}
