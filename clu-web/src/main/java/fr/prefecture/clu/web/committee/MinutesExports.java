package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Mention;
import fr.prefecture.clu.shared.Roles;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hands out the decisions, and what was said of a subject, filtered as the address says. */
@WebServlet({MinutesExports.DECISIONS, MinutesExports.SUBJECTS})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class MinutesExports extends HttpServlet {

    static final String DECISIONS = "/comite/decisions.csv";
    static final String SUBJECTS = "/comite/sujets.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient DecisionsReport report;
    @Inject private transient SubjectsPage subjects;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean decided = request.getServletPath().equals(DECISIONS);
        byte[] bytes = SpreadsheetCsv.bytes(decided ? decisions() : subjects());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + (decided ? "comite-decisions.csv" : "comite-sujets.csv")
                        + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private List<List<String>> decisions() {
        List<List<String>> rows =
                begin(
                        report.inWords(),
                        "committee.decisions.column.meeting",
                        "committee.decisions.column.theme",
                        "committee.decisions.column.decision",
                        "committee.decisions.column.service",
                        "committee.decisions.column.due",
                        "committee.decisions.column.standing",
                        "committee.decisions.column.action");
        for (DecisionsReport.Line line : report.lines()) {
            rows.add(
                    List.of(
                            line.date(),
                            line.theme(),
                            line.text(),
                            line.service(),
                            line.due(),
                            line.standing(),
                            line.action()));
        }
        return rows;
    }

    private List<List<String>> subjects() {
        List<List<String>> rows =
                begin(
                        subjects.asked(),
                        "committee.decisions.column.meeting",
                        "committee.decisions.column.theme",
                        "committee.subjects.column.kind",
                        "committee.subjects.column.said",
                        "committee.subjects.column.speakers");
        for (Mention mention : subjects.found()) {
            for (SaidLine line : SaidLine.of(mention.lines(), Map.of())) {
                rows.add(
                        List.of(
                                French.looseInTable(mention.date()),
                                mention.theme(),
                                Texts.of("committee.minutes.kind." + line.kind()),
                                line.text(),
                                line.speakers()));
            }
        }
        return rows;
    }

    private static List<List<String>> begin(String filters, String... titles) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(Stream.of(titles).map(Texts::of).toList());
        return rows;
    }
}
