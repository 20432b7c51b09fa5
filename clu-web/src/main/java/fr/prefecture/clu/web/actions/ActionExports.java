package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Download;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out the due dates of the actions that the address asks for, and files. */
@WebServlet({ActionExports.CALENDAR, ActionExports.FILES + "/*"})
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SECRETARY_GENERAL,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.SWITCHBOARD,
                    Roles.STAFF
                }))
public class ActionExports extends HttpServlet {

    static final String CALENDAR = "/actions/echeances.ics";
    static final String FILES = "/actions/fichiers";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");

    @Inject private transient ActionsPage list;
    @Inject private transient ActionFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().equals(CALENDAR)) {
            calendar(request, response);
        } else {
            file(request, response);
        }
    }

    private void calendar(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<ActionListed> rows = new ArrayList<>();
        list.getList().each(rows::add);
        Download.send(
                response,
                "actions-echeances.ics",
                "text/calendar;charset=UTF-8",
                DueCalendar.of(
                        Settings.organisation(), Address.of(request, "").absolute(request), rows));
    }

    private void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (asked.matches()) {
            long action = Long.parseLong(asked.group(1));
            Optional<AttachmentRow> file = files.find(action, Long.parseLong(asked.group(2)));
            if (file.isPresent()) {
                Download.send(response, file.get(), files.open(action, file.get().id()));
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
