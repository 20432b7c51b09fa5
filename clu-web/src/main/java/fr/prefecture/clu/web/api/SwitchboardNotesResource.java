package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people have said of days of the switchboard: TEL-51. */
@RequestScoped
@Path(Api.V1 + "/switchboard/notes")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
public class SwitchboardNotesResource {

    private static final List<String> PARAMETERS = List.of("from", "to");

    @Inject SwitchboardNotes notes;

    /** One element for each note that speaks of any day of the period. */
    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        return WebsiteResource.answer(
                headers,
                notes.of(query.period(SwitchboardResource.MOST_DAYS)),
                SwitchboardNotesResource::fields);
    }

    /** Without the one who said it. */
    static Map<String, Object> fields(SwitchboardNoteRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", row.from().toString());
        fields.put("to", row.to().toString());
        fields.put("text", row.text());
        fields.put("at", row.at().toString());
        return fields;
    }
}
