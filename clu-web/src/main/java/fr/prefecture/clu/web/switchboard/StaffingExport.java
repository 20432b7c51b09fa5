package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.StaffingPlan;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Hands out the half-hours of the week, as they are or as they might be, as the address says. */
@WebServlet("/telephone/effectifs.csv")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class StaffingExport extends HttpServlet {

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
        byte[] bytes = StaffingCsv.bytes(report.filters().question().orElseThrow(), plan.get());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"effectifs-telephone-"
                        + plan.get().period().to()
                        + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
