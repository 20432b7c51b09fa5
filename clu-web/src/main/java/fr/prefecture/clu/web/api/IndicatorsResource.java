package fr.prefecture.clu.web.api;

import fr.prefecture.clu.indicators.IndicatorRow;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.indicators.Measurements;
import fr.prefecture.clu.indicators.PeriodStep;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators, and the values of one month by month. */
@RequestScoped
@Path(Api.V1 + "/indicators")
@Produces({MediaType.APPLICATION_JSON, FiguresAsCsv.TYPE})
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.READER
})
public class IndicatorsResource {

    private static final List<String> MONTHS = List.of("from", "to");

    @Inject Indicators indicators;
    @Inject Measurements measurements;

    /** One element for each, with its last value. */
    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        new Query(uri.getQueryParameters(), List.of());
        return WebsiteResource.answer(headers, indicators.all(), IndicatorsResource::fields);
    }

    /** One element for each month that should have a value, known or not. */
    @GET
    @Path("/{code}")
    public Response one(
            @PathParam("code") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = new Query(uri.getQueryParameters(), MONTHS);
        IndicatorSheet sheet = indicators.sheet(code).orElseThrow(NotFoundException::new);
        YearMonth from = query.month("from");
        YearMonth to = query.month("to");
        new ReportingPeriod(from.atDay(1), to.atEndOfMonth()).atMost(WebsiteResource.MOST_DAYS);
        return WebsiteResource.answer(
                headers,
                sheet.series(
                        measurements.of(code, sheet.since(from), to), PeriodStep.MONTH, from, to),
                IndicatorsResource::fields);
    }

    /** What is not available is null, which is neither 0 nor 100 %. */
    static Map<String, Object> fields(IndicatorRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", row.code());
        fields.put("name", row.name());
        fields.put("kind", row.kind().name());
        fields.put("unit", row.unit().name());
        fields.put("frequency", row.frequency().name());
        fields.put("owner", row.owner());
        fields.put("month", row.last().map(value -> value.month().toString()).orElse(null));
        fields.put("numerator", number(row.period().flatMap(PeriodValue::numerator)));
        fields.put("denominator", number(row.period().flatMap(PeriodValue::denominator)));
        fields.put("value", number(row.period().flatMap(PeriodValue::value)));
        fields.put(
                "dataDate",
                row.period().flatMap(PeriodValue::dataDate).map(Object::toString).orElse(null));
        limit(fields, row.period().map(PeriodValue::caveats));
        return fields;
    }

    static Map<String, Object> fields(PeriodValue month) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("month", month.from().toString());
        fields.put("state", month.state().name());
        fields.put("numerator", number(month.numerator()));
        fields.put("denominator", number(month.denominator()));
        fields.put("value", number(month.value()));
        fields.put("unit", month.unit().name());
        fields.put("definition", month.edition() == 0 ? null : month.edition());
        fields.put("target", number(month.target().map(FigureTarget::threshold)));
        fields.put("atLeast", month.target().map(FigureTarget::atLeast).orElse(null));
        fields.put("verdict", month.verdict().name());
        fields.put("dataDate", month.dataDate().map(Object::toString).orElse(null));
        limit(fields, Optional.of(month.caveats()));
        return fields;
    }

    /** IND-53: what limits a figure; null throughout where nothing is known of it. */
    private static void limit(Map<String, Object> fields, Optional<FigureCaveats> caveats) {
        Optional<FigureCoverage> coverage = caveats.flatMap(FigureCaveats::coverage);
        fields.put("coverageUnit", coverage.map(one -> one.unit().name()).orElse(null));
        fields.put("coverageKnown", coverage.map(FigureCoverage::known).orElse(null));
        fields.put("coverageExpected", coverage.map(FigureCoverage::expected).orElse(null));
        fields.put("coverageLost", coverage.map(FigureCoverage::lost).orElse(null));
        fields.put("lowerBound", caveats.map(FigureCaveats::lowerBound).orElse(null));
        fields.put("notCounted", caveats.map(FigureCaveats::notCounted).orElse(null));
        fields.put("expired", caveats.map(FigureCaveats::expired).orElse(null));
        fields.put("fewestCases", caveats.map(FigureCaveats::fewest).orElse(null));
    }

    private static BigDecimal number(Optional<BigDecimal> number) {
        return number.orElse(null);
    }
}
