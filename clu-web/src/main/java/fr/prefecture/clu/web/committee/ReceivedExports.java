package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.ReceivedAnswers;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the list of the e-mails received about a meeting, without their texts. */
@WebServlet(ReceivedExports.LIST)
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class ReceivedExports extends HttpServlet {

    static final String LIST = "/comite/courriels.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Meetings meetings;
    @Inject private transient ReceivedAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Meeting> meeting =
                Optional.ofNullable(request.getParameter("reunion"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> meetings.find(Long.parseLong(id)));
        if (meeting.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = SpreadsheetCsv.bytes(rows(meeting.get()));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"comite-courriels.csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private List<List<String>> rows(Meeting meeting) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Texts.of(
                                "committee.received.exported", MeetingWords.name(meeting.date()))));
        rows.add(
                Stream.of(
                                "committee.received.column.at",
                                "committee.received.column.sender",
                                "committee.received.column.subject",
                                "committee.received.column.outcome",
                                "committee.received.column.detail",
                                "committee.column.person",
                                "committee.received.column.state",
                                "committee.received.column.kept")
                        .map(Texts::of)
                        .toList());
        Map<String, Participation> people = ReceivedMailsPage.byKey(answers.called(meeting.id()));
        answers.of(meeting.id()).stream()
                .map(row -> ReceivedMailsPage.written(row, people))
                .forEach(
                        line ->
                                rows.add(
                                        List.of(
                                                line.at(),
                                                line.sender(),
                                                line.subject(),
                                                line.outcome(),
                                                line.detail(),
                                                line.who(),
                                                line.state(),
                                                line.kept())));
        return rows;
    }
}
