package fr.prefecture.clu.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.suite.SlowPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing runs nowhere. */
class SlowPartsIT {

    /** All of its faults, of which every run plants three. */
    private static final String PLANTED = "PlantedFaultsIT";

    @Test
    void what_takes_long_belongs_to_a_part() throws IOException {
        List<String> slow = new ArrayList<>(List.of(PLANTED));
        for (String sources : List.of("src/test/java", "src/slow/java")) {
            try (Stream<Path> files = Files.walk(Path.of(sources))) {
                for (Path file : files.filter(one -> one.toString().endsWith("IT.java")).toList()) {
                    if (Files.readString(file).contains("@Tag(\"slow\")")) {
                        slow.add(file.getFileName().toString().replace(".java", ""));
                    }
                }
            }
        }
        assertThat(SlowPart.classes()).hasSameElementsAs(slow);
    }
}
