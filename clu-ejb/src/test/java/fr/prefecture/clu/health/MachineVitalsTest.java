package fr.prefecture.clu.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineVitalsTest {

    private static final long MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "2000000, 25000, SOUND, of a big disk 20 GB are enough",
        "2000000, 19999, CARE, and less is not",
        "100000, 10000, SOUND, a tenth of a small one",
        "100000, 9999, CARE, and less",
        "4000, 500, SOUND, half a gigabyte of a very small one",
        "4000, 499, BROKEN, a night could not write",
        "2000000, 0, BROKEN, nor here"
    })
    @Tag("ETA-4")
    void a_disk_wants_room(long size, long free, Condition condition, String why) {
        Vital disk = MachineVitals.disk(free * MEGABYTE, size * MEGABYTE);

        assertThat(disk.condition()).as(why).isEqualTo(condition);
        assertThat(disk.measures())
                .containsEntry("free.bytes", (double) free * MEGABYTE)
                .containsEntry("size.bytes", (double) size * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource({"100, 0, SOUND", "990, 900, SOUND", "990, 901, CARE", "100, 901, CARE"})
    @Tag("ETA-8")
    void a_memory_is_judged_by_what_is_left_after_it_was_swept(
            long used, long swept, Condition condition) {
        assertThat(MachineVitals.memory(used, swept, 1000).condition()).isEqualTo(condition);
    }

    @Test
    @Tag("ETA-4")
    @Tag("ETA-8")
    void this_machine_is_measured() {
        assertThat(new MachineVitals().vitals())
                .extracting(Vital::part)
                .containsExactlyElementsOf(new MachineVitals().parts());
        assertThat(new MachineVitals().vitals().get(0).measures().get("size.bytes")).isPositive();
        assertThat(new MachineVitals().vitals().get(1).measures().get("used.bytes")).isPositive();
    }

    @Test
    @Tag("ETA-3")
    void a_database_that_answers_late_wants_care() {
        assertThat(DatabaseVitals.answered(Duration.ofSeconds(1)).condition())
                .isEqualTo(Condition.SOUND);
        assertThat(DatabaseVitals.answered(Duration.ofMillis(1001)).condition())
                .isEqualTo(Condition.CARE);
    }
}
