package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationRow;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.shared.Roles;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the observations of one consultation, filtered as the address says. */
@WebServlet(ObservationExports.LIST)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class ObservationExports extends HttpServlet {

    static final String LIST = "/comite/observations.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Consultations consultations;
    @Inject private transient Observations observations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ConsultationRow> consultation =
                Optional.ofNullable(request.getParameter("consultation"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> consultations.find(Long.parseLong(id)));
        if (consultation.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ObservationFilters filters = new ObservationFilters(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(consultation.get().title(), filters.inWords()));
        rows.add(
                Stream.of(
                                "letters.column.number",
                                "letters.column.code",
                                "letters.column.subject",
                                "letters.column.member",
                                "letters.column.body",
                                "letters.column.channel",
                                "letters.column.receivedOn",
                                "letters.column.delay",
                                "letters.column.observation",
                                "letters.column.followUp",
                                "letters.column.reason")
                        .map(Texts::of)
                        .toList());
        observations.of(consultation.get().id()).stream()
                .filter(filters::admits)
                .map(ObservationExports::cells)
                .forEach(rows::add);
        Download.send(
                response, "observations.csv", "text/csv;charset=UTF-8", SpreadsheetCsv.bytes(rows));
    }

    private static List<String> cells(ObservationRow row) {
        ObservationLine line = new ObservationLine(row);
        return List.of(
                row.number() == 0 ? "" : String.valueOf(row.number()),
                row.code(),
                row.subject(),
                row.member(),
                row.body(),
                line.channel(),
                line.on(),
                row.late() ? Texts.of("letters.late") : "",
                row.text(),
                line.followUp(),
                row.reason());
    }
}
