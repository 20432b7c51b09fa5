package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.RestContract;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** TEL-68: what the interface promises, as an OpenAPI document that programs read. */
@RequestScoped
@Path(Api.V1 + "/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.READER
})
public class ContractResource {

    @GET
    public Response document(@Context UriInfo uri) {
        new Query(uri.getQueryParameters(), List.of());
        return Response.ok(RestContract.bytes(), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .build();
    }
}
