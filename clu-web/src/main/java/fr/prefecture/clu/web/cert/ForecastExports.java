package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Forecast;
import fr.prefecture.clu.cert.ForecastTerms;
import fr.prefecture.clu.cert.Forecasts;
import fr.prefecture.clu.cert.Territory;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The weeks of a forecast as a file, by the address that its page gives. */
@WebServlet(ForecastExports.WEEKS)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class ForecastExports extends HttpServlet {

    static final String WEEKS = "/cert/prevision.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Forecasts forecasts;

    static String address(HttpServletRequest request, Territory territory, ForecastTerms terms) {
        return Address.of(request, WEEKS)
                .with("dept", territory.code())
                .with("etpt", terms.fullTime().toPlainString())
                .with("cible", terms.target())
                .toString();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Territory> territory =
                forecasts.territories().stream()
                        .filter(one -> one.code().equals(parameter(request, "dept")))
                        .findFirst();
        Optional<ForecastTerms> terms = terms(request);
        if (territory.isEmpty() || terms.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/cert/prevision");
            return;
        }
        String code = territory.get().code();
        Download.send(
                response,
                "cert-prevision-" + code + ".csv",
                "text/csv;charset=UTF-8",
                bytes(territory.get(), forecasts.of(code, terms.get())));
    }

    private static Optional<ForecastTerms> terms(HttpServletRequest request) {
        String people = parameter(request, "etpt");
        String target = parameter(request, "cible");
        if (!people.matches("\\d{1,9}(\\.\\d{1,2})?") || !target.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ForecastTerms(new BigDecimal(people), Long.parseLong(target)));
        } catch (RuleBroken outside) {
            return Optional.empty();
        }
    }

    static byte[] bytes(Territory territory, Forecast forecast) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of(
                                "cert.forecast.chart.title",
                                Texts.of("cert.residence", territory.name(), territory.code()),
                                forecast.terms().fullTime()),
                        Texts.of(
                                "cert.forecast.draw",
                                Forecast.FUTURES,
                                Forecast.BLOCK,
                                String.valueOf(Forecast.SEED))));
        rows.add(List.of(ForecastWords.reaching(forecast)));
        rows.add(
                Stream.of("end", "low", "middle", "high")
                        .map(column -> Texts.of("cert.forecast.column." + column))
                        .toList());
        forecast.points()
                .forEach(
                        point ->
                                rows.add(
                                        List.of(
                                                point.end().toString(),
                                                String.valueOf(point.low()),
                                                String.valueOf(point.middle()),
                                                String.valueOf(point.high()))));
        return SpreadsheetCsv.bytes(rows);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
