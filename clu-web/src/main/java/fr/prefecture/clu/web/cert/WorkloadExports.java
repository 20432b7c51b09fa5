package fr.prefecture.clu.web.cert;

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
import java.util.Optional;

/** The rows of the centre's page as a file. */
@WebServlet("/cert/flux.csv")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class WorkloadExports extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient WorkloadReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(parameter(request, "periode"), parameter(request, "dept"));
        if (report.problems().isEmpty()) {
            Download.send(
                    response,
                    "cert-" + report.period().value() + ".csv",
                    "text/csv;charset=UTF-8",
                    WorkloadCsv.bytes(report));
        } else {
            response.sendRedirect(request.getContextPath() + "/cert");
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
