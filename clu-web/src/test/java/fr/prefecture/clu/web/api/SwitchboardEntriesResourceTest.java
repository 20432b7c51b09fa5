package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.switchboard.TypedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SwitchboardEntriesResourceTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final Instant AT = Instant.parse("2021-06-01T06:30:00Z");

    @Test
    @Tag("TEL-45")
    void what_nobody_counted_is_null_and_a_whole_day_has_no_start() {
        TypedCounts some = new TypedCounts(12, 10, OptionalLong.of(1), OptionalLong.empty());
        assertThat(
                        WebsiteResource.json(
                                TypedDaysResource.elements(
                                        List.of(
                                                row(TypedLine.of(LocalTime.of(8, 30), some)),
                                                row(TypedLine.ofDay(some))))))
                .isEqualTo(
                        "[{\"day\":\"2021-05-31\",\"start\":\"08:30\",\"entered\":12,"
                                + "\"answered\":10,\"abandoned\":1,\"dissuaded\":null,"
                                + "\"at\":\"2021-06-01T06:30:00Z\"},"
                                + "{\"day\":\"2021-05-31\",\"start\":null,\"entered\":12,"
                                + "\"answered\":10,\"abandoned\":1,\"dissuaded\":null,"
                                + "\"at\":\"2021-06-01T06:30:00Z\"}]");
    }

    @Test
    @Tag("TEL-51")
    void a_note_leaves_without_the_name_of_the_one_who_said_it() {
        assertThat(
                        WebsiteResource.json(
                                List.of(
                                        SwitchboardNotesResource.fields(
                                                new SwitchboardNoteRow(
                                                        1,
                                                        1,
                                                        MONDAY,
                                                        MONDAY,
                                                        "Panne",
                                                        "standard",
                                                        AT)))))
                .isEqualTo(
                        "[{\"from\":\"2021-05-31\",\"to\":\"2021-05-31\",\"text\":\"Panne\","
                                + "\"at\":\"2021-06-01T06:30:00Z\"}]");
    }

    private static TypedDayRow row(TypedLine line) {
        return new TypedDayRow(MONDAY, "1.1", List.of(line), "standard", AT);
    }
}
