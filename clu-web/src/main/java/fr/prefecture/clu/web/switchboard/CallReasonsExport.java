package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallReasons;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
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

/** Hands out the coded reasons to call, in their order. */
@WebServlet({
    CallReasonsExport.PATH + ".csv",
    CallReasonsExport.PATH + ".xlsx",
    CallReasonsExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class CallReasonsExport extends HttpServlet {

    static final String PATH = "/telephone/motifs";

    private static final long serialVersionUID = 1L;

    @Inject private transient CallReasons reasons;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of("switchboard.reason.column.code"),
                        Texts.of("switchboard.reason.column.label"),
                        Texts.of("switchboard.reason.column.key"),
                        Texts.of("switchboard.reason.column.page"),
                        Texts.of("switchboard.reason.column.calls"),
                        Texts.of("switchboard.reason.column.state")));
        reasons.all()
                .forEach(
                        row ->
                                rows.add(
                                        List.of(
                                                row.terms().code(),
                                                row.terms().label(),
                                                row.terms().key(),
                                                row.terms().page(),
                                                String.valueOf(row.calls()),
                                                CallReasonsPage.state(row))));
        Download.list(
                response,
                "motifs-d-appel",
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.reason.title"),
                rows);
    }
}
