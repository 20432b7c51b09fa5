package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeDepthTest {

    /** A reader that goes on to the end takes hours for ten megabytes. */
    @Test
    void an_exchange_that_nests_without_end_is_read_no_further_than_its_depth() {
        byte[] file = ("{\"a\":\n" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        ExchangeReading read =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ExchangeFile.read(file));

        assertThat(read.faults()).isEqualTo(List.of(ExchangeFault.at(2, "deep", 12)));
    }
}
