package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DaysCsvTest {

    @Test
    @Tag("TEL-63")
    void filters_titles_and_days_are_a_line_each_with_semicolons_and_decimal_commas() {
        List<DayLine> lines =
                table(period("2021-05-11", "2021-05-13"), day("2021-05-11", calls(1500, 201)))
                        .lines();
        String text = new String(DaysCsv.bytes("Mai ; tout", lines), StandardCharsets.UTF_8);
        assertThat(text.substring(1).split("\r\n", -1))
                .containsExactly(
                        "\"Mai ; tout\"",
                        "Jour;Reçus;Présentés;Décrochés;Abandonnés;Dissuadés;Hors horaires;"
                                + "Taux de décroché (%);Attente moyenne (s);"
                                + "Conversation moyenne (s);État;Pourquoi;Note",
                        "11/05/2021;1701;1701;1500;201;0;0;88,2;20,0;60,0;Définitif;;",
                        "12/05/2021;;;;;;;;;;non disponible;;",
                        "13/05/2021;;;;;;;;;;non disponible;;Jour de l’Ascension",
                        "");
    }
}
