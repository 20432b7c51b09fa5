package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The switchboard's figures, by day, by half-hour and of a whole period, and what they are of. */
@RequestScoped
@Path(Api.V1 + "/switchboard")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
public class SwitchboardResource {

    static final int MOST_DAYS = 3_700;
    static final int MOST_DAYS_OF_HALF_HOURS = 100;

    private static final List<String> PARAMETERS = List.of("from", "to", "queue", "source");
    private static final List<String> PARAMETERS_OF_FIGURES =
            List.of("from", "to", "queue", "source", "target");
    private static final int TARGET = 20;

    @Inject Days days;
    @Inject SwitchboardNotes notes;

    @GET
    @Path("/days")
    public Response days(@Context UriInfo uri, @Context HttpHeaders headers) {
        MediaType format = Format.best(headers.getAcceptableMediaTypes());
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        ReportingPeriod period = query.period(MOST_DAYS);
        return Response.ok(
                        Figures.ofDays(
                                days.rows(period, query.text("queue"), query.text("source")),
                                notes.byDay(period)),
                        format)
                .build();
    }

    @GET
    @Path("/halfhours")
    public Response halfHours(@Context UriInfo uri, @Context HttpHeaders headers) {
        MediaType format = Format.best(headers.getAcceptableMediaTypes());
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        ReportingPeriod period = query.period(MOST_DAYS_OF_HALF_HOURS);
        return Response.ok(
                        Figures.ofHalfHours(
                                days.halfHours(period, query.text("queue"), query.text("source"))),
                        format)
                .build();
    }

    /** TEL-67: one element for each figure, of all days of the period together. */
    @GET
    @Path("/figures")
    public Response figures(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), PARAMETERS_OF_FIGURES);
        ReportingPeriod period = query.period(MOST_DAYS);
        int target = query.step("target", Counter.WAIT_STEPS, TARGET);
        List<DayRow> rows = days.rows(period, query.text("queue"), query.text("source"));
        return WebsiteResource.answer(
                headers,
                List.of(CallFigure.values()),
                figure -> new PeriodFigure(figure, rows, target).fields());
    }

    /** The queues that have figures, each with its switchboard. */
    @GET
    @Path("/queues")
    public Response queues(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), List.of("source"));
        Optional<String> source = query.text("source");
        List<Map<String, Object>> queues = new ArrayList<>();
        for (String of : source.map(List::of).orElseGet(days::sourceNames)) {
            for (String queue : days.queueNames(Optional.of(of))) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("queue", queue);
                fields.put("source", of);
                queues.add(fields);
            }
        }
        return WebsiteResource.answer(headers, queues, Function.identity());
    }

    /** The switchboards that have delivered, and how far they have been read. */
    @GET
    @Path("/sources")
    public Response sources(@Context UriInfo uri, @Context HttpHeaders headers) {
        new Query(uri.getQueryParameters(), List.of());
        return WebsiteResource.answer(headers, days.sourceNames(), this::source);
    }

    private Map<String, Object> source(String name) {
        Optional<String> source = Optional.of(name);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", name);
        fields.put("lastDay", days.lastDay(source).map(LocalDate::toString).orElse(null));
        fields.put(
                "lastDayWithCalls",
                days.lastDayWithCalls(source).map(LocalDate::toString).orElse(null));
        fields.put("lastLine", days.lastLine(source).map(Instant::toString).orElse(null));
        return fields;
    }
}
