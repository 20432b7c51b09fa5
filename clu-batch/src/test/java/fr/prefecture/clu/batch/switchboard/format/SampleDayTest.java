package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A midday of an old switchboard whose queue rings every telephone: many rings, few calls. */
class SampleDayTest {
    private final QueueLog log = read(sample());
    private final Figures figures = Figures.of(log.drain());

    private static byte[] sample() {
        String name = "ring-all-without-original-position.queue_log";
        try (InputStream sample = SampleDayTest.class.getResourceAsStream(name)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("TEL-2")
    void rings_are_not_calls() {
        assertThat(visits(figures))
                .isEqualTo(
                        "ENTERED=21 ANSWERED=8 INCOMPLETE=1 ABANDONED=12"
                                + " SHORT_ABANDONED=2 UNRESOLVED=1 WAIT_ANSWERED=143 WAIT_ABANDONED=215 TALK=45");
        assertThat(figures.get(Measure.CALLS_IN_DAY)).isEqualTo(21);
        assertThat(log.counts().refusedLines()).isZero();
    }

    @Test
    void thresholds_are_sums_of_bins() {
        long within20 =
                figures.get(Measure.ANSWERED_5)
                        + figures.get(Measure.ANSWERED_10)
                        + figures.get(Measure.ANSWERED_15)
                        + figures.get(Measure.ANSWERED_20);
        long within60 =
                within20
                        + figures.get(Measure.ANSWERED_30)
                        + figures.get(Measure.ANSWERED_45)
                        + figures.get(Measure.ANSWERED_60);
        assertThat(within20).isEqualTo(6);
        assertThat(within60).isEqualTo(7);
    }

    @Test
    @Tag("TEL-7")
    void hours_are_those_of_entry_in_the_zone_of_the_site() {
        assertThat(figures.get(Measure.ENTERED, cell -> local(cell).getHour() == 11)).isEqualTo(13);
        assertThat(figures.get(Measure.ENTERED, cell -> local(cell).getHour() == 12)).isEqualTo(8);
        assertThat(figures.cells())
                .extracting(cell -> local(cell).toLocalDate())
                .containsOnly(LocalDate.of(2025, 6, 11));
    }

    private static ZonedDateTime local(Cell cell) {
        return Instant.ofEpochSecond(cell.halfHour() * 1800).atZone(PARIS);
    }
}
