package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When {@code clu.sh} starts the demonstration, in front of a server that only says its settings.
 */
@Tag("CPT-8")
class StartScriptTest {

    private static final Path SHIPPED = Path.of("../clu-ear/src/main/wildfly/content/bin");

    @TempDir private Path folder;

    @BeforeEach
    void install() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("server/bin"));
        Files.copy(SHIPPED.resolve("clu.sh"), bin.resolve("clu.sh"));
        Files.copy(SHIPPED.resolve("clu-locale.sh"), bin.resolve("clu-locale.sh"));
        Path server = bin.resolve("standalone.sh");
        Files.writeString(server, "#!/bin/sh\necho \"$CLU_DEMO $CLU_HOME\"\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_start_without_any_setting_is_the_demonstration_in_a_home_beside_the_server()
            throws Exception {
        assertThat(started(Map.of())).isEqualTo("true " + folder.resolve(".clu"));
    }

    @ParameterizedTest
    @CsvSource({
        "CLU_HOME, FOLDER/home",
        "CLU_DB_URL, jdbc:postgresql://bd.example/clu",
        "CLU_DB_DRIVER, postgresql"
    })
    void somebody_s_home_or_database_is_not_the_demonstration_s(String setting, String value)
            throws Exception {
        String said = value.replace("FOLDER", folder.toString());

        assertThat(started(Map.of(setting, said))).startsWith("false ");
        assertThat(started(Map.of(setting, said, "CLU_DEMO", "true"))).startsWith("true ");
    }

    @Test
    void whoever_wants_none_gets_none() throws Exception {
        assertThat(started(Map.of("CLU_DEMO", "false"))).startsWith("false ");
    }

    private String started(Map<String, String> settings) throws Exception {
        ProcessBuilder script =
                new ProcessBuilder("sh", folder.resolve("server/bin/clu.sh").toString())
                        .redirectErrorStream(true);
        script.environment().keySet().removeIf(name -> name.startsWith("CLU_"));
        script.environment().putAll(settings);
        Process process = script.start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
