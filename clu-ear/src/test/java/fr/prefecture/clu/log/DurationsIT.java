package fr.prefecture.clu.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.selection.Minutes;
import fr.prefecture.clu.selection.Minutes.Took;
import fr.prefecture.clu.selection.Selected;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The last lines of a run: the minutes of each suite, the twenty slowest classes, what was chosen
 * and why, what is owed, what waits. More than the budget is told, and fails nothing: a slow day is
 * no fault.
 */
@Order(Integer.MAX_VALUE)
class DurationsIT {

    private static final Path ROOT = Path.of("..");
    private static final int SLOWEST = 20;
    private static final Duration BUDGET = Duration.ofMinutes(40);

    @Test
    void what_was_chosen_has_run() throws IOException {
        List<Took> all = Minutes.classes(ROOT);
        Minutes.bySuite(all)
                .forEach((suite, sum) -> System.out.printf("%6.1f min  %s%n", sum, suite));
        all.stream()
                .sorted(Comparator.comparing(Took::seconds).reversed())
                .limit(SLOWEST)
                .forEach(one -> System.out.printf("%6.1f s    %s%n", one.seconds(), one.name()));
        Selected.told().forEach(System.out::println);
        sayWhatIsOverTheBudget();

        Set<String> ran = all.stream().map(Took::name).collect(Collectors.toSet());
        assertThat(Selected.classes())
                .filteredOn(name -> !name.equals(getClass().getName()))
                .isSubsetOf(ran);
    }

    private static void sayWhatIsOverTheBudget() {
        Duration taken =
                Duration.between(Instant.parse(System.getProperty("clu.began")), Instant.now());
        System.out.printf("%6d min  since the build began%n", taken.toMinutes());
        if (taken.compareTo(BUDGET) > 0) {
            System.out.printf(
                    "WARNING: that is more than the %d minutes that a run may take%n",
                    BUDGET.toMinutes());
        }
    }
}
