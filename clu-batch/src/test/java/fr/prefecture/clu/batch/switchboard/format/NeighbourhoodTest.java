package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.edges;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-116")
class NeighbourhoodTest {
    private static final int WORLDS = 500;
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int YEARS = 3650;
    private static final int LAST = 12;

    @Test
    @Tag("TEL-11")
    void night_after_night_comes_to_what_joining_all_files_at_once_gives() {
        int nights = 0;
        int local = 0;
        int joined = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            OddWorld world = new OddWorld(random);
            JoinedAnew switchboard = new JoinedAnew();
            List<Long> waiting = world.files();
            Collections.shuffle(waiting, random);
            while (!waiting.isEmpty()) {
                Set<Long> withdrawn = new HashSet<>();
                Map<Long, Edges> added = new TreeMap<>();
                for (int changes = random.nextInt(4) == 0 ? 3 : 1; changes > 0; changes--) {
                    List<Long> there = switchboard.files();
                    long some = there.isEmpty() ? -1 : there.get(random.nextInt(there.size()));
                    int what = random.nextInt(10);
                    if (some >= 0 && what < 2 && withdrawn.add(some)) {
                        added.put(OddWorld.FILES + some, world.corrected(some));
                    } else if (some >= 0 && what == 2) {
                        withdrawn.add(some);
                    } else if (!waiting.isEmpty()) {
                        long file = waiting.remove(waiting.size() - 1);
                        added.put(file, world.edges(file));
                    }
                }
                switchboard.night(withdrawn, added);
                assertThat(switchboard.kept())
                        .as("world %d: %s came, %s went", seed, added.keySet(), withdrawn)
                        .isEqualTo(switchboard.atOnce());
                nights++;
                joined += switchboard.kept().startsWith("\nopen") ? 0 : 1;
                local += switchboard.read().size() < switchboard.files().size() ? 1 : 0;
            }
        }
        assertThat(local)
                .as("nights of %d that did not read all", nights)
                .isGreaterThan(nights / 3);
        assertThat(joined).as("nights of %d with calls joined", nights).isGreaterThan(nights / 2);
    }

    @Test
    @Tag("TEL-11")
    void where_one_call_leads_to_the_next_all_that_it_leads_to_is_joined_anew() {
        JoinedAnew switchboard = beforeTheFirstComes(Map.of());
        assertThat(switchboard.read()).hasSize(1 + LAST + 1);
    }

    @Test
    @Tag("TEL-4")
    void it_may_lead_to_an_end_under_another_id() {
        beforeTheFirstComes(
                Map.of(
                        LAST + 1L,
                        edges(
                                List.of(
                                        again(LAST)
                                                + 20 * HOUR
                                                + "|c2|accueil|NONE|ABANDON|1|1|"
                                                + 20 * HOUR))));
    }

    @Test
    @Tag("TEL-12")
    void it_may_lead_to_what_the_same_call_does_in_another_queue() {
        long then = again(LAST) + HOUR;
        beforeTheFirstComes(
                Map.of(
                        LAST + 1L,
                        edges(
                                List.of(
                                        then + "|c1|titres|NONE|ENTERQUEUE||x|1",
                                        then + 9 + "|c1|titres|NONE|ABANDON|1|1|9"))));
    }

    /**
     * A call that never ends enters again every 23 hours, a file each: two entries at a time are
     * one visit. When the first file comes last, they are other two.
     */
    private static JoinedAnew beforeTheFirstComes(Map<Long, Edges> others) {
        JoinedAnew switchboard = new JoinedAnew();
        for (long file = 1; file <= LAST; file++) {
            switchboard.night(Set.of(), Map.of(file, enteredAgain(file)));
        }
        switchboard.night(Set.of(), others);
        long later = again(LAST) + 20 * DAY;
        switchboard.night(
                Set.of(), Map.of(LAST + 2L, edges(List.of(later + "|c9|titres|NONE|FULL|"))));
        assertThat(switchboard.kept()).isEqualTo(switchboard.atOnce());
        String before = switchboard.of(LAST + 1);

        switchboard.night(Set.of(), Map.of(0L, enteredAgain(0)));

        assertThat(switchboard.kept()).isEqualTo(switchboard.atOnce());
        if (!others.isEmpty()) {
            assertThat(switchboard.of(LAST + 1)).isNotEqualTo(before);
        }
        return switchboard;
    }

    private static Edges enteredAgain(long file) {
        return edges(List.of(again(file) + "|c1|accueil|NONE|ENTERQUEUE||x|1"));
    }

    private static long again(long file) {
        return NINE + file * 23 * HOUR;
    }

    @Test
    void a_night_reads_a_few_files_of_ten_years_though_calls_pass_every_midnight() {
        JoinedAnew switchboard = new JoinedAnew();
        Map<Long, Edges> years = new TreeMap<>();
        LongStream.range(0, YEARS).forEach(day -> years.put(day, overMidnight(day)));
        switchboard.night(Set.of(), years);
        assertThat(switchboard.read()).hasSize(YEARS);

        switchboard.night(Set.of(), Map.of((long) YEARS, overMidnight(YEARS)));
        assertThat(switchboard.read()).hasSizeLessThan(10);
        assertThat(switchboard.kept()).isEqualTo(switchboard.atOnce());

        switchboard.night(Set.of(1000L), Map.of());
        assertThat(switchboard.read()).hasSizeLessThan(25);
        assertThat(switchboard.kept()).isEqualTo(switchboard.atOnce());
    }

    private static Edges overMidnight(long day) {
        long midnight = NINE + (day - YEARS / 2) * DAY;
        return edges(
                List.of(
                        midnight + 30 + "|" + (midnight - 30) + ".1|accueil|x|CONNECT|60|y|1",
                        midnight
                                + 90
                                + "|"
                                + (midnight - 30)
                                + ".1|accueil|x|COMPLETEAGENT|60|60|1",
                        midnight
                                + DAY
                                - 30
                                + "|"
                                + (midnight + DAY - 30)
                                + ".1|accueil|NONE|ENTERQUEUE||x|1"));
    }

    @Test
    void what_changes_is_joined_month_by_month() {
        List<Stretch> days = new ArrayList<>();
        for (int day = 0; day < YEARS; day++) {
            days.add(new Stretch(NINE + (long) day * DAY, NINE + (long) day * DAY + 40_000));
        }
        Collections.shuffle(days, new Random(1));
        assertThat(Neighbourhood.around(days, OptionalLong.of(NINE)))
                .hasSizeBetween(YEARS / 31, YEARS / 30 + 1);
    }
}
