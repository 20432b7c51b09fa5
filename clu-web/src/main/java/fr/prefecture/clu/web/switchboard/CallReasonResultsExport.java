package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallReasonReport;
import fr.prefecture.clu.switchboard.CodedCalls;
import fr.prefecture.clu.switchboard.CodedShare;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.ReasonCalls;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out the reasons to call of a period, as the page shows them. */
@WebServlet({
    CallReasonResultsExport.PATH + ".csv",
    CallReasonResultsExport.PATH + ".xlsx",
    CallReasonResultsExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class CallReasonResultsExport extends HttpServlet {

    static final String PATH = "/telephone/motifs/resultats";

    private static final long serialVersionUID = 1L;

    @Inject private transient CodedCalls calls;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ReportingPeriod> period =
                new ReasonQuery(request, calls.lastDay(), LocalDate.now(clock)).period();
        if (period.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + CallReasonResultsPage.PATH
                            + "?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        Download.list(
                response,
                CallTables.fileName("motifs-d-appel", period.get()),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.reason.title"),
                rows(calls.report(period.get()), calls.coverage(period.get())));
    }

    static List<List<String>> rows(CallReasonReport report, CodedShare coverage) {
        List<List<String>> rows = new ArrayList<>();
        ReportingPeriod period = report.period();
        rows.add(
                List.of(
                        Texts.of(
                                "switchboard.reasons.exported",
                                French.period(period.from(), period.to()))));
        rows.add(
                List.of(
                        Texts.of("switchboard.reason.column.code"),
                        Texts.of("switchboard.reason.column.label"),
                        Texts.of("switchboard.reasons.column.calls"),
                        Texts.of("switchboard.reasons.column.share"),
                        Texts.of("switchboard.reasons.column.before"),
                        Texts.of("switchboard.reason.column.page")));
        for (ReasonCalls row : report.rows()) {
            rows.add(
                    List.of(
                            row.reason().terms().code(),
                            row.reason().terms().label(),
                            String.valueOf(row.calls()),
                            plain(row.share()),
                            String.valueOf(row.before()),
                            row.reason().terms().page()));
        }
        rows.add(total("switchboard.reasons.coded", report.coded(), "", report.codedBefore()));
        rows.add(
                total(
                        "switchboard.reasons.avoidable",
                        report.avoidable().numerator(),
                        plain(report.avoidable()),
                        report.avoidableBefore().numerator()));
        rows.add(
                List.of(
                        "",
                        Texts.of("switchboard.reasons.coverage"),
                        String.valueOf(coverage.rate().numerator()),
                        plain(coverage.rate()),
                        "",
                        ""));
        rows.add(List.of(Texts.of("switchboard.reasons.avoidable.definition")));
        rows.add(List.of(Texts.of("switchboard.reasons.coverage.definition")));
        return rows;
    }

    private static List<String> total(String key, long calls, String share, long before) {
        return List.of("", Texts.of(key), String.valueOf(calls), share, String.valueOf(before), "");
    }

    /** As a spreadsheet computes with it; « sans objet » is an empty cell. */
    private static String plain(Rate rate) {
        return rate.percent().map(p -> p.toPlainString().replace('.', ',')).orElse("");
    }
}
