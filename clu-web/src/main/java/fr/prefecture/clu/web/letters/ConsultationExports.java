package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Consultations;
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
import java.util.stream.Stream;

/** Hands out the list of the consultations. */
@WebServlet(ConsultationExports.LIST)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class ConsultationExports extends HttpServlet {

    static final String LIST = "/comite/consultations.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Consultations consultations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("letters.consultations.all")));
        rows.add(
                Stream.of(
                                "letters.column.title",
                                "letters.column.closing",
                                "letters.column.state",
                                "letters.column.texts",
                                "letters.column.members",
                                "letters.column.answered",
                                "letters.column.observations",
                                "letters.column.open")
                        .map(Texts::of)
                        .toList());
        consultations.rows().stream()
                .map(ConsultationLine::new)
                .map(
                        line ->
                                List.of(
                                        line.title(),
                                        line.closesOn(),
                                        line.state(),
                                        line.texts(),
                                        String.valueOf(line.row().members()),
                                        String.valueOf(line.row().answered()),
                                        line.observations(),
                                        line.open()))
                .forEach(rows::add);
        Download.send(
                response,
                "consultations.csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(rows));
    }
}
