package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
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
import java.util.stream.Stream;

/** Hands out the list of the audits, as it is filtered. */
@WebServlet(AuditExports.LIST)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class AuditExports extends HttpServlet {

    static final String LIST = "/audits/liste.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient AuditLines report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(report.filters().inWords()));
        rows.add(
                Stream.of(
                                "quality.audit.kind",
                                "quality.audit.structure",
                                "quality.audit.edition",
                                "quality.audit.plannedFrom",
                                "quality.audit.plannedTo",
                                "quality.audit.actualFrom",
                                "quality.audit.actualTo",
                                "quality.audit.auditors",
                                "quality.audits.state",
                                "quality.audits.findings",
                                "quality.audits.open")
                        .map(Texts::of)
                        .toList());
        report.lines().stream()
                .map(
                        line ->
                                List.of(
                                        line.kind(),
                                        line.structure(),
                                        line.edition(),
                                        line.row().terms().plannedFrom().toString(),
                                        line.row().terms().plannedTo().toString(),
                                        line.row()
                                                .terms()
                                                .actualFrom()
                                                .map(Object::toString)
                                                .orElse(""),
                                        line.row()
                                                .terms()
                                                .actualTo()
                                                .map(Object::toString)
                                                .orElse(""),
                                        line.row().terms().auditors(),
                                        line.state(),
                                        String.valueOf(line.findings()),
                                        String.valueOf(line.open())))
                .forEach(rows::add);
        Download.send(response, "audits.csv", "text/csv;charset=UTF-8", SpreadsheetCsv.bytes(rows));
    }
}
