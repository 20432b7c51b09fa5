package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out the imported totals of a period. */
@WebServlet("/telephone/releves.csv")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class DeclaredTotalsExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient DeclaredReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read(parameter(request, "du"), parameter(request, "au"));
        Optional<ReportingPeriod> period = report.filters().period();
        if (period.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + "/telephone/releves?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        byte[] bytes = SpreadsheetCsv.bytes(rows(period.get(), report.lines()));
        Download.send(
                response,
                CallTables.fileName("totaux-importes", period.get()) + ".csv",
                "text/csv;charset=UTF-8",
                bytes);
    }

    static List<List<String>> rows(ReportingPeriod period, List<DeclaredTotalLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of(
                                "switchboard.declared.exported",
                                French.period(period.from(), period.to()))));
        rows.add(DeclaredTotalLine.titles());
        lines.forEach(line -> rows.add(line.cells()));
        return rows;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
