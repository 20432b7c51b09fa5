package fr.prefecture.clu.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Of two forks whose suites both name a class that starts servers of its own, the first that comes
 * to it runs it, so that none waits for the other. They agree through a folder, {@code clu.queue};
 * without it every class runs, and where it is {@code closed} those classes have an execution of
 * their own.
 */
public final class FirstCome implements ExecutionCondition {

    private static final String QUEUE = System.getProperty("clu.queue", "");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean taken =
                !QUEUE.isEmpty()
                        && context.getTestMethod().isEmpty()
                        && context.getTestClass().filter(ByItself::isIt).isPresent()
                        && isTaken(context.getRequiredTestClass().getName());
        return taken
                ? ConditionEvaluationResult.disabled("it runs elsewhere")
                : ConditionEvaluationResult.enabled("it is this one's");
    }

    private static boolean isTaken(String name) {
        if (QUEUE.equals("closed")) {
            return true;
        }
        try {
            Path queue = Files.createDirectories(Path.of(QUEUE));
            Files.createFile(queue.resolve(name));
            return false;
        } catch (FileAlreadyExistsException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
