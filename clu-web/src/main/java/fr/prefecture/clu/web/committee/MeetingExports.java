package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingRow;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.shared.Roles;
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
import java.util.stream.Stream;

/** Hands out the list of the meetings, filtered as the address says. */
@WebServlet(MeetingExports.LIST)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class MeetingExports extends HttpServlet {

    static final String LIST = "/comite/reunions.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Meetings meetings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MeetingFilters filters =
                new MeetingFilters(request.getParameter("annee"), request.getParameter("etat"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters.inWords()));
        rows.add(
                Stream.of(
                                "committee.column.date",
                                "committee.column.title",
                                "committee.meetings.state",
                                "committee.column.presentOnly",
                                "committee.column.invited")
                        .map(Texts::of)
                        .toList());
        for (MeetingRow row : meetings.rows(filters.year(), filters.state())) {
            MeetingLine line = new MeetingLine(row);
            rows.add(
                    List.of(
                            line.date(),
                            line.title(),
                            line.state(),
                            String.valueOf(row.present()),
                            String.valueOf(row.invited())));
        }
        byte[] bytes = SpreadsheetCsv.bytes(rows);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"comite-reunions.csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
