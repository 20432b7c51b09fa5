package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out the typed days of a period, beside what the logs say. */
@WebServlet({
    TypedDaysExport.PATH + ".csv",
    TypedDaysExport.PATH + ".xlsx",
    TypedDaysExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class TypedDaysExport extends HttpServlet {

    static final String PATH = "/telephone/saisies";

    private static final long serialVersionUID = 1L;

    @Inject private transient TypedReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(parameter(request, "du"), parameter(request, "au"));
        Optional<ReportingPeriod> period = report.filters().period();
        if (period.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + "/telephone/saisies?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        Download.list(
                response,
                CallTables.fileName("appels-saisis", period.get()),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.export.typed"),
                rows(period.get(), report.lines()));
    }

    static List<List<String>> rows(ReportingPeriod period, List<TypedDayLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of(
                                "switchboard.typed.exported",
                                French.period(period.from(), period.to()))));
        rows.add(TypedDayLine.titles());
        lines.forEach(line -> rows.add(line.cells()));
        return rows;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
