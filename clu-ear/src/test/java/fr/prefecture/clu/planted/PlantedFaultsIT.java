package fr.prefecture.clu.planted;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.selection.Selected;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.Launcher;

class PlantedFaultsIT {

    private static final int EACH_TURN = 3;
    private static final int LONGEST_MINUTES = 5;

    /** What each module's tests run with, noted when it was built. */
    private static final String CLASSPATH = "target/test.classpath";

    @TempDir Path folder;

    /** Three in each turn, so that none waits longer than four. */
    static List<Fault> ofThisTurn() {
        List<Fault> all = new ArrayList<>(Fault.all());
        if (Boolean.getBoolean("clu.planted.all")) {
            return all;
        }
        Collections.rotate(all, -EACH_TURN * Selected.turn());
        return all.subList(0, EACH_TURN);
    }

    @Test
    void there_are_enough_of_them_and_each_guard_stands_once_where_it_is_said_to()
            throws IOException {
        assertThat(Fault.all()).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
        for (Fault fault : Fault.all()) {
            assertThat(Files.readString(source(fault)).split(quoted(fault), -1))
                    .as("%s: « %s » in %s", fault.guard(), fault.text(), fault.source())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("ofThisTurn")
    void without_its_guard_the_test_is_red(Fault fault) throws IOException, InterruptedException {
        System.out.println("planted: " + fault.guard());
        String classpath = classpath(fault);
        compile(fault, classpath);
        Path main = Path.of(OneTest.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(folder.resolve(main).getParent());
        Files.copy(
                Path.of("target/test-classes").resolve(main),
                folder.resolve(main),
                StandardCopyOption.REPLACE_EXISTING);
        Path output = folder.resolve("output.txt");
        ProcessBuilder java =
                new ProcessBuilder(
                                "java",
                                "-Xmx1g",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.timezone=UTC",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        folder.toString(),
                                        classpath,
                                        launcher()),
                                OneTest.class.getName(),
                                fault.test())
                        .directory(module(fault).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        java.environment().put("CLU_PASSWORD_COST", "10");
        Process run = java.start();
        assertThat(run.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as(fault.guard()).isTrue();
        assertThat(run.exitValue())
                .as("%s: %s ends with %s", fault.guard(), fault.test(), Files.readString(output))
                .isEqualTo(OneTest.RED);
    }

    private void compile(Fault fault, String classpath) throws IOException {
        Path changed = folder.resolve(source(fault).getFileName());
        Files.writeString(
                changed, Files.readString(source(fault)).replace(fault.text(), fault.without()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertThat(
                            compiler.getTask(
                                            said,
                                            files,
                                            null,
                                            List.of(
                                                    "--release",
                                                    "17",
                                                    "-parameters",
                                                    "-proc:none",
                                                    "-nowarn",
                                                    "-cp",
                                                    classpath,
                                                    "-d",
                                                    folder.toString()),
                                            null,
                                            files.getJavaFileObjects(changed))
                                    .call())
                    .as(said::toString)
                    .isTrue();
        }
    }

    private static String classpath(Fault fault) throws IOException {
        Path target = module(fault).resolve("target");
        return Stream.of(
                        target.resolve("test-classes").toString(),
                        target.resolve("classes").toString(),
                        Files.readString(module(fault).resolve(CLASSPATH)).strip())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What a module's tests are launched with comes from the build's plugin, not from it. */
    private static String launcher() {
        return Path.of(
                        URI.create(
                                Launcher.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                .toString();
    }

    private static Path module(Fault fault) {
        return Path.of("..", fault.module()).toAbsolutePath().normalize();
    }

    private static Path source(Fault fault) {
        return module(fault)
                .resolve("src/main/java")
                .resolve(fault.source().replace('.', '/') + ".java");
    }

    private static String quoted(Fault fault) {
        return Pattern.quote(fault.text());
    }
}
