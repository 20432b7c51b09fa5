package fr.prefecture.clu.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program in a process of its own, with the classes of the tests. */
final class ChildJvm implements Closeable {
    private final Process process;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJvm start(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(
                                    ProcessBuilder.Redirect.appendTo(
                                            Folder.named("errors.log").toFile()))
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ChildJvm(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end; answers the lines that it prints. */
    static List<String> run(List<String> options, String main, List<String> arguments) {
        ChildJvm child = start(options, main, arguments);
        List<String> lines = child.out.lines().toList();
        child.awaitGoodEnd(main);
        return lines;
    }

    private void awaitGoodEnd(String main) {
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(main + " failed: see " + Folder.named("errors.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Hands a line to a program that goes on; answers the lines that it prints, but the last. */
    List<String> ask(String line, String last) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            List<String> lines = new ArrayList<>();
            for (String next = out.readLine(); !last.equals(next); next = out.readLine()) {
                if (next == null) {
                    throw new AssertionError("It ended: see " + Folder.named("errors.log"));
                }
                lines.add(next);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
