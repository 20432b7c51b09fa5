package fr.prefecture.clu.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What all servers of all tests have logged, read when the last has stopped: nobody is named in it.
 */
class LogsIT {

    private static final Path TARGET = Path.of("target");

    /** A whole run of the tests writes many times that. */
    private static final int LEAST_LINES = 3000;

    private static Persons persons;

    @BeforeAll
    static void read_who_is_in_the_demonstration() throws IOException {
        persons = Persons.ofTheDemonstration();
    }

    @Test
    void whoever_is_in_the_demonstration_is_known_here() {
        assertThat(persons.names()).isGreaterThan(25);
        assertThat(persons.addresses()).isGreaterThan(20);
        assertThat(persons.numbers()).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:00:01,002 INFO  [clu] (task-1) the letter to Madame Hélène Rivoire is ready",
                "12:00:01,002 WARN  [clu] (task-1) Roche Camille: refused",
                "to=<bureau@sourds.example>",
                "javax.mail: 550 <quelquun@ailleurs.example> unknown",
                "telephone=0400001001",
                "telephone 04 00 00 20 02, try again",
                "telephone +0400002002"
            })
    void a_line_that_names_somebody_is_found(String line) {
        assertThat(persons.foundIn(line))
                .hasValueSatisfying(word -> assertThat(word).endsWith("•"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:00:01,002 INFO  [org.jboss.as] (Controller Boot Thread) WFLYSRV0025: started",
                "Camille is a first name and Vasseur another's name",
                "file 17 has 118000000 bytes since 1622419200000000"
            })
    void a_line_that_names_nobody_is_left_alone(String line) {
        assertThat(persons.foundIn(line)).isEmpty();
    }

    @Test
    void no_log_of_any_server_names_anybody() throws IOException {
        List<Path> logs = logs();
        assertThat(logs)
                .as("the servers of the pages and those that the faults have struck")
                .anyMatch(log -> log.startsWith(TARGET.resolve("it-server-1")))
                .anyMatch(log -> log.startsWith(TARGET.resolve("faults")));
        List<String> found = new ArrayList<>();
        long lines = 0;
        boolean started = false;
        for (Path log : logs) {
            int number = 0;
            try (InputStream in = Files.newInputStream(log);
                    BufferedReader reader =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    started |= line.contains("WFLYSRV0025");
                    String where = log + ":" + number + " ";
                    persons.foundIn(line).ifPresent(word -> found.add(where + word));
                }
            }
            lines += number;
        }
        assertThat(started).as("a server has told that it started").isTrue();
        assertThat(lines).isGreaterThan(LEAST_LINES);
        assertThat(found).isEmpty();
    }

    /** Those of our servers and of their databases; another product's log is its own affair. */
    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(TARGET)) {
            return files.filter(Files::isRegularFile)
                    .filter(
                            file ->
                                    file.getFileName()
                                            .toString()
                                            .matches(".*\\.(log(\\..*)?|trace\\.db)"))
                    .filter(file -> !file.startsWith(TARGET.resolve("server")))
                    .filter(file -> !file.startsWith(TARGET.resolve("keycloak")))
                    .filter(file -> !file.toString().contains("queue_log"))
                    .sorted()
                    .toList();
        }
    }
}
