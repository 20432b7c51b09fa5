package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.website.UpdateDayRow;
import fr.prefecture.clu.website.UpdateDays;
import fr.prefecture.clu.website.UpdateRow;
import fr.prefecture.clu.website.Updates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The website's days, and the updates behind them. */
@RequestScoped
@Path(Api.V1 + "/website")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL, Roles.READER})
public class WebsiteResource {

    static final int MOST_DAYS = 3_700;
    static final int MOST_UPDATES = 200_000;

    private static final List<String> PARAMETERS = List.of("from", "to", "site");

    @Inject UpdateDays days;
    @Inject Updates updates;

    /** One element for each day of the period, known or not. */
    @GET
    @Path("/days")
    public Response days(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        ReportingPeriod period = query.period(MOST_DAYS);
        return answer(
                headers,
                days.rows(period, query.text("site"), Optional.empty()),
                WebsiteResource::fields);
    }

    /** The updates of a period, each once, latest first. */
    @GET
    @Path("/updates")
    public Response updates(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        ReportingPeriod period = query.period(MOST_DAYS);
        return answer(
                headers,
                updates.rows(period, query.text("site"), Optional.empty(), 0, MOST_UPDATES),
                WebsiteResource::fields);
    }

    /** WEB-15: what is not known is null. */
    static Map<String, Object> fields(UpdateDayRow day) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", day.day().toString());
        fields.put("expected", day.expected());
        fields.put("reason", day.reason().name());
        fields.put("updated", day.known() ? day.updated() : null);
        fields.put("urgent", day.urgency().isPresent());
        fields.put("excused", day.excuse().isPresent());
        fields.put("updates", day.hasData() ? day.updates() : null);
        fields.put("gazette", day.hasData() ? day.gazette() : null);
        fields.put("state", day.state().name());
        return fields;
    }

    static Map<String, Object> fields(UpdateRow update) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", update.day().toString());
        fields.put(
                "at",
                update.instant().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(null));
        fields.put("page", update.page());
        fields.put("section", update.section());
        fields.put("kind", update.kind().name());
        fields.put("urgent", update.urgent());
        fields.put("gazette", update.gazette());
        fields.put("feed", update.feed().name());
        return fields;
    }

    static <T> Response answer(
            HttpHeaders headers, List<T> rows, Function<T, Map<String, Object>> fields) {
        MediaType format = Format.best(headers.getAcceptableMediaTypes());
        List<Map<String, Object>> elements = rows.stream().map(fields).toList();
        boolean csv = format.toString().startsWith(FiguresAsCsv.TYPE);
        return Response.ok(
                        csv ? ElementsCsv.text(elements) : json(elements),
                        csv ? FiguresAsCsv.TYPE + "; charset=utf-8" : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .build();
    }

    static String json(List<Map<String, Object>> elements) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartArray();
            for (Map<String, Object> element : elements) {
                json.writeStartObject();
                element.forEach((name, value) -> write(json, name, value));
                json.writeEnd();
            }
            json.writeEnd();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else if (value instanceof Boolean truth) {
            json.write(name, truth);
        } else if (value instanceof Integer number) {
            json.write(name, number);
        } else if (value instanceof Long number) {
            json.write(name, number);
        } else if (value instanceof BigDecimal number) {
            json.write(name, number);
        } else {
            json.write(name, value.toString());
        }
    }
}
