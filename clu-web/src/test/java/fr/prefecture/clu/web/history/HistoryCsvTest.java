package fr.prefecture.clu.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryCsvTest {

    @Test
    @Tag("HIS-8")
    void every_line_is_written_under_its_filters_and_runs_nothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HistoryCsv csv = new HistoryCsv(out, "par referent")) {
            for (int i = 1; i <= 3; i++) {
                csv.add(
                        new ChangeLine(
                                i,
                                new ChangeRow(
                                        Instant.parse("2021-05-31T08:00:00Z"),
                                        "referent",
                                        "quality.evidence",
                                        String.valueOf(i),
                                        ChangeKind.REMOVED,
                                        "=1+1",
                                        null)));
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(5)
                .startsWith("\ufeffpar referent")
                .last()
                .isEqualTo("2021-05-31 10:00:00;referent;Preuve;3;Suppression;'=1+1;");
    }
}
