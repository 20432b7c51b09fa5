package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The script that holds a running server against the hardening list of the operations' manual. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HardeningIT {

    private static final Path BIN = Clu.server().resolveSibling("bin").toAbsolutePath();
    private static final Pattern LINE = Pattern.compile("(ok|NO)  (H\\d+) .+");
    private static final int POINTS = 31;

    /**
     * What depends on the machine of the tests: its account, and whether it has a clock's daemon.
     */
    private static final Set<String> OF_THE_MACHINE = Set.of("H16", "H17", "H30");

    /** A demonstration without a proxy, started by a test, with cheap passwords. */
    private static final Set<String> OF_A_TEST =
            Set.of("H12", "H13", "H14", "H15", "H18", "H19", "H20", "H26", "H29");

    @TempDir Path folder;

    private Process standing;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void a_server_of_the_tests_lacks_what_makes_it_a_demonstration_and_nothing_else() {
        assertThat(lacks(run(BIN))).isEqualTo(OF_A_TEST);
    }

    @Test
    void what_somebody_opens_again_is_found() {
        cli(
                "/subsystem=deployment-scanner/scanner=default:write-attribute(name=scan-interval,value=5000)");
        cli(
                "/subsystem=logging/logger=org.jboss.as.config:write-attribute(name=level,value=DEBUG)");
        cli(
                "/subsystem=logging/periodic-rotating-file-handler=FILE:write-attribute(name=named-formatter,value=PATTERN)");
        try {
            assertThat(lacks(run(BIN))).containsAll(OF_A_TEST).contains("H5", "H27", "H28");
        } finally {
            cli(
                    "/subsystem=deployment-scanner/scanner=default:write-attribute(name=scan-interval,value=0)");
            cli(
                    "/subsystem=logging/logger=org.jboss.as.config:write-attribute(name=level,value=INFO)");
            cli(
                    "/subsystem=logging/periodic-rotating-file-handler=FILE:write-attribute(name=named-formatter,value=JSON)");
        }
    }

    /** A server that says anything at all: another process stands for it, with its environment. */
    @Test
    void each_setting_that_opens_something_is_found() throws IOException, InterruptedException {
        Map<String, String> said =
                new TreeMap<>(
                        Map.of(
                                "console", "false",
                                "secure", "true",
                                "httponly", "true",
                                "forwarding", "true",
                                "scanner", "0",
                                "console_level", "\"OFF\"",
                                "https", "[]"));
        Map<String, String> environment =
                new TreeMap<>(
                        Map.of(
                                "CLU_HOME", folder.toString(),
                                "CLU_DB_DRIVER", "postgresql",
                                "CLU_DB_URL",
                                        "jdbc:postgresql://bd.example/clu?sslmode=verify-full",
                                "CLU_DB_PASSWORD", "bien à elle",
                                "CLU_MAIL_HOST", "smtp.example",
                                "CLU_MAIL_TLS", "true",
                                "CLU_OIDC_PROVIDER_URL", "https://fi.example"));
        Set<String> sound = lacks(run(saying(said, environment)));
        assertThat(sound)
                .doesNotContain(
                        "H4", "H5", "H7", "H12", "H19", "H21", "H22", "H23", "H24", "H25", "H26",
                        "H27", "H29");

        Map<String, Map.Entry<String, String>> openings =
                Map.of(
                        "H12", Map.entry("CLU_DEMO", "true"),
                        "H21", Map.entry("CLU_DB_PASSWORD", "clu"),
                        "H22", Map.entry("CLU_DB_URL", "jdbc:postgresql://bd.example/clu"),
                        "H23", Map.entry("CLU_ADMIN_PASSWORD", "celui du premier jour"),
                        "H24", Map.entry("CLU_MAIL_TLS", "false"),
                        "H25", Map.entry("CLU_OIDC_PROVIDER_URL", "http://fi.example"),
                        "H26", Map.entry("CLU_PASSWORD_COST", "10"));
        for (Map.Entry<String, Map.Entry<String, String>> opening : openings.entrySet()) {
            Map<String, String> opened = new TreeMap<>(environment);
            opened.put(opening.getValue().getKey(), opening.getValue().getValue());
            assertThat(lacks(run(saying(said, opened))))
                    .as(opening.toString())
                    .isEqualTo(with(sound, opening.getKey()));
        }
        Map<String, Map.Entry<String, String>> models =
                Map.of(
                        "H4", Map.entry("https", "[\"https\"]"),
                        "H5", Map.entry("scanner", "5000"),
                        "H7", Map.entry("console", "true"),
                        "H29", Map.entry("console_level", "\"INFO\""));
        for (Map.Entry<String, Map.Entry<String, String>> model : models.entrySet()) {
            Map<String, String> opened = new TreeMap<>(said);
            opened.put(model.getValue().getKey(), model.getValue().getValue());
            assertThat(lacks(run(saying(opened, environment))))
                    .as(model.toString())
                    .isEqualTo(with(sound, model.getKey()));
        }
        Path bin = saying(said, environment);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(lacks(run(bin))).isEqualTo(with(sound, "H19"));
    }

    @Test
    void a_server_that_does_not_answer_is_said_to() throws IOException, InterruptedException {
        Result result = call(BIN, "127.0.0.1:1");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.said()).contains("does not answer");
    }

    private static Set<String> with(Set<String> sound, String point) {
        Set<String> all = new TreeSet<>(sound);
        all.add(point);
        return all;
    }

    private static Set<String> lacks(Result result) {
        Set<String> lacking = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (String line : result.said().lines().toList()) {
            Matcher point = LINE.matcher(line);
            assertThat(point.matches()).as(line).isTrue();
            all.add(point.group(2));
            if (point.group(1).equals("NO")) {
                assertThat(line).as("what to do").contains(": ");
                lacking.add(point.group(2));
            }
        }
        assertThat(all).as(result.said()).hasSize(POINTS);
        assertThat(result.status()).isEqualTo(lacking.isEmpty() ? 0 : 1);
        lacking.removeAll(OF_THE_MACHINE);
        return lacking;
    }

    private record Result(int status, String said) {}

    private static Result run(Path bin) {
        try {
            return call(bin, "127.0.0.1:" + System.getProperty("clu.it.management"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result call(Path bin, String management)
            throws IOException, InterruptedException {
        Process script =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "exec sh \"$0\" \"$1\" 2>&1",
                                bin.resolve("clu-hardening.sh").toString(),
                                management)
                        .start();
        script.getOutputStream().close();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(script.waitFor(), said);
    }

    /** Where the script meets a command line that says this, of a process that was started so. */
    private Path saying(Map<String, String> said, Map<String, String> environment)
            throws IOException {
        if (standing != null) {
            standing.destroy();
        }
        ProcessBuilder builder = new ProcessBuilder("sleep", "120");
        builder.environment().clear();
        builder.environment().putAll(environment);
        standing = builder.start();
        Path bin = Files.createDirectories(folder.resolve("program/bin"));
        Path base = Files.createDirectories(folder.resolve("program/standalone"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (String part : Set.of("configuration", "log", "data")) {
            Files.setPosixFilePermissions(
                    Files.createDirectories(base.resolve(part)),
                    PosixFilePermissions.fromString("rwx------"));
        }
        Files.copy(
                BIN.resolve("clu-hardening.sh"),
                bin.resolve("clu-hardening.sh"),
                StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> all = new TreeMap<>(said);
        all.put("name", "\"" + standing.pid() + "@machine\"");
        all.put("base", "\"" + base + "\"");
        all.put("home", "\"" + bin.getParent() + "\"");
        all.put("http", "1");
        all.put("management", "1");
        StringBuilder stub = new StringBuilder("#!/bin/sh\ncat <<'END'\n");
        all.forEach(
                (label, result) ->
                        stub.append('@')
                                .append(label)
                                .append("\n{\n    \"outcome\" => \"success\",\n    \"result\" => ")
                                .append(result)
                                .append("\n}\n"));
        Path cli = bin.resolve("jboss-cli.sh");
        Files.writeString(cli, stub.append("END\n"));
        Files.setPosixFilePermissions(cli, PosixFilePermissions.fromString("rwxr-xr-x"));
        return bin;
    }

    @AfterEach
    void end() {
        if (standing != null) {
            standing.destroy();
        }
    }

    private static void cli(String command) {
        try {
            Process cli =
                    new ProcessBuilder(
                                    BIN.resolve("jboss-cli.sh").toString(),
                                    "--connect",
                                    "--controller=127.0.0.1:"
                                            + System.getProperty("clu.it.management"),
                                    "--command=" + command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            assertThat(cli.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(cli.exitValue()).as(command).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
