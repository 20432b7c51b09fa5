package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * How long each class took from its preparation to its end, a line each: the reports tell only the
 * time of a class's tests, and those of a suite in one file.
 */
public final class Stopwatch implements TestExecutionListener {

    static final String PACKAGE = "fr.prefecture.clu.";

    private static final Path FILE = Minutes.FOLDER.resolve(ProcessHandle.current().pid() + ".tsv");

    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            begun.put(test.getUniqueId(), System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long since = begun.remove(test.getUniqueId());
        if (since != null) {
            note(className(test) + "\t" + (System.nanoTime() - since) / 1_000_000 + "\n");
        }
    }

    static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && !className(test).contains("$")
                && !className(test).endsWith("Suite");
    }

    static String className(TestIdentifier test) {
        return ((ClassSource) test.getSource().orElseThrow()).getClassName();
    }

    /** As the tables of proofs name a class. */
    static String name(Class<?> type) {
        return type.getName().replace(PACKAGE, "");
    }

    private static void note(String line) {
        try {
            Files.createDirectories(Minutes.FOLDER);
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
