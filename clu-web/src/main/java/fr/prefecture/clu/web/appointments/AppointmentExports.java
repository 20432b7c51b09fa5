package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands out the days of the desks, filtered as the address says. */
@WebServlet(AppointmentExports.DAYS)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL}))
public class AppointmentExports extends HttpServlet {

    static final String DAYS = "/rendez-vous/jours.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient AppointmentReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read();
        if (!report.isUnderstood()) {
            response.sendRedirect(request.getContextPath() + "/rendez-vous");
            return;
        }
        Download.send(
                response,
                "rendez-vous-" + report.period().from() + "_" + report.period().to() + ".csv",
                "text/csv;charset=UTF-8",
                AppointmentsCsv.bytes(report.inWords(), report.rows()));
    }
}
