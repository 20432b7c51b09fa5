package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.switchboard.TypedDays;
import fr.prefecture.clu.switchboard.TypedLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What people typed of the calls of days, which is in no figure of the logs: TEL-47. */
@RequestScoped
@Path(Api.V1 + "/switchboard/typed")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
public class TypedDaysResource {

    private static final List<String> PARAMETERS = List.of("from", "to");

    @Inject TypedDays typed;

    /** One element for each half-hour, or for a day that was typed as a whole. */
    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        return WebsiteResource.answer(
                headers,
                elements(typed.rows(query.period(SwitchboardResource.MOST_DAYS))),
                element -> element);
    }

    /** What nobody counted is null, which is not 0. */
    static List<Map<String, Object>> elements(List<TypedDayRow> rows) {
        return rows.stream()
                .flatMap(row -> row.lines().stream().map(line -> fields(row, line)))
                .toList();
    }

    private static Map<String, Object> fields(TypedDayRow row, TypedLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", row.day().toString());
        fields.put("start", line.start().map(Object::toString).orElse(null));
        fields.put("entered", BigDecimal.valueOf(line.counts().entered()));
        fields.put("answered", BigDecimal.valueOf(line.counts().answered()));
        fields.put("abandoned", number(line.counts().abandoned()));
        fields.put("dissuaded", number(line.counts().dissuaded()));
        fields.put("at", row.at().toString());
        return fields;
    }

    private static BigDecimal number(OptionalLong count) {
        return count.isPresent() ? BigDecimal.valueOf(count.getAsLong()) : null;
    }
}
