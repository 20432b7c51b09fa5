package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CodedCalls;
import fr.prefecture.clu.switchboard.CodedHalfHour;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Cell;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** TEL-112: hands out the counted calls of a period by day, half-hour and reason. */
@WebServlet({
    CodedHalfHoursExport.PATH + ".csv",
    CodedHalfHoursExport.PATH + ".xlsx",
    CodedHalfHoursExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class CodedHalfHoursExport extends HttpServlet {

    static final String PATH = "/telephone/motifs/demi-heures";

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
        Download.stream(
                response,
                CallTables.fileName("motifs-d-appel-demi-heures", period.get()),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                table(
                        period.get(),
                        Address.of(request, CallReasonResultsPage.PATH)
                                .with("du", period.get().from())
                                .with("au", period.get().to())
                                .absolute(request),
                        calls::halfHours));
    }

    /**
     * A month in memory at a time.
     *
     * @param ofPart the half-hours of a part of the period
     */
    static ExportedTable table(
            ReportingPeriod period,
            String address,
            Function<ReportingPeriod, List<CodedHalfHour>> ofPart) {
        return new ExportedTable(
                Texts.of("switchboard.reason.title"),
                Texts.of("switchboard.reasons.exported", French.period(period.from(), period.to())),
                List.of(
                        new ExportedTable.Fact(
                                Texts.of("switchboard.export.period"),
                                French.capital(French.period(period.from(), period.to()))),
                        new ExportedTable.Fact(
                                Texts.of("switchboard.provenance.permalink"), address)),
                List.of(
                        column("switchboard.days.column.day", "switchboard.export.coded.day"),
                        column("switchboard.export.start", "switchboard.export.coded.start"),
                        column("switchboard.reason.column.code", "switchboard.export.coded.code"),
                        column("switchboard.reason.column.label", "switchboard.export.coded.label"),
                        column(
                                "switchboard.reasons.column.calls",
                                "switchboard.export.coded.calls")),
                CallTables.months(period)
                                .flatMap(part -> ofPart.apply(part).stream())
                                .map(
                                        row ->
                                                List.of(
                                                        Cell.day(row.day()),
                                                        Cell.time(row.start()),
                                                        Cell.text(row.code()),
                                                        Cell.text(row.label()),
                                                        Cell.number(row.calls())))
                        ::forEach);
    }

    private static ExportedTable.Column column(String titleKey, String definitionKey) {
        return new ExportedTable.Column(Texts.of(titleKey), Texts.of(definitionKey));
    }
}
