package fr.prefecture.clu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.letters.InboundRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundCsvTest {

    @Test
    void a_line_says_a_week_in_the_columns_of_the_import() {
        InboundRow row =
                new InboundRow(
                        1,
                        1,
                        1,
                        "=Titres",
                        InboundChannel.POST,
                        LocalDate.of(2020, 12, 28),
                        new InboundCounts(
                                10,
                                Optional.of(8),
                                Optional.of(0),
                                Optional.empty(),
                                Optional.empty()),
                        LocalDate.of(2021, 2, 1));
        String[] lines =
                new String(
                                InboundCsv.bytes("Courriers reçus", List.of(row)),
                                StandardCharsets.UTF_8)
                        .split("\r\n", -1);
        assertThat(lines[0]).isEqualTo("\ufeffCourriers reçus");
        assertThat(lines[1])
                .isEqualTo(
                        "Service;Semaine;Date;Canal;Reçus;Accusés dans le délai;À accuser;"
                                + "Répondus dans le délai;À répondre;Compté le;Mois");
        assertThat(lines[2])
                .isEqualTo(
                        "'=Titres;2020-W53;28/12/2020;courrier;10;8;0;;;01/02/2021;"
                                + "décembre\u00a02020");
    }
}
