package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
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

/** Hands out the notes on the days of a period. */
@WebServlet({
    SwitchboardNotesExport.PATH + ".csv",
    SwitchboardNotesExport.PATH + ".xlsx",
    SwitchboardNotesExport.PATH + ".ods"
})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL}))
public class SwitchboardNotesExport extends HttpServlet {

    static final String PATH = "/telephone/notes";

    private static final long serialVersionUID = 1L;

    @Inject private transient SwitchboardNotes notes;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ReportingPeriod> period =
                new Filters(
                                new Filters.Typed(
                                        parameter(request, "du"), parameter(request, "au"), "", ""),
                                new Filters.Known(
                                        LocalDate.now(clock), notes.last(), List.of(), List.of()))
                        .period();
        if (period.isEmpty()) {
            response.sendRedirect(
                    request.getContextPath()
                            + "/telephone/notes?"
                            + Optional.ofNullable(request.getQueryString()).orElse(""));
            return;
        }
        Download.list(
                response,
                CallTables.fileName("notes-du-standard", period.get()),
                ExportFormat.ofPath(request.getServletPath()).orElseThrow(),
                Texts.of("switchboard.notes.heading"),
                rows(
                        period.get(),
                        notes.of(period.get()).stream().map(SwitchboardNoteLine::new).toList()));
    }

    static List<List<String>> rows(ReportingPeriod period, List<SwitchboardNoteLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of(
                                "switchboard.notes.exported",
                                French.period(period.from(), period.to()))));
        rows.add(SwitchboardNoteLine.titles());
        lines.forEach(line -> rows.add(line.cells()));
        return rows;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
