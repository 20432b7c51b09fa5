package fr.prefecture.clu.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Figures as CSV for a machine (RFC 4180: comma, CRLF, no byte-order mark), under the names that
 * they have in JSON. The CSV of the pages is another one, made for spreadsheets; but people open
 * this one with them too, so what was typed is no formula here either.
 */
@Provider
@ApplicationScoped
@Produces(FiguresAsCsv.TYPE)
public class FiguresAsCsv implements MessageBodyWriter<Figures> {

    static final String TYPE = "text/csv";

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Figures.class;
    }

    @Override
    public void writeTo(
            Figures figures,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TYPE + "; charset=utf-8");
        write(figures, out);
    }

    static void write(Figures figures, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
        csv.writeRecord(header(figures));
        for (Figures.Row row : figures.rows()) {
            csv.writeRecord(record(row, figures.isNoted()));
        }
        csv.flush();
        text.flush();
    }

    private static List<String> header(Figures figures) {
        List<String> names = new ArrayList<>(List.of(figures.span(), "queue", "state", "calls"));
        Figures.FIELDS.forEach(field -> names.add(field.name()));
        Counter.WAIT_STEPS.forEach(seconds -> names.add(Figures.ANSWERED_WITHIN + '.' + seconds));
        Counter.WAIT_STEPS.forEach(seconds -> names.add(Figures.ABANDONED_WITHIN + '.' + seconds));
        names.add("unrecorded");
        names.add("partlyRecorded");
        if (figures.isNoted()) {
            names.add("notes");
        }
        return names;
    }

    private static List<String> record(Figures.Row row, boolean noted) {
        List<String> cells = new ArrayList<>();
        cells.add(row.when());
        cells.add(SpreadsheetCsv.harmless(row.queue().orElse("")));
        cells.add(row.state().name());
        cells.add(number(row.number(row.calls())));
        Figures.FIELDS.forEach(field -> cells.add(number(row.number(field.counter()))));
        boolean answered = row.knows(Counter.ANSWERED_5);
        boolean abandoned = row.knows(Counter.ABANDONED_5);
        Counter.WAIT_STEPS.forEach(
                seconds ->
                        cells.add(
                                answered
                                        ? Long.toString(row.counts().answeredWithin(seconds))
                                        : ""));
        Counter.WAIT_STEPS.forEach(
                seconds ->
                        cells.add(
                                abandoned
                                        ? Long.toString(row.counts().abandonedWithin(seconds))
                                        : ""));
        cells.add(String.join(" ", row.names(Recorded.NOT)));
        cells.add(String.join(" ", row.names(Recorded.PARTLY)));
        if (noted) {
            cells.add(SpreadsheetCsv.harmless(String.join(" · ", row.notes())));
        }
        return cells;
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
