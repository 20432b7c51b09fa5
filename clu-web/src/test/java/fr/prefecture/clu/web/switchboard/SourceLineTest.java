package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.DeliveryRow;
import fr.prefecture.clu.switchboard.LogFormat;
import fr.prefecture.clu.switchboard.SourceFormats;
import fr.prefecture.clu.switchboard.SourceRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceLineTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void a_source_says_where_its_files_are_dropped_and_until_when_they_tell() {
        SourceLine line =
                SourceLine.of(
                        new SourceRow(
                                7,
                                "annexe",
                                ZoneId.of("Indian/Reunion"),
                                Optional.of(PARIS),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2021, 5, 3)),
                                Optional.of(LocalDate.of(2021, 6, 1)),
                                new SourceFormats(
                                        Set.of(LogFormat.CUCM, LogFormat.QUEUE_LOG),
                                        false,
                                        List.of())),
                        Optional.of(
                                new DeliveryRow(
                                        "annexe",
                                        "queue_log",
                                        Instant.parse("2021-06-01T23:30:00Z"))),
                        PARIS);

        assertThat(line.page()).isEqualTo("/telephone/sources/7");
        assertThat(line.folder()).endsWith("switchboard/annexe");
        assertThat(line.zone()).isEqualTo("La Réunion (Indian/Reunion)");
        assertThat(line.nextZone()).isEqualTo("France métropolitaine (Europe/Paris)");
        assertThat(line.firstDay()).isEqualTo("03/05/2021");
        assertThat(line.lastDay()).isEqualTo("01/06/2021");
        assertThat(line.lastFile()).isEqualTo("queue_log");
        assertThat(line.formats()).isEqualTo("Journal Asterisk (queue_log), Cisco CUCM (CDR)");
        assertThat(line.came()).isEqualTo("2\u00a0juin\u00a02021 à\u00a01\u00a0h\u00a030");
    }

    @Test
    void the_default_source_has_the_folder_itself_and_what_is_not_known_is_empty() {
        SourceLine line =
                SourceLine.of(
                        new SourceRow(
                                1,
                                "principal",
                                ZoneId.of("Asia/Tokyo"),
                                Optional.empty(),
                                Optional.of("queue_log.3"),
                                Optional.empty(),
                                Optional.empty(),
                                new SourceFormats(Set.of(), false, List.of())),
                        Optional.empty(),
                        PARIS);

        assertThat(line.folder()).endsWith("switchboard");
        assertThat(line.zone()).isEqualTo("Asia/Tokyo");
        assertThat(line.obstacle()).isEqualTo("queue_log.3");
        assertThat(
                        line.nextZone()
                                + line.firstDay()
                                + line.lastFile()
                                + line.came()
                                + line.formats())
                .isEmpty();
    }
}
