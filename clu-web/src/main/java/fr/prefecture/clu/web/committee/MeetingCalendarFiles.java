package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingCalendars;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out the invitation to a meeting for somebody's calendar. */
@WebServlet(MeetingCalendarFiles.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class MeetingCalendarFiles extends HttpServlet {

    static final String PATH = "/comite/invitations";

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})\\.ics");

    @Inject private transient Meetings meetings;
    @Inject private transient MeetingCalendars calendars;

    static String address(HttpServletRequest request, long meetingId) {
        return request.getContextPath() + PATH + "/" + meetingId + ".ics";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<byte[]> file =
                Optional.ofNullable(request.getPathInfo())
                        .map(FILE::matcher)
                        .filter(Matcher::matches)
                        .flatMap(path -> meetings.find(Long.parseLong(path.group(1))))
                        .flatMap(meeting -> calendars.file(meeting.id()));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, "reunion.ics", "text/calendar;charset=UTF-8", file.get());
    }
}
