package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void no_value_is_told_from_an_empty_text_and_all_signs_come_back() throws IOException {
        List<String> row =
                Arrays.asList(
                        "1", null, "", "a,b;\"c\"", "l'été\r\n à Vienne\n", " ", "=1+1", "\\N");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Records.Written written = Records.to(bytes);
        List<String> heading = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        written.add(heading).add(row);
        written.end();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("a,b,c,d,e,f,g,h\r\n1,,\"\",\"a,b;");
        List<List<String>> read = new ArrayList<>();
        Records.of(new ByteArrayInputStream(bytes.toByteArray())).forEachRemaining(read::add);
        assertThat(read).containsExactly(heading, row);
    }
}
