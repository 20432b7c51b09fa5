package fr.prefecture.clu.web.letters;

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

/** Hands out the weeks of letters and e-mails, filtered as the address says. */
@WebServlet(InboundExports.WEEKS)
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
public class InboundExports extends HttpServlet {

    static final String WEEKS = "/courriers/semaines.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient InboundReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read();
        if (!report.isUnderstood()) {
            response.sendRedirect(request.getContextPath() + InboundReport.PATH);
            return;
        }
        Download.send(
                response,
                "courriers-" + report.period().from() + "_" + report.period().to() + ".csv",
                "text/csv;charset=UTF-8",
                InboundCsv.bytes(report.inWords(), report.rows()));
    }
}
