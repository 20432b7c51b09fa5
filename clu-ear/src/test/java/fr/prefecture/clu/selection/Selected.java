package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Of all classes, those that were chosen for this run. */
public final class Selected implements ExecutionCondition {

    /** What could not run: the class, a tab, the reason. */
    static final Path NOT_RUN = Path.of("target", "not-run.tsv");

    private static final Optional<Selection> SELECTION = Selection.current();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean left =
                context.getTestMethod().isEmpty()
                        && SELECTION.isPresent()
                        && context.getTestClass()
                                .filter(type -> !SELECTION.get().runs(Stopwatch.name(type)))
                                .isPresent();
        return left
                ? ConditionEvaluationResult.disabled("its turn comes")
                : ConditionEvaluationResult.enabled("it was chosen");
    }

    /** The classes of this run, by their full names; none, where it runs what is asked for. */
    public static Set<String> classes() {
        return SELECTION.map(Selection::classes).map(Map::keySet).orElse(Set.of()).stream()
                .map(name -> Stopwatch.PACKAGE + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was chosen for this run, in lines. */
    public static List<String> told() {
        return SELECTION.map(Selection::told).orElse(List.of());
    }

    /**
     * Ends a test whose means are not to be had here: it is told and stays owed; where everything
     * has to run, it fails.
     */
    public static void notRun(Class<?> type, String why) {
        String line = Stopwatch.name(type) + "\t" + why + "\n";
        System.out.print("NOT RUN: " + line);
        try {
            Files.writeString(NOT_RUN, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (SELECTION.filter(one -> !one.isAll()).isPresent()) {
            throw new TestAbortedException("NOT RUN: " + why);
        }
        throw new AssertionError("NOT RUN: " + why);
    }

    /** The turn of this run; 0 where it runs what is asked for. */
    public static int turn() {
        return SELECTION.map(Selection::turn).orElse(0);
    }

    /** The class that makes what a page shows, where the demonstration has no such thing. */
    public static Map<String, String> makers() {
        return Proofs.shipped().makers();
    }

    /** Whether a page is walked through whole in this run. */
    public static boolean isWalked(String page) {
        return SELECTION.map(one -> one.walks().containsKey(page)).orElse(true);
    }
}
