package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.Incidents;
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
import java.util.stream.Stream;

/** Hands out the registers, filtered as the address says; never a text that was not redacted. */
@WebServlet({ComplaintExports.COMPLAINTS, ComplaintExports.INCIDENTS})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL}))
public class ComplaintExports extends HttpServlet {

    static final String COMPLAINTS = "/reclamations/liste.csv";
    static final String INCIDENTS = "/incidents/liste.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Complaints complaints;
    @Inject private transient ComplaintActions acting;
    @Inject private transient Incidents incidents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean about = request.getServletPath().equals(COMPLAINTS);
        Download.send(
                response,
                (about ? "reclamations-" : "incidents-") + complaints.today() + ".csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(about ? complaints(request) : incidents(request)));
    }

    private List<List<String>> complaints(HttpServletRequest request) {
        ComplaintQuery query = ComplaintQuery.of(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(Texts.of("listening.export.filters", query.inWords(), complaints.today())));
        rows.add(
                heads(
                        "listening.column.number",
                        "listening.column.kind",
                        "listening.column.received",
                        "listening.column.channel",
                        "listening.column.service",
                        "listening.column.reason",
                        "listening.column.secondReason",
                        "listening.column.due",
                        "listening.column.answered",
                        "listening.column.state",
                        "listening.column.action",
                        "listening.column.published"));
        ComplaintsPage.lines(
                        complaints,
                        acting,
                        query.of(ComplaintsPage.seen(complaints, request)),
                        request)
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.row().reference(),
                                                line.kind(),
                                                line.receivedOn(),
                                                line.channel(),
                                                line.row().service(),
                                                line.row().reason(),
                                                line.row().secondReason(),
                                                line.dueOn(),
                                                line.answeredOn(),
                                                line.state(),
                                                line.actionText(),
                                                line.row().published())));
        return rows;
    }

    private List<List<String>> incidents(HttpServletRequest request) {
        IncidentQuery query = IncidentQuery.of(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("listening.export.filters", query.inWords(), incidents.today())));
        rows.add(
                heads(
                        "listening.column.happened",
                        "listening.column.incident",
                        "listening.column.direction",
                        "listening.column.channel",
                        "listening.column.service",
                        "listening.column.measure"));
        query.of(incidents.all())
                .forEach(
                        row ->
                                rows.add(
                                        List.of(
                                                French.date(row.happenedOn()),
                                                ComplaintWords.text(row.kind()),
                                                IncidentsPage.direction(row.kind()),
                                                ComplaintWords.text(row.channel()),
                                                row.service(),
                                                ComplaintWords.text(row.measure()))));
        return rows;
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }
}
