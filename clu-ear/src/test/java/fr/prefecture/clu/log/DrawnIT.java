package fr.prefecture.clu.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.suite.Drawn;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawnIT {

    private static final Path FAULTS = Path.of("src/test/java/fr/prefecture/clu/fault");

    @Test
    void each_is_drawn_by_one_commit_in_as_many_as_there_are() {
        assertThat(
                        LongStream.range(0, Drawn.classes().size())
                                .mapToObj(BigInteger::valueOf)
                                .map(Drawn::by))
                .containsExactlyInAnyOrderElementsOf(Drawn.classes());
    }

    @Test
    void what_is_drawn_is_there() {
        assertThat(Drawn.classes())
                .allSatisfy(name -> assertThat(FAULTS.resolve(name + ".java")).exists());
    }
}
