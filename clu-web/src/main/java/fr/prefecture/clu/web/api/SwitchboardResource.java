package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.Days;
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
import java.util.List;

/** The switchboard's figures, by day and by half-hour. */
@RequestScoped
@Path(Api.V1 + "/switchboard")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
public class SwitchboardResource {

    static final int MOST_DAYS = 3_700;
    static final int MOST_DAYS_OF_HALF_HOURS = 100;

    private static final List<String> PARAMETERS = List.of("from", "to", "queue", "source");

    @Inject Days days;

    @GET
    @Path("/days")
    public Response days(@Context UriInfo uri, @Context HttpHeaders headers) {
        MediaType format = Format.best(headers.getAcceptableMediaTypes());
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        ReportingPeriod period = query.period(MOST_DAYS);
        return Response.ok(
                        Figures.ofDays(
                                days.rows(period, query.text("queue"), query.text("source"))),
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
}
