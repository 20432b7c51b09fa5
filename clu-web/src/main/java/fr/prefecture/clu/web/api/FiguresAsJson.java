package fr.prefecture.clu.web.api;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntToLongFunction;

/** Figures as a JSON array, written row by row. */
@Provider
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresAsJson implements MessageBodyWriter<Figures> {

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
            OutputStream out) {
        write(figures, out);
    }

    static void write(Figures figures, OutputStream out) {
        JsonGenerator json = Json.createGenerator(out);
        json.writeStartArray();
        for (Figures.Row row : figures.rows()) {
            json.writeStartObject();
            json.write(figures.span(), row.when());
            row.queue()
                    .ifPresentOrElse(
                            name -> json.write("queue", name), () -> json.writeNull("queue"));
            json.write("state", row.state().name());
            writeNumber(json, "calls", row.number(row.calls()));
            for (Figures.Field field : Figures.FIELDS) {
                writeNumber(json, field.name(), row.number(field.counter()));
            }
            writeSteps(
                    json,
                    Figures.ANSWERED_WITHIN,
                    row.knows(Counter.ANSWERED_5),
                    row.counts()::answeredWithin);
            writeSteps(
                    json,
                    Figures.ABANDONED_WITHIN,
                    row.knows(Counter.ABANDONED_5),
                    row.counts()::abandonedWithin);
            writeNames(json, "unrecorded", row.names(Recorded.NOT));
            writeNames(json, "partlyRecorded", row.names(Recorded.PARTLY));
            if (figures.isNoted()) {
                json.writeStartArray("notes");
                row.notes().forEach(json::write);
                json.writeEnd();
            }
            json.writeEnd();
        }
        json.writeEnd();
        json.flush();
    }

    private static void writeNumber(JsonGenerator json, String name, OptionalLong number) {
        number.ifPresentOrElse(known -> json.write(name, known), () -> json.writeNull(name));
    }

    private static void writeNames(JsonGenerator json, String name, List<String> fields) {
        json.writeStartArray(name);
        fields.forEach(json::write);
        json.writeEnd();
    }

    private static void writeSteps(
            JsonGenerator json, String name, boolean known, IntToLongFunction within) {
        if (!known) {
            json.writeNull(name);
            return;
        }
        json.writeStartObject(name);
        Counter.WAIT_STEPS.forEach(
                seconds -> json.write(seconds.toString(), within.applyAsLong(seconds)));
        json.writeEnd();
    }
}
