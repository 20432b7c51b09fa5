package fr.prefecture.clu.backup;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rows as CSV (RFC 4180, UTF-8): no value is an empty field, an empty text is a quoted one. Reading
 * and writing leave the streams open.
 */
final class Records {

    private Records() {}

    /** To be flushed by {@link Written#end} when all is written. */
    static Written to(OutputStream target) {
        return new Written(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }

    /** What is written. */
    static final class Written {
        private final Writer writer;
        private final CsvWriter csv;

        private Written(Writer writer) {
            this.writer = writer;
            csv =
                    CsvWriter.builder()
                            .quoteStrategy(QuoteStrategies.EMPTY)
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(writer);
        }

        Written add(List<String> values) {
            csv.writeRecord(values);
            return this;
        }

        Written add(String... values) {
            csv.writeRecord(values);
            return this;
        }

        void end() throws IOException {
            csv.flush();
            writer.flush();
        }
    }

    /**
     * To the end of the stream; a null is no value.
     *
     * @throws BackupRefused with a row that is none, when it is reached
     */
    static Iterator<List<String>> of(InputStream source) {
        Iterator<List<String>> rows =
                CsvReader.builder()
                        .build(new Fields(), new InputStreamReader(source, StandardCharsets.UTF_8))
                        .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (CsvParseException e) {
                    throw new BackupRefused(BackupFault.NOT_A_BACKUP, e);
                }
            }

            @Override
            public List<String> next() {
                try {
                    return rows.next();
                } catch (CsvParseException e) {
                    throw new BackupRefused(BackupFault.NOT_A_BACKUP, e);
                }
            }
        };
    }

    private static final class Fields extends AbstractBaseCsvCallbackHandler<List<String>> {
        private List<String> values = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            values = new ArrayList<>();
        }

        @Override
        protected void handleField(
                int place, char[] buffer, int offset, int length, boolean quoted) {
            values.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected List<String> buildRecord() {
            return values;
        }
    }
}
