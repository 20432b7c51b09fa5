package fr.prefecture.clu.web.api;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The nights: to start, stop and take up one, to look again at one file, and to follow. */
@RequestScoped
@Path(Api.V1 + "/nights")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
public class NightsResource {

    @Inject Nights nights;
    @Inject Executions executions;
    @Inject ReadFiles files;
    @Inject Clock clock;

    @POST
    @Path("/{feature: switchboard|website|cert}")
    public Response start(@PathParam("feature") String feature, @Context UriInfo uri) {
        new Query(uri.getQueryParameters(), List.of());
        return begun(nights.start(feature, Execution.Cause.REST));
    }

    /** NIT-17: it ends at its next sign of life; asking twice changes nothing. */
    @POST
    @Path("/{id: \\d{1,18}}/stop")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response stop(@PathParam("id") long id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters(), List.of());
        return begun(executions.stop(known(id).id()).id());
    }

    /** NIT-19 */
    @POST
    @Path("/{id: \\d{1,18}}/restart")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response restart(@PathParam("id") long id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters(), List.of());
        return begun(nights.restart(known(id).id(), Execution.Cause.REST));
    }

    /** NIT-20 */
    @POST
    @Path("/files/{file: \\d{1,18}}/retry")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response retry(@PathParam("file") long file, @Context UriInfo uri) {
        new Query(uri.getQueryParameters(), List.of());
        long known = files.find(file).orElseThrow(NotFoundException::new).id();
        return begun(nights.retry(known, Execution.Cause.REST));
    }

    private static Response begun(long night) {
        return Response.accepted()
                .header(HttpHeaders.LOCATION, Api.ROOT + Api.V1 + "/nights/" + night)
                .build();
    }

    private ExecutionRow known(long id) {
        return executions.find(id).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    public String night(@PathParam("id") long id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters(), List.of());
        return json(known(id)).toString();
    }

    JsonObject json(ExecutionRow night) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("state", night.state().name())
                        .add("files", night.files())
                        .add("lines", night.lines())
                        .add("refused", night.refused())
                        .add("quarantined", night.quarantined())
                        .add("started", iso(night.startedAt()));
        night.endedAt()
                .ifPresentOrElse(end -> json.add("ended", iso(end)), () -> json.addNull("ended"));
        night.message()
                .map(message -> Texts.of(message.key(), message.arguments()))
                .ifPresentOrElse(text -> json.add("message", text), () -> json.addNull("message"));
        return json.build();
    }

    private String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }
}
