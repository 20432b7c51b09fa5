package fr.prefecture.clu.web.api;

import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Statement;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
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
import java.util.Optional;

/** The centre's periods: what was told of each, and what the reconciliation says. */
@RequestScoped
@Path(Api.V1 + "/cert")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.READER})
public class CertResource {

    private static final List<String> PARAMETERS = List.of("from", "to", "territory");

    @Inject Workloads workloads;

    /** One element for each day or week that counts, of each territory and title. */
    @GET
    @Path("/periods")
    public Response periods(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), PARAMETERS);
        ReportingPeriod period = query.period(WebsiteResource.MOST_DAYS);
        Optional<String> territory = query.text("territory");
        List<Workload> rows = workloads.rows(period, territory);
        if (rows.isEmpty() && territory.isPresent()) {
            throw new BadParameter("territory", "cert.territory.unknown", territory.get());
        }
        return WebsiteResource.answer(
                headers,
                rows.stream().flatMap(work -> work.checkpoints().stream()).toList(),
                CertResource::fields);
    }

    /** What is not available is null, which is not 0. */
    static Map<String, Object> fields(Checkpoint checkpoint) {
        Statement statement = checkpoint.statement();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("territory", statement.territory());
        fields.put("title", statement.title());
        fields.put("period", statement.span().toString());
        fields.put("from", statement.span().from().toString());
        fields.put("to", statement.span().to().toString());
        for (Quantity measure : Quantity.values()) {
            fields.put(
                    measure.code(),
                    statement.amounts().of(measure).map(CertResource::plain).orElse(null));
        }
        fields.put("decided", number(statement.amounts().decided()));
        fields.put("oldest", statement.amounts().oldestDay().map(Object::toString).orElse(null));
        fields.put("expectedBacklog", number(checkpoint.expected()));
        fields.put("mismatch", number(checkpoint.mismatch()));
        fields.put("state", checkpoint.state().name());
        fields.put("explained", checkpoint.explanation().isPresent());
        fields.put("toldAt", statement.at().toString());
        return fields;
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal number(Optional<Long> number) {
        return number.map(BigDecimal::valueOf).orElse(null);
    }
}
