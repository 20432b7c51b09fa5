package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.ExportedTable;
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
import java.util.List;
import java.util.Optional;

/**
 * TEL-63: hands out the lists of the telephone, filtered and sorted as the address says, with the
 * parameters of the page.
 */
@WebServlet({
    CallExports.DAYS + ".csv",
    CallExports.DAYS + ".xlsx",
    CallExports.DAYS + ".ods",
    CallExports.HALF_HOURS + ".csv",
    CallExports.HALF_HOURS + ".xlsx",
    CallExports.HALF_HOURS + ".ods",
    CallExports.XIVO
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class CallExports extends HttpServlet {

    static final String DAYS = "/telephone/jours";
    static final String HALF_HOURS = "/telephone/demi-heures";
    static final String XIVO = "/telephone/xivo.csv";

    private static final long serialVersionUID = 1L;
    private static final int TARGET = 20;

    @Inject private transient DaysReport report;
    @Inject private transient Days days;

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
        Filters filters = report.filters();
        ReportingPeriod period = filters.period().orElseThrow();
        String path = request.getServletPath();
        if (path.equals(XIVO)) {
            Download.send(
                    response,
                    CallTables.fileName("xivo", period) + ".csv",
                    "text/csv;charset=UTF-8",
                    XivoCsv.bytes(table.get().lines()));
            return;
        }
        List<ExportedTable.Fact> facts =
                CallTables.facts(
                        period,
                        report.lastLine()
                                .map(French::dateTime)
                                .orElseGet(() -> Texts.of("switchboard.days.noLine")),
                        view(request, filters, period),
                        days.silences(period, filters.queue(), filters.source()));
        ExportFormat format = ExportFormat.ofPath(path).orElseThrow();
        if (path.startsWith(HALF_HOURS)) {
            Download.stream(
                    response,
                    CallTables.fileName("accueil-telephonique-demi-heures", period),
                    format,
                    CallTables.halfHours(
                            report.inWords(),
                            facts,
                            period,
                            target(parameter(request, "cible")),
                            part -> days.halfHours(part, filters.queue(), filters.source())));
        } else {
            Download.stream(
                    response,
                    CallTables.fileName("accueil-telephonique", period),
                    format,
                    CallTables.days(
                            report.inWords(),
                            facts,
                            table.get()
                                    .sorted(
                                            DayColumn.of(parameter(request, "tri")),
                                            parameter(request, "ordre").equals("desc"))));
        }
    }

    private static String view(
            HttpServletRequest request, Filters filters, ReportingPeriod period) {
        return Address.of(request, FilteredCalls.OVERVIEW)
                .with("du", period.from())
                .with("au", period.to())
                .with("file", filters.queue())
                .with("source", filters.source())
                .absolute(request);
    }

    /** TEL-32: one of the steps that are measured, 20 s unless chosen. */
    private static int target(String chosen) {
        return Counter.WAIT_STEPS.stream()
                .filter(step -> step.toString().equals(chosen))
                .findFirst()
                .orElse(TARGET);
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
