package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir Path folder;

    private LogFile log;

    @BeforeEach
    void open() throws IOException {
        Path path = Files.writeString(folder.resolve("queue_log"), "");
        log = new LogFile(path, "default", ZoneOffset.UTC, 1, 0, "", Stamp.of(path));
        log.open(Optional.empty(), Long.MAX_VALUE);
    }

    @Test
    void of_a_log_that_is_kept_altogether_nothing_stays_in_memory_until_the_night_ends() {
        assertThat(log.calls()).isNotNull();
        log.letGo();
        assertThat(log.calls()).isNull();
        assertThat(log.hasFailed()).isFalse();
    }

    @Test
    void nor_does_anything_of_one_that_failed() {
        log.fail();
        assertThat(log.calls()).isNull();
        assertThat(log.hasFailed()).isTrue();
    }
}
