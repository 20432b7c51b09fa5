package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
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

/** Hands out the rows of the table by day, filtered and sorted as the address says. */
@WebServlet("/telephone/jours.csv")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class DaysExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient DaysReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(
                new Filters.Typed(
                        parameter(request, "du"),
                        parameter(request, "au"),
                        parameter(request, "file"),
                        parameter(request, "source")));
        Optional<DayTable> table = report.table();
        if (table.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/telephone?" + query(request));
            return;
        }
        ReportingPeriod period = report.filters().period().orElseThrow();
        byte[] bytes =
                DaysCsv.bytes(
                        report.inWords(),
                        table.get()
                                .sorted(
                                        DayColumn.of(parameter(request, "tri")),
                                        parameter(request, "ordre").equals("desc")));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + DaysCsv.fileName(period) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
