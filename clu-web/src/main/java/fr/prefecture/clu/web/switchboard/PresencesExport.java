package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.PresenceRow;
import fr.prefecture.clu.switchboard.Presences;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.French;
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
import java.util.Optional;

/** Hands out the half-days of a year that were counted. */
@WebServlet({
    PresencesExport.PATH + ".csv",
    PresencesExport.PATH + ".xlsx",
    PresencesExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class PresencesExport extends HttpServlet {

    static final String PATH = "/telephone/effectifs/presences";

    private static final long serialVersionUID = 1L;

    @Inject private transient Presences presences;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int year =
                Optional.ofNullable(request.getParameter("annee"))
                        .filter(text -> text.matches("20\\d\\d"))
                        .map(Integer::valueOf)
                        .orElseGet(() -> LocalDate.now(clock).getYear());
        Download.list(
                response,
                "effectifs-presents-" + year,
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.presences.title"),
                rows(year));
    }

    private List<List<String>> rows(int year) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("switchboard.presences.exported", String.valueOf(year))));
        rows.add(
                List.of(
                        Texts.of("switchboard.presences.column.day"),
                        Texts.of("switchboard.presences.column.half"),
                        Texts.of("switchboard.presences.column.titulars"),
                        Texts.of("switchboard.presences.column.temporaries")));
        ReportingPeriod period =
                new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        for (PresenceRow row : presences.rows(period)) {
            rows.add(
                    List.of(
                            French.date(row.day()),
                            Texts.of("HalfDay." + row.half().name()),
                            String.valueOf(row.titulars()),
                            String.valueOf(row.temporaries())));
        }
        return rows;
    }
}
