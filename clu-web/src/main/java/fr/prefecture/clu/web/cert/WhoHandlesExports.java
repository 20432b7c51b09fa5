package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Competences;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.French;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hands out who handles what, with what was so before. */
@WebServlet(WhoHandlesExports.ALL)
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL
                }))
public class WhoHandlesExports extends HttpServlet {

    static final String ALL = "/cert/qui-traite-quoi.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Competences competences;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<CompetenceLine> lines =
                competences.rows().stream().map(row -> new CompetenceLine(row, today)).toList();
        Download.send(
                response,
                "cert-qui-traite-quoi-" + today + ".csv",
                "text/csv;charset=UTF-8",
                bytes(today, lines));
    }

    static byte[] bytes(LocalDate today, List<CompetenceLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("cert.who.filters", French.weekday(today))));
        rows.add(
                Stream.of(
                                "cert.competence.column.title",
                                "cert.competence.column.residence",
                                "cert.competence.column.centre",
                                "cert.competence.column.contact",
                                "cert.competence.column.from",
                                "cert.competence.column.until",
                                "cert.competence.column.state",
                                "cert.competence.column.source")
                        .map(Texts::of)
                        .toList());
        for (CompetenceLine line : lines) {
            rows.add(
                    List.of(
                            line.title(),
                            line.residence(),
                            line.centre(),
                            line.contact(),
                            line.from(),
                            line.until(),
                            line.state(),
                            line.source()));
        }
        return SpreadsheetCsv.bytes(rows);
    }
}
