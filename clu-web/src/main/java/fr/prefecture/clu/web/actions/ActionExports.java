package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.actions.ActionFilter;
import fr.prefecture.clu.actions.ActionLists;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Download;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out the list of actions and its calendar, filtered as the address says, and files. */
@WebServlet({ActionExports.LIST, ActionExports.CALENDAR, ActionExports.FILES + "/*"})
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

    static final String LIST = "/actions/liste.csv";
    static final String CALENDAR = "/actions/echeances.ics";
    static final String FILES = "/actions/fichiers";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50_000;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/(\\d{1,18})");

    @Inject private transient ActionLists lists;
    @Inject private transient ActionFiles files;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ActionQuery query = ActionQuery.of(request);
        ActionFilter filter = query.filter(request.getRemoteUser());
        LocalDate today = LocalDate.now(clock);
        switch (request.getServletPath()) {
            case LIST ->
                    Download.send(
                            response,
                            "actions-" + today + ".csv",
                            "text/csv;charset=UTF-8",
                            ActionsCsv.of(
                                    Texts.of("actions.export.filters", query.inWords(), today),
                                    rows(query, filter),
                                    today));
            case CALENDAR ->
                    Download.send(
                            response,
                            "actions-echeances.ics",
                            "text/calendar;charset=UTF-8",
                            DueCalendar.of(
                                    Settings.organisation(),
                                    Address.of(request, "").absolute(request),
                                    lists.rows(filter, 0, MOST)));
            default -> file(request, response);
        }
    }

    private List<ActionRow> rows(ActionQuery query, ActionFilter filter) {
        return query.byService()
                ? lists.rowsByService(filter, 0, MOST)
                : lists.rows(filter, 0, MOST);
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
