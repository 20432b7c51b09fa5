package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.shared.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallTablesCsvTest {

    @Test
    @Tag("TEL-63")
    void filters_titles_and_days_are_a_line_each_with_semicolons_and_decimal_commas()
            throws IOException {
        List<DayLine> lines =
                table(period("2021-05-11", "2021-05-13"), day("2021-05-11", calls(1500, 201)))
                        .lines();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportFormat.CSV.write(CallTables.days("Mai ; tout", List.of(), lines), bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
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
