package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    private static final Proofs SHIPPED = Proofs.shipped();

    /** Their real number; that they are made up changes nothing of how they share out. */
    private static final List<String> PAGES =
            Stream.concat(
                            SHIPPED.makers().keySet().stream(),
                            IntStream.range(0, 250).mapToObj(i -> "/page/" + i))
                    .toList();

    private static final Proofs SMALL =
            Proofs.of(
                    List.of(
                            "1/1 web.SecurityIT 60",
                            "1/4 web.FirstE2E 60",
                            "2/4 web.SecondE2E 60",
                            "3/4 web.ThirdE2E 60 web.FirstE2E",
                            "4/4 web.LongE2E 900",
                            "1/6 fault.BackupIT 60",
                            "page /made web.SecondE2E"),
                    List.of("/a\tweb.FirstE2E web.SecondE2E"));

    private static Selection at(int turn, Impact impact, List<Row> rows, Set<String> owed) {
        return Selection.of(SMALL, List.of("/a", "/b", "/made"), turn, impact, rows, owed);
    }

    @Test
    void twelve_turns_hold_everything_that_all_holds_and_nothing_waits_longer_than_six() {
        Selection all = Selection.all(SHIPPED, PAGES);
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> longest = new HashMap<>();
        for (int turn = 0; turn < 12; turn++) {
            Selection one = Selection.of(SHIPPED, PAGES, turn, Impact.NONE, List.of(), Set.of());
            for (String proof : proofs(one)) {
                int wait = turn - last.getOrDefault(proof, -1);
                longest.merge(proof, wait, Math::max);
                last.put(proof, turn);
            }
        }

        assertThat(last.keySet()).isEqualTo(proofs(all));
        assertThat(longest.values()).allMatch(wait -> wait <= Selection.LONGEST_WAIT);
    }

    @Test
    void nothing_waits_longer_than_six_landings_whatever_the_numbers_were() {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        int[] skipping = {0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44};
        for (int landing = 0; landing < skipping.length; landing++) {
            Selection one =
                    Selection.of(SHIPPED, PAGES, skipping[landing], Impact.NONE, rows, Set.of());
            int now = landing;
            proofs(one)
                    .forEach(
                            proof -> {
                                assertThat(now - last.getOrDefault(proof, -1))
                                        .as(proof)
                                        .isLessThanOrEqualTo(Selection.LONGEST_WAIT);
                                last.put(proof, now);
                            });
            rows.add(row(skipping[landing], one.shares(), true));
        }
        assertThat(last.keySet()).isEqualTo(proofs(Selection.all(SHIPPED, PAGES)));
    }

    private static Set<String> proofs(Selection one) {
        Set<String> all = new TreeSet<>(one.classes().keySet());
        all.addAll(one.walks().keySet());
        return all;
    }

    private static Row row(int turn, Set<String> shares, boolean green) {
        return new Row(
                String.format("%040x", turn), turn, shares, Set.of(), Map.of(), Set.of(), green);
    }

    @Test
    void a_run_has_what_runs_each_time_and_its_own_quarter_and_sixth() {
        assertThat(at(0, Impact.NONE, List.of(), Set.of()).classes())
                .containsOnlyKeys("web.SecurityIT", "web.FirstE2E", "fault.BackupIT");
        assertThat(at(1, Impact.NONE, List.of(), Set.of()).classes())
                .containsOnlyKeys("web.SecurityIT", "web.SecondE2E");
    }

    @Test
    void what_needs_another_class_takes_it_along() {
        assertThat(at(2, Impact.NONE, List.of(), Set.of()).classes())
                .containsKeys("web.ThirdE2E", "web.FirstE2E");
    }

    @Test
    void a_page_of_which_one_class_makes_the_thing_is_walked_through_in_that_classes_turn() {
        assertThat(at(1, Impact.NONE, List.of(), Set.of()).walks()).containsKey("/made");
        assertThat(at(0, Impact.NONE, List.of(), Set.of()).walks()).doesNotContainKey("/made");
    }

    @Test
    void a_changed_test_runs_whatever_there_is_room_for() {
        Impact impact = new Impact(List.of(), List.of(), Set.of("web.LongE2E"));

        assertThat(at(0, impact, List.of(), Set.of()).classes())
                .containsEntry("web.LongE2E", "changed");
    }

    @Test
    void what_the_change_touches_runs_as_far_as_there_is_room_and_the_rest_is_owed() {
        Impact impact =
                new Impact(List.of("/a", "/b"), List.of("web.SecondE2E", "web.LongE2E"), Set.of());

        Selection one = at(0, impact, List.of(), Set.of());

        assertThat(one.walks()).containsKeys("/a", "/b");
        assertThat(one.classes()).containsEntry("web.SecondE2E", "touched");
        assertThat(one.owed()).containsExactly("web.LongE2E");
    }

    @Test
    void what_is_owed_comes_before_what_is_touched() {
        Proofs two = Proofs.of(List.of("1/4 web.OldE2E 500", "2/4 web.NewE2E 500"), List.of());
        Impact impact = new Impact(List.of(), List.of("web.NewE2E"), Set.of());

        Selection one = Selection.of(two, List.of(), 3, impact, List.of(), Set.of("web.OldE2E"));

        assertThat(one.classes()).containsEntry("web.OldE2E", "owed");
        assertThat(one.owed()).containsExactly("web.NewE2E");
    }

    @Test
    void what_is_owed_and_exists_no_more_is_forgotten() {
        Selection one = at(0, Impact.NONE, List.of(), Set.of("/gone", "web.GoneE2E"));

        assertThat(one.owed()).isEmpty();
        assertThat(one.walks()).doesNotContainKey("/gone");
    }

    @Test
    void the_turn_of_a_part_pays_what_is_owed_of_it() {
        assertThat(at(3, Impact.NONE, List.of(), Set.of("web.LongE2E")).owed()).isEmpty();
        assertThat(at(0, Impact.NONE, List.of(), Set.of("web.LongE2E")).owed())
                .containsExactly("web.LongE2E");
    }

    @Test
    void a_red_run_counts_for_nothing() {
        List<Row> rows =
                IntStream.range(0, 6).mapToObj(i -> row(i, Set.of("1/4", "1/6"), i > 0)).toList();

        Selection one = at(0, Impact.NONE, rows, Set.of());

        assertThat(one.shares()).contains("2/4", "3/4", "4/4", "6/6");
        assertThat(at(0, Impact.NONE, rows.subList(0, 5), Set.of()).shares())
                .containsExactly("1/4", "1/6");
    }

    @Test
    void a_run_says_what_waits_and_since_when() {
        Selection one = at(1, Impact.NONE, List.of(row(4, Set.of("1/4", "5/6"), true)), Set.of());

        assertThat(one.waits())
                .containsEntry("1/4", "since turn 4")
                .containsEntry("3/4", "since no run of which a row is kept")
                .doesNotContainKey("2/4");
        assertThat(one.told()).anyMatch(line -> line.contains("1/4 waits since turn 4"));
    }

    @Test
    void parts_of_all_share_everything_out_and_take_about_as_long() {
        Selection all = Selection.all(SHIPPED, PAGES);
        Set<String> union = new TreeSet<>();
        List<Double> seconds = new ArrayList<>();
        for (String part : List.of("1/3", "2/3", "3/3")) {
            Selection one = all.part(part, SHIPPED);
            union.addAll(proofs(one));
            seconds.add(one.classes().keySet().stream().mapToDouble(SHIPPED::seconds).sum());
        }

        assertThat(union).isEqualTo(proofs(all));
        assertThat(seconds).allSatisfy(sum -> assertThat(sum).isLessThan(seconds.get(0) * 1.5));
    }

    @Test
    void the_quarters_of_a_turn_take_about_as_long() {
        Map<String, Double> seconds = new HashMap<>();
        SHIPPED.classes()
                .values()
                .forEach(proof -> seconds.merge(proof.share(), proof.seconds(), Double::sum));

        List<Double> quarters =
                IntStream.rangeClosed(1, 4).mapToObj(part -> seconds.get(part + "/4")).toList();
        double mean = quarters.stream().mapToDouble(sum -> sum).average().orElseThrow();
        assertThat(quarters)
                .as("%s", seconds)
                .allSatisfy(sum -> assertThat(sum).isBetween(mean * 0.7, mean * 1.3));
    }

    @Test
    void every_fork_reads_what_was_chosen(@TempDir Path folder) throws IOException {
        Selection one =
                at(
                        0,
                        new Impact(List.of("/b"), List.of("web.LongE2E"), Set.of()),
                        List.of(row(4, Set.of("2/4"), true)),
                        Set.of());
        Path file = folder.resolve("target/selection.tsv");

        one.write(file);

        assertThat(Selection.read(file)).isEqualTo(one);
    }
}
