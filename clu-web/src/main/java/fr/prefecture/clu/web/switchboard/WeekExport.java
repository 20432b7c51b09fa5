package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.CallWeeks;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Hands out the half-hours of the week, filtered as the address says. */
@WebServlet({WeekExport.PATH + ".csv", WeekExport.PATH + ".xlsx", WeekExport.PATH + ".ods"})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class WeekExport extends HttpServlet {

    static final String PATH = "/telephone/creneaux";

    private static final long serialVersionUID = 1L;

    @Inject private transient DaysReport report;
    @Inject private transient CallWeeks weeks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(
                new Filters.Typed(
                        parameter(request, "du"),
                        parameter(request, "au"),
                        parameter(request, "file"),
                        parameter(request, "source")));
        if (!report.isUnderstood()) {
            response.sendRedirect(
                    request.getContextPath()
                            + "/telephone/creneaux?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        CallWeek week =
                weeks.week(
                        report.filters().period().orElseThrow(),
                        report.filters().queue(),
                        report.filters().source());
        Download.list(
                response,
                CallTables.fileName("accueil-telephonique-creneaux", week.period()),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.week.table"),
                WeekCsv.rows(report.inWords(week.period()), week));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
