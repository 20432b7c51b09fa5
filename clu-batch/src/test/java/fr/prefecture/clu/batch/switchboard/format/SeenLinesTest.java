package fr.prefecture.clu.batch.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeenLinesTest {

    private static final long HOUR = 3600;
    private static final long START = 1_630_800_000L;

    private final SeenLines seen = new SeenLines(100);

    @Test
    @Tag("TEL-8")
    void a_line_is_known_for_48_hours_while_lines_are_few() {
        assertThat(seen.add(7, START)).isTrue();
        assertThat(seen.add(8, START + 47 * HOUR)).isTrue();

        assertThat(seen.add(7, START)).isFalse();
        assertThat(seen.since(START + 47 * HOUR)).isEqualTo(START - HOUR);
    }

    @Test
    @Tag("TEL-8")
    void of_too_many_lines_the_oldest_hours_are_forgotten_and_said_to_be() {
        fill(seen, 10);

        long newest = START + 9 * HOUR;
        assertThat(seen.since(newest)).isEqualTo(START + 8 * HOUR);
        assertThat(seen.add(hash(9, 3), newest)).isFalse();
        assertThat(seen.add(hash(8, 3), START + 8 * HOUR)).isFalse();
    }

    @Test
    @Tag("TEL-8")
    void the_newest_two_hours_are_never_forgotten() {
        for (int line = 0; line < 1000; line++) {
            assertThat(seen.add(hash(line % 2, line), START + line % 2 * HOUR)).isTrue();
        }

        assertThat(seen.since(START + HOUR)).isLessThanOrEqualTo(START);
        for (int line = 0; line < 1000; line++) {
            assertThat(seen.add(hash(line % 2, line), START + line % 2 * HOUR)).isFalse();
        }
    }

    @Test
    @Tag("TEL-8")
    void what_is_forgotten_is_the_same_after_going_through_bytes() {
        SeenLines resumed = new SeenLines(100);
        fill(seen, 5);
        Packer packer = new Packer();
        seen.pack(packer, START + 4 * HOUR);
        resumed.unpack(new Unpacker(packer.toBytes()));
        assertThat(packer.toBytes()).hasSizeLessThan(100 * 8 + 200);

        for (int hour = 5; hour < 60; hour++) {
            for (int line = 0; line < 7 * hour % 50; line++) {
                long instant = START + hour * HOUR;
                assertThat(resumed.add(hash(hour, line), instant))
                        .isEqualTo(seen.add(hash(hour, line), instant));
                assertThat(resumed.since(instant)).isEqualTo(seen.since(instant));
            }
        }
    }

    private static void fill(SeenLines seen, int hours) {
        for (int hour = 0; hour < hours; hour++) {
            for (int line = 0; line < 40; line++) {
                seen.add(hash(hour, line), START + hour * HOUR);
            }
        }
    }

    private static long hash(int hour, int line) {
        return Hash.mix(hour + 1, line + 1);
    }
}
