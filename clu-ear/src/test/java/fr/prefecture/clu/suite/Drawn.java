package fr.prefecture.clu.suite;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Of the classes that start servers of their own and take minutes, each run has one, drawn by the
 * hash of its commit. All of them run with {@code -Pslow}, and each where it is asked for by name.
 */
public final class Drawn implements ExecutionCondition {

    private static final List<String> CLASSES =
            List.of(
                    "BackupIT",
                    "BadTokensIT",
                    "DemonstrationIT",
                    "FaultsIT",
                    "MailingKillsIT",
                    "StoredMarkupIT",
                    "TypingIT");

    private static final String QUEUE = System.getProperty("clu.queue", "");

    /** Those of which one is drawn. */
    public static List<String> classes() {
        return CLASSES;
    }

    /** The one that a commit draws. */
    public static String by(BigInteger commit) {
        return CLASSES.get(commit.mod(BigInteger.valueOf(CLASSES.size())).intValue());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean left =
                !QUEUE.isEmpty()
                        && context.getTestMethod().isEmpty()
                        && context.getTestClass()
                                .map(Class::getSimpleName)
                                .filter(CLASSES::contains)
                                .filter(name -> !name.equals(by(Commit.hash())))
                                .isPresent();
        return left
                ? ConditionEvaluationResult.disabled("another was drawn")
                : ConditionEvaluationResult.enabled("it runs in each run, or was drawn");
    }
}
