package fr.prefecture.clu.batch.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import fr.prefecture.clu.batch.Costly;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvFuzzTest {

    private static final String[] WORDS = {
        ";", ",", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "sep=,\n", "\uFEFF", "\u00e9", "\0", "a"
    };

    @Test
    void two_thousand_changed_inputs_hold() throws IOException {
        for (byte[] input : ChangedInputs.of(getClass(), 2000, WORDS).toList()) {
            any_bytes_are_a_table_or_refused_with_a_reason(input);
        }
    }

    @DictionaryFile(resourcePath = "csv.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_table_or_refused_with_a_reason(byte[] delivered) throws IOException {
        Random random = new Random(Arrays.hashCode(delivered));
        List<Table.Row> rows = rows(new ByteArrayInputStream(delivered));
        if (Costly.isDue(4, random)) {
            int longest = 1 + random.nextInt(9);
            InputStream inPieces =
                    new ByteArrayInputStream(delivered) {
                        @Override
                        public synchronized int read(byte[] target, int from, int length) {
                            return super.read(target, from, Math.min(length, longest));
                        }
                    };
            assertThat(rows(inPieces)).isEqualTo(rows);
        }
    }

    /** Those that come before the end, or before what cannot be read. */
    private static List<Table.Row> rows(InputStream in) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        try (Table table = Tables.csv(in)) {
            rows.add(new Table.Row(0, table.header()));
            for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                assertThat(row.get().cells()).hasSameSizeAs(table.header());
                assertThat(row.get().line()).isGreaterThan(rows.get(rows.size() - 1).line());
                rows.add(row.get());
            }
        } catch (UnreadableTable e) {
            assertThat(e.key()).isNotEmpty();
        }
        return rows;
    }
}
