package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.StaffingPlan;
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

/** Hands out the half-hours of the week, as they are or as they might be, as the address says. */
@WebServlet({
    StaffingExport.PATH + ".csv",
    StaffingExport.PATH + ".xlsx",
    StaffingExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class StaffingExport extends HttpServlet {

    static final String PATH = "/telephone/effectifs";

    private static final long serialVersionUID = 1L;

    @Inject private transient StaffingReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(request::getParameter);
        Optional<StaffingPlan> plan = report.otherwise().or(report::plan);
        if (plan.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + "/telephone/effectifs?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        Download.list(
                response,
                "effectifs-telephone-" + plan.get().period().to(),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.staffing.title"),
                StaffingCsv.rows(report.filters().question().orElseThrow(), plan.get()));
    }
}
